#include "app/screens/exchange_export.hpp"

#include "app/backup.hpp"
#include "app/platform.h"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/model/fold.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float most_rows_in_sight = 8.5F; // the half row says that there are more

float row_height(const Session& session) { return session.phone ? 48.0F : 36.0F; }

bool archived(const Record& customer) { return customer.yes("archived"); }

std::string number(std::size_t count) { return grouped(static_cast<std::int64_t>(count)); }

} // namespace

// Archived customers are not offered one by one; they leave with everything.
void ExportPane::find(const Session& session) {
    const std::pair question{session.workspace.revision(), search_};
    if (question == found_for_) return;
    found_for_ = question;
    found_.clear();
    std::set<RecordId> there;
    for (const Record* customer : session.workspace.all(Kind::customer)) {
        if (archived(*customer)) continue;
        there.insert(customer->id());
        const bool matches = contains_folded(customer->text("name"), search_) ||
                             contains_folded(customer->text("manager"), search_);
        if (matches) found_.push_back(customer);
    }
    std::erase_if(chosen_, [&](const RecordId& id) { return !there.contains(id); });
}

void ExportPane::gather(const Session& session) {
    const Question question{session.workspace.revision(), everything_,
                            everything_ ? std::set<RecordId>() : chosen_};
    if (question == answered_) return;
    answered_ = question;
    records_ = everything_       ? session.workspace.everything()
               : chosen_.empty() ? std::vector<const Record*>()
                                 : records_about(session.workspace.everything(), chosen_);
    contents_ = contents_of(records_, question.chosen);
}

void ExportPane::scope(Session& session, Rect& area) {
    const std::string all = number(session.workspace.all(Kind::customer).size());
    const std::string some = chosen_.empty() ? std::string() : number(chosen_.size());
    std::array segments{ui::Segment{session.say(Word::export_everything), all},
                        ui::Segment{session.say(Word::export_chosen), some}};
    if (ui::segments_width(segments) > area.width) segments[0].count = segments[1].count = {};
    Rect row = area.cut_top(36);
    row.width = std::min(row.width, ui::segments_width(segments));
    const auto chosen = ui::segments(row, session.say(Word::export_scope), segments, everything_ ? 0 : 1);
    if (chosen) everything_ = *chosen == 0;
    area.cut_top(16);
}

void ExportPane::choose_customers(Session& session, Rect& area) {
    ui::search_field(area.cut_top(session.phone ? 44.0F : 36.0F), session.say(Word::find_customer), search_,
                     tag_of(session.language));
    area.cut_top(8);
    Rect row = area.cut_top(36);
    row.x -= 10; // a quiet button's padding hangs over: letters align, fills may not
    const std::string all_words = session.say(Word::choose_all, {number(found_.size())});
    const ui::Button all{.words = all_words,
                         .icon = Icon::check,
                         .weight = ui::Weight::quiet,
                         .key = "all",
                         .enabled = !found_.empty()};
    const ui::Button none{.words = session.say(Word::choose_none),
                          .icon = Icon::x,
                          .weight = ui::Weight::quiet,
                          .key = "none",
                          .enabled = !chosen_.empty()};
    if (ui::button(row.cut_left(ui::button_width(all)), all)) {
        for (const Record* customer : found_)
            chosen_.insert(customer->id());
    }
    row.cut_left(4);
    if (ui::button(row.cut_left(ui::button_width(none)), none)) chosen_.clear();
    area.cut_top(4);
    list(session, area);
}

void ExportPane::list(Session& session, Rect& area) {
    if (found_.empty()) {
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::nothing_found)) + 24);
        return;
    }
    const float row = row_height(session);
    const float rows = std::min(static_cast<float>(found_.size()), most_rows_in_sight);
    const Rect window = area.cut_top(rows * row);
    outline(window, Token::line_strong, ui::high_contrast() ? 2.0F : 1.0F, 8);
    ui::Scroller scroller("customers", window, ui::Role::group, session.say(Word::choose_customer));
    Rect content = scroller.content().inset(12, 0);
    for (const Record* customer : found_) {
        Rect line = content.cut_top(row);
        const bool kept = ui::focused() == ui::id_of(customer->id());
        if (!ui::visible(line.inset(0, -4 * row)) && !kept) continue;
        line_below(line);
        const Rect manager = line.width > 400 ? line.cut_right(line.width * 0.4F) : Rect{};
        const bool checked = chosen_.contains(customer->id());
        if (ui::checkbox(line, customer->text("name"), checked, customer->id())) {
            if (checked)
                chosen_.erase(customer->id());
            else
                chosen_.insert(customer->id());
        }
        if (manager.width > 0) text(manager, Style::body, Token::ink_2, customer->text("manager"));
    }
    scroller.used(content.y);
    area.cut_top(24);
}

