#include "app/screens/needs.hpp"

#include "app/record_view.hpp"
#include "app/screens/page_parts.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string>

namespace kumppani {

namespace {

using rules::NeedStanding;
using rules::SimilarNeeds;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float text_most = 860, padding = 16, between = 16;
constexpr std::string_view dot = " · ";

float button_height(const Session& session) { return session.phone ? 44.0F : 36.0F; }
float row_height(const Session& session) { return session.phone ? 72.0F : 36.0F; }

std::vector<RecordId> ids_of(const SimilarNeeds& group) {
    std::vector<RecordId> ids;
    for (const Record* need : group.needs)
        ids.push_back(need->id());
    return ids;
}

std::string title_of(const SimilarNeeds& group) { return std::string(group.needs.front()->text("need")); }

/// "3 asiakasta · Havaittu ensi kerran 3.9.2026 · 2 budjetoitua ja ympäristöön sopivaa".
std::string facts_of(const Session& session, const SimilarNeeds& group) {
    std::string facts = session.number_of(Word::kind_customer, group.customers);
    const auto add = [&](const std::string& more) { facts.append(dot).append(more); };
    if (group.oldest) add(session.say(Word::needs_observed_since, {written(*group.oldest)}));
    if (group.ready > 0) add(session.count(Word::needs_ready, group.ready));
    if (group.blocked > 0) add(session.count(Word::needs_blocked, group.blocked));
    return facts;
}

/// What a decision does to the needs of a group, and how it is told.
struct Decision {
    Word button, undo, told;
    Icon icon;
    void (*make)(Workspace&, const std::vector<RecordId>&, const std::string& name, Message title);
};

void combine(Workspace& workspace, const std::vector<RecordId>& needs, const std::string&, Message title) {
    rules::combine(workspace, needs, std::move(title));
}
void separate(Workspace& workspace, const std::vector<RecordId>& needs, const std::string&, Message title) {
    rules::separate(workspace, needs, std::move(title));
}

constexpr Decision to_combine{Word::combine_needs, Word::undo_combine, Word::needs_combined, Icon::git_merge,
                              combine};
constexpr Decision to_separate{Word::separate_needs, Word::undo_separate, Word::needs_separated, Icon::undo_2,
                               separate};
constexpr Decision to_project{Word::needs_to_project, Word::undo_to_project, Word::needs_made_project,
                              Icon::layers, rules::make_project};

void decide(Session& session, const SimilarNeeds& group, const Decision& decision) {
    session.afterwards([&decision, ids = ids_of(group), name = title_of(group)](Session& later) {
        decision.make(later.workspace, ids, name, {decision.undo, {name}});
        later.tell(later.say(decision.told, {name}), true);
    });
}

void offer(Session& session, Rect& row, const SimilarNeeds& group, const Decision& decision, bool first) {
    const ui::Button button{.words = session.say(decision.button),
                            .icon = decision.icon,
                            .weight = first ? ui::Weight::normal : ui::Weight::quiet,
                            .key = first ? "first" : "other", // the focus stays where the words change
                            .description = group.needs.front()->text("need"),
                            .changes = true};
    if (ui::button(row.cut_left(std::min(row.width, ui::button_width(button))), button))
        decide(session, group, decision);
    row.cut_left(8);
}

/// A need of one customer: who, what exactly, and how it stands.
void need_row(Session& session, Rect row, const Record& need) {
    const ui::Container item(ui::Role::listitem, need.id(), need.text("need"), row);
    ui::line_below({row.x, row.y - 1, row.width, 1});
    const Record* customer = session.workspace.find(need.text("customer"));
    const std::string name(customer ? customer->text("name") : std::string_view());
    const std::string state = shown(session, need, field(Kind::need, "state"));
    const Route there{Screen::care_plan, std::string(need.text("customer"))};
    Rect words = row;
    if (session.phone) {
        row.cut_top(8);
        row.cut_bottom(8);
        words = row.cut_bottom(26);
    }
    const float state_width = state.empty() ? 0 : ui::tag_width(state);
    if (!state.empty()) {
        const Rect place = row.cut_right(state_width);
        ui::tag(place.x, place.middle_y(), state);
        row.cut_right(12);
    }
    const Rect link = session.phone ? row : row.cut_left(std::min(220.0F, row.width / 2));
    if (ui::quiet_link(
            {link.x, link.y, std::min(link.width, ui::text_width(Style::body, name) + 1), link.height}, name,
            href(there), "customer")) {
        session.fresh = need.id();
        session.go(there);
    }
    row.cut_left(12);
    if (!session.phone) words = row;
    ui::text(words, Style::body, Token::ink_2, need.text("need"));
}

float height_of(const Session& session, const SimilarNeeds& group, float width) {
    const float inner = width - 2 * padding;
    float height = 2 * padding + ui::wrapped_height(Style::section, group.needs.front()->text("need"), inner);
    height += 4 + ui::wrapped_height(Style::body, facts_of(session, group), inner);
    height += 12 + row_height(session) * static_cast<float>(group.needs.size());
    if (group.standing != NeedStanding::project) height += 12 + button_height(session);
    return height;
}

void card(Session& session, const Rect& rect, const SimilarNeeds& group) {
    const std::string title = title_of(group);
    const ui::Container item(ui::Role::listitem, group.needs.front()->id(), title, rect);
    outline(rect, Token::line_strong, 1, 10);
    Rect area = rect.inset(padding, padding);
    area.cut_top(ui::heading_lines(area, Style::section, 2, title) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, facts_of(session, group)) + 12);
    {
        const ui::Container list(ui::Role::list, "needs", title);
        for (const Record* need : group.needs)
            need_row(session, area.cut_top(row_height(session)), *need);
    }
    if (group.standing == NeedStanding::project) return;
    area.cut_top(12);
    Rect row = area.cut_top(button_height(session));
    if (group.standing == NeedStanding::fresh) {
        offer(session, row, group, to_combine, true);
    } else {
        offer(session, row, group, to_project, true);
        offer(session, row, group, to_separate, false);
    }
}

} // namespace

void NeedsScreen::renew(const Session& session) {
    if (revision_ == session.workspace.revision()) return;
    revision_ = session.workspace.revision();
    groups_ = rules::similar_needs(session.workspace);
}

void NeedsScreen::draw(Session& session, Rect page) {
    renew(session);
    const auto title = session.say(Word::needs);
    TextPage text_page(session, "needs", title, page, text_most);
    text_page.head(title, session.say(Word::needs_why));
    Rect& area = text_page.area;
    area.cut_top(12);
    ui::mark(area.cut_top(24), Icon::lock, session.say(Word::internal_only), Token::internal, Style::head);
    area.cut_top(16);
    if (groups_.empty())
        return text_page.nothing(session.say(Word::no_similar_needs),
                                 session.say(Word::no_similar_needs_why));
    const ui::Container list(ui::Role::list, "groups", session.say(Word::similar_needs));
    for (const SimilarNeeds& group : groups_) {
        const Rect rect = area.cut_top(height_of(session, group, area.width));
        area.cut_top(between);
        // What has the focus stays, wherever it is.
        if (ui::visible(rect.inset(0, -300)) || ui::focus_within(group.needs.front()->id()))
            card(session, rect, group);
    }
}

} // namespace kumppani
