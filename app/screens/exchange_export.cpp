#include "app/screens/exchange_export.hpp"

#include "app/backup.hpp"
#include "app/file_names.hpp"
#include "app/moments.hpp"
#include "app/platform.h"
#include "app/screens/exchange_file.hpp"
#include "app/screens/handover.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;
using What = Leaving::What;

/// What can be chosen, as it is spoken of: several for a colleague, one for a customer.
struct Sort {
    What what;
    Word several, one, search, list, why;
};
constexpr std::array sorts{
    Sort{What::everything, Word::export_everything, Word::none, Word::none, Word::none, Word::none},
    Sort{What::customers, Word::export_chosen, Word::export_customer, Word::find_customer,
         Word::choose_customer, Word::choose_customer_why},
    Sort{What::projects, Word::export_projects, Word::export_project, Word::find_project,
         Word::choose_projects, Word::choose_project_why},
    Sort{What::groups, Word::export_groups, Word::export_group, Word::find_group, Word::choose_groups,
         Word::choose_group_why},
};

const Sort& sort_of(What what) { return sorts[static_cast<std::size_t>(what)]; }

void label(Session& session, Rect& area, Word words) {
    draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3,
              session.say(words));
    area.cut_top(4);
}

/// One of a few: side by side where they fit, otherwise from a list.
std::optional<std::size_t> one_of(Session& session, Rect& area, Word name, std::span<const std::string> words,
                                  std::size_t current) {
    label(session, area, name);
    std::vector<ui::Segment> segments;
    for (const std::string& each : words)
        segments.push_back({each});
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    area.cut_top(16);
    const float width = ui::segments_width(segments);
    if (width <= row.width) {
        row = row.middle(36);
        row.width = width;
        return ui::segments(row, session.say(name), segments, current);
    }
    return ui::choose(row, {.name = session.say(name),
                            .key = session.say(name),
                            .options = words,
                            .current = current,
                            .framed = true,
                            .changes = false});
}

std::string moment(const Session& session, Milliseconds time) {
    const platform::LocalTime local = platform::local_time(time);
    return session.say(Word::date_at_time, {written(local.date), clock_time(local)});
}

/// The customer that a project or a group belongs to; the record itself where it is one.
const Record* customer_of(const Workspace& workspace, const Record& record) {
    return record.kind() == Kind::customer ? &record : workspace.find(record.text("customer"));
}

} // namespace

// Archived customers are not offered one by one; they leave with everything.
void ExportPane::offer(const Session& session) {
    const Offered now{session.workspace.revision(), wish_.what};
    if (offered_ == now) return;
    offered_ = now;
    offers_.clear();
    const auto kind = chosen_kind(wish_.what);
    if (!kind) return;
    std::set<RecordId> there;
    for (const Record* record : session.workspace.all(*kind)) {
        const Record* customer = customer_of(session.workspace, *record);
        if (!customer || customer->yes("archived") || customer->deleted()) continue;
        const std::string_view beside = customer->text(*kind == Kind::customer ? "manager" : "name");
        offers_.push_back({record->id(), std::string(record->text(info(*kind).title)), std::string(beside)});
        there.insert(record->id());
    }
    std::erase_if(wish_.chosen, [&](const RecordId& id) { return !there.contains(id); });
}

Leaving ExportPane::leaving(const Session& session) const {
    Leaving leaving = wish_;
    if (to_customer() || wish_.what != What::customers) leaving.handover = false;
    if (!to_customer() && recipient_ && only_news_) {
        const Colleagues::One* one = session.colleagues.find(*recipient_);
        leaving.known = one ? one->known : Known();
    }
    return leaving;
}

void ExportPane::gather(const Session& session) {
    const bool news = !to_customer() && recipient_ && only_news_;
    const Question question{session.workspace.revision(), wish_, news ? recipient_ : std::nullopt,
                            news ? session.colleagues.revision() : 0};
    if (question == answered_) return;
    answered_ = question;
    records_.clear();
    share_ = {};
    const Leaving now = leaving(session);
    if (to_customer()) {
        share_ = file_of(session.workspace, now, {});
        for (const Record& record : share_.records)
            records_.push_back(&record);
    } else {
        records_ = records_leaving(session.workspace, now);
    }
    contents_ = contents_of(records_, now);
}

void ExportPane::whom(Session& session, Rect& area) {
    const std::array words{std::string(session.say(Word::export_to_colleague)),
                           std::string(session.say(Word::export_to_customer))};
    const auto chosen = one_of(session, area, Word::export_whom, words, to_customer() ? 1 : 0);
    if (!chosen) return;
    wish_.whom = *chosen == 0 ? BundleKind::exchange : BundleKind::share;
    if (to_customer() && wish_.what == What::everything) wish_.what = What::customers;
    if (to_customer() && wish_.chosen.size() > 1) wish_.chosen.clear();
    ui::keep_drawing(0);
}