// How many of what, in columns that are read downwards.
void ExportPane::contents(Session& session, Rect& area) const {
    heading(area.cut_top(24), Style::block, 3, session.say(Word::export_inside));
    area.cut_top(4);
    const float line = ui::type(Style::body).line_height + 8;
    const std::size_t columns = area.width >= 480 ? 3 : area.width >= 300 ? 2 : 1;
    const std::size_t rows = (contents_.kinds.size() + columns - 1) / columns;
    const Rect block = area.cut_top(static_cast<float>(rows) * line);
    const ui::Container list(ui::Role::list, "inside", session.say(Word::export_inside), block);
    const float width = block.width / static_cast<float>(columns);
    float digits = 0;
    for (const auto& [kind, count] : contents_.kinds) {
        digits = std::max(digits, ui::text_width(Style::strong, number(count)) + 1);
    }
    for (std::size_t i = 0; i < contents_.kinds.size(); ++i) {
        const auto& [kind, count] = contents_.kinds[i];
        Rect place{block.x + static_cast<float>(i / rows) * width,
                   block.y + static_cast<float>(i % rows) * line, width - 16, line};
        const std::string amount = number(count);
        const std::string words = session.count(info(kind).name, count);
        ui::state(ui::Role::listitem, ui::id_of(info(kind).key), place, amount + " " + words);
        draw_text(place.cut_left(digits), Style::strong, Token::ink, amount, ui::Align::right);
        place.cut_left(8);
        draw_text(place, Style::body, Token::ink_2, words);
    }
    area.cut_top(4);
    if (contents_.referred > 0) {
        const std::string referred = session.count(Word::customer_referred, contents_.referred);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, referred) + 4);
    }
    if (contents_.deleted > 0) {
        const std::string deleted = number(contents_.deleted) + " " +
                                    session.count(Word::deleted_record, contents_.deleted) + ". " +
                                    std::string(session.say(Word::deleted_record_why));
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, deleted) + 4);
    }
    area.cut_top(20);
}

void ExportPane::sender(Session& session, Rect& area) {
    const std::string author = session.author();
    draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3,
              session.say(Word::export_sender));
    area.cut_top(4);
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = std::min(place.width, 320.0F);
    const auto event = ui::text_field(place, {.name = session.say(Word::export_sender),
                                              .value = author,
                                              .key = "sender",
                                              .placeholder = session.say(Word::your_name),
                                              .framed = true,
                                              .language = tag_of(session.language)});
    if (event.committed) {
        session.afterwards([name = event.text](Session& later) { later.name_author(name); });
    }
    area.cut_top(6);
    const bool missing = author.empty();
    const auto words = session.say(missing ? Word::your_name_missing : Word::your_name_seen);
    Rect hint = area;
    if (missing) {
        const Rect line{hint.x, hint.y, 14, ui::type(Style::label).line_height};
        draw_icon(line, Icon::circle_alert, 14, Token::warning);
        hint.cut_left(20);
    }
    area.cut_top(ui::paragraph(hint, Style::label, missing ? Token::warning : Token::ink_3, words) + 20);
}

void ExportPane::finish(Session& session, Rect& area) {
    const ui::Note internal{.icon = Icon::lock,
                            .ink = Token::internal,
                            .tint = Token::internal_tint,
                            .sentence = session.say(Word::internal_file),
                            .reason = session.say(Word::internal_file_why)};
    ui::note(area.cut_top(ui::note_height(internal, area.width)), internal);
    area.cut_top(20);
    const std::size_t customers = everything_ ? session.workspace.all(Kind::customer).size() : chosen_.size();
    const std::string words = session.count(Word::export_customers, customers);
    const bool nobody = !everything_ && chosen_.empty();
    const ui::Button button{.words = words,
                            .icon = Icon::upload,
                            .weight = ui::Weight::primary,
                            .key = "export",
                            .description =
                                nobody ? session.say(Word::choose_customer_why) : std::string_view(),
                            .enabled = !nobody};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    const Rect place = session.phone ? row : row.cut_left(ui::button_width(button));
    if (ui::button(place, button)) save(session);
    if (nobody) {
        if (session.phone)
            row = area.cut_top(32);
        else
            row.cut_left(16);
        text(row, Style::body, Token::ink_2, session.say(Word::choose_customer_why));
    }
}

// What leaves has been saved: a colleague must not hold edits that this browser could yet lose.
void ExportPane::save(Session& session) {
    session.when_saved([this](Session& later) {
        gather(later);
        const std::string author = later.author();
        const std::string name = bundle_file_name(author, later.today);
        // A file of everything is a backup, once it has been read back.
        const auto backup = everything_ ? checked_backup(later.workspace, author) : std::nullopt;
        if (backup) later.backup_taken = platform::now();
        platform::save_file(
            name, "application/json",
            backup ? *backup : write_bundle(exchange_file(later.workspace.replica(), author, records_)));
        later.tell(later.say(Word::exported, {name}));
    });
}

void ExportPane::draw(Session& session, Rect& area) {
    find(session);
    gather(session);
    const ui::Container region(ui::Role::region, "export", session.say(Word::export_heading));
    heading(area.cut_top(ui::type(Style::section).line_height), Style::section, 2,
            session.say(Word::export_heading));
    area.cut_top(4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::export_intro)) + 16);
    if (everything_ && records_.empty()) {
        text(area.cut_top(24), Style::strong, Token::ink, session.say(Word::export_nothing));
        return;
    }
    scope(session, area);
    if (!everything_) choose_customers(session, area);
    if (!records_.empty()) contents(session, area);
    sender(session, area);
    finish(session, area);
}

} // namespace kumppani