void ExportPane::what(Session& session, Rect& area) {
    std::vector<std::string> words;
    const std::size_t first = to_customer() ? 1 : 0; // never everything for a customer
    for (std::size_t i = first; i < sorts.size(); ++i)
        words.emplace_back(session.say(to_customer() ? sorts[i].one : sorts[i].several));
    const auto current = static_cast<std::size_t>(wish_.what) - first;
    const auto chosen = one_of(session, area, Word::export_scope, words, current);
    if (!chosen) return;
    wish_.what = sorts[*chosen + first].what;
    wish_.chosen.clear();
    ui::keep_drawing(0);
}

void ExportPane::which(Session& session, Rect& area) {
    const Sort& sort = sort_of(wish_.what);
    picker_.draw(session, area,
                 {.key = "which",
                  .search = session.say(sort.search),
                  .list = session.say(sort.list),
                  .one = to_customer()},
                 offers_, wish_.chosen);
}

void ExportPane::recipient(Session& session, Rect& area) {
    std::vector<std::string> names{std::string(session.say(Word::recipient_none))};
    std::vector<Replica> replicas;
    std::size_t current = 0;
    for (const Record* author : session.workspace.all(Kind::author)) {
        const auto replica = replica_from(author->id());
        if (!replica || *replica == session.workspace.replica()) continue;
        replicas.push_back(*replica);
        names.emplace_back(author->text("name"));
        if (recipient_ == *replica) current = replicas.size();
    }
    if (replicas.empty()) {
        text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3,
             session.say(Word::export_recipient));
        area.cut_top(4);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, session.say(Word::recipient_unknown)) +
                     20);
        return;
    }
    label(session, area, Word::export_recipient);
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = std::min(place.width, 320.0F);
    const auto chosen = ui::choose(place, {.name = session.say(Word::export_recipient),
                                           .key = "recipient",
                                           .options = names,
                                           .current = current,
                                           .framed = true,
                                           .changes = false});
    if (chosen) recipient_ = *chosen == 0 ? std::nullopt : std::optional(replicas[*chosen - 1]);
    area.cut_top(8);
    if (current > 0) {
        if (ui::checkbox(area.cut_top(session.phone ? 44.0F : 28.0F), session.say(Word::only_news),
                         only_news_, "only-news"))
            only_news_ = !only_news_;
        const Colleagues::One* one = session.colleagues.find(replicas[current - 1]);
        std::string when;
        if (one && one->sent > 0) when += session.say(Word::exchanged_sent, {moment(session, one->sent)});
        if (one && one->received > 0)
            when += (when.empty() ? "" : " ") +
                    session.say(Word::exchanged_received, {moment(session, one->received)});
        if (when.empty()) when = session.say(Word::exchanged_never);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, when));
    }
    area.cut_top(16);
}

void ExportPane::hand_over(Session& session, Rect& area) {
    if (ui::checkbox(area.cut_top(session.phone ? 44.0F : 28.0F), session.say(Word::hand_over),
                     wish_.handover, "hand-over"))
        wish_.handover = !wish_.handover;
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(Word::hand_over_why)));
    if (wish_.handover) {
        const Route cover = handover_route(wish_.chosen);
        Rect line = area.cut_top(session.phone ? 44.0F : 28.0F);
        line.width = std::min(line.width, ui::text_width(Style::body, session.say(Word::read_handover)) + 1);
        if (ui::link(line, session.say(Word::read_handover), href(cover), ui::Align::left, "cover"))
            session.go(cover);
    }
    area.cut_top(20);
}

void ExportPane::sender(Session& session, Rect& area) {
    const std::string author = session.author();
    label(session, area, Word::export_sender);
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = std::min(place.width, 320.0F);
    const auto event = ui::text_field(place, {.name = session.say(Word::export_sender),
                                              .value = author,
                                              .key = "sender",
                                              .placeholder = session.say(Word::your_name),
                                              .framed = true,
                                              .language = tag_of(session.language)});
    if (event.committed) session.afterwards([name = event.text](Session& later) { later.name_author(name); });
    area.cut_top(6);
    const bool missing = author.empty();
    const Word words = missing ? (to_customer() ? Word::your_name_missing_customer : Word::your_name_missing)
                               : (to_customer() ? Word::your_name_to_customer : Word::your_name_seen);
    Rect hint = area;
    if (missing) {
        draw_icon({hint.x, hint.y, 14, ui::type(Style::label).line_height}, Icon::circle_alert, 14,
                  Token::warning);
        hint.cut_left(20);
    }
    area.cut_top(
        ui::paragraph(hint, Style::label, missing ? Token::warning : Token::ink_3, session.say(words)) + 20);
}

std::string ExportPane::save_words(const Session& session) const {
    if (to_customer()) return std::string(session.say(Word::export_for_customer));
    if (answered_.news_for || wish_.what == What::projects || wish_.what == What::groups)
        return session.count(Word::export_records, records_.size());
    const bool everything = wish_.what == What::everything;
    return session.count(Word::export_customers,
                         everything ? session.workspace.all(Kind::customer).size() : wish_.chosen.size());
}

void ExportPane::finish(Session& session, Rect& area) {
    const ui::Note note = file_note(session, wish_.whom, true);
    ui::note(area.cut_top(ui::note_height(note, area.width)), note);
    area.cut_top(20);
    const bool nobody = wish_.what != What::everything && wish_.chosen.empty();
    const bool nothing = !nobody && records_.empty();
    const auto why = nobody    ? session.say(sort_of(wish_.what).why)
                     : nothing ? session.say(Word::nothing_is_new)
                               : std::string_view();
    const std::string not_sealed = seal_.why_not(session);
    const std::string_view why_not = why.empty() ? std::string_view(not_sealed) : why;
    const std::string words = save_words(session);
    const ui::Button saving{.words = words,
                            .icon = Icon::upload,
                            .weight = ui::Weight::primary,
                            .key = "export",
                            .description = why_not,
                            .enabled = why_not.empty()};
    const ui::Button look{.words = session.say(Word::look_inside),
                          .icon = Icon::eye,
                          .key = "look",
                          .description = why,
                          .enabled = why.empty()};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    const Rect place = session.phone ? row : row.cut_left(ui::button_width(saving));
    if (ui::button(place, saving)) save(session);
    if (session.phone) {
        area.cut_top(8);
        row = area.cut_top(48);
    } else {
        row.cut_left(8);
    }
    if (ui::button(session.phone ? row : row.cut_left(ui::button_width(look)), look)) look_ = true;
    if (why_not.empty()) return;
    area.cut_top(8);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, why_not));
}

std::optional<Bundle> ExportPane::asked_to_look(const Session& session) {
    if (!std::exchange(look_, false)) return std::nullopt;
    return file_of(session.workspace, leaving(session), session.author());
}

std::string ExportPane::file_name(const Session& session) const {
    const Record* chosen = wish_.chosen.empty() ? nullptr : session.workspace.find(*wish_.chosen.begin());
    const Record* customer = to_customer() && chosen ? customer_of(session.workspace, *chosen) : nullptr;
    return bundle_file_name(customer ? std::string(customer->text("name")) : session.author(), session.today);
}

// What leaves has been saved: a colleague must not hold edits that this browser could yet lose.
void ExportPane::save(Session& session) {
    session.when_saved([this](Session& later) {
        gather(later);
        const std::string author = later.author(), name = file_name(later);
        const bool all = !to_customer() && wish_.what == What::everything && !answered_.news_for;
        // A file of everything is a backup, once it has been read back; not one that needs a password.
        const auto backup = all && !seal_.wanted() ? checked_backup(later.workspace, author) : std::nullopt;
        if (backup) later.backup_taken = platform::now();
        const auto file = std::make_shared<const Bundle>(file_of(later.workspace, leaving(later), author));
        const auto offered =
            [file, to = to_customer() ? std::nullopt : recipient_](Session& now, const std::string& called) {
                Records inside;
                for (const Record& record : file->records)
                    inside.push_back(&record);
                if (to) now.colleagues.sent(*to, inside, platform::now());
                now.tell(now.say(Word::exported, {called}));
            };
        std::string bytes = backup ? *backup : write_bundle(*file);
        if (seal_.wanted()) return seal_.seal(later, std::move(bytes), offered);
        platform::save_file(name, "application/json", bytes);
        offered(later, name);
    });
}

void ExportPane::choose(std::set<RecordId> customers) {
    wish_ = {.what = What::customers, .chosen = std::move(customers)};
}

void ExportPane::draw(Session& session, Rect& area) {
    offer(session);
    gather(session);
    const ui::Container region(ui::Role::region, "export", session.say(Word::export_heading));
    heading(area.cut_top(ui::type(Style::section).line_height), Style::section, 2,
            session.say(Word::export_heading));
    area.cut_top(4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::export_intro)) + 16);
    if (session.workspace.size() == 0) {
        text(area.cut_top(24), Style::strong, Token::ink, session.say(Word::export_nothing));
        return;
    }
    whom(session, area);
    what(session, area);
    if (wish_.what != What::everything) which(session, area);
    if (!to_customer()) {
        recipient(session, area);
        if (wish_.what == What::customers && !wish_.chosen.empty()) hand_over(session, area);
    }
    if (!records_.empty()) export_inside(session, area, contents_);
    sender(session, area);
    seal_.draw(session, area);
    finish(session, area);
}

} // namespace kumppani
