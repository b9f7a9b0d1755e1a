#include "app/screens/need_card.hpp"

#include "app/record_view.hpp"
#include "app/screens/need_rows.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <string>
#include <vector>

namespace kumppani {

namespace {

using rules::NeedStanding;
using rules::SimilarNeeds;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float padding = 16;
constexpr std::string_view dot = " · ";

float button_height(const Session& session) { return session.phone ? 44.0F : 36.0F; }

std::vector<RecordId> ids_of(const SimilarNeeds& group) {
    std::vector<RecordId> ids;
    for (const Record* need : group.needs)
        ids.push_back(need->id());
    return ids;
}

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

void separate(Workspace& workspace, const std::vector<RecordId>& needs, const std::string&, Message title) {
    rules::separate(workspace, needs, std::move(title));
}

constexpr Decision to_combine{Word::combine_needs, Word::undo_combine, Word::needs_combined, Icon::git_merge,
                              rules::combine};
constexpr Decision to_separate{Word::separate_needs, Word::undo_separate, Word::needs_separated, Icon::undo_2,
                               separate};
constexpr Decision to_project{Word::needs_to_project, Word::undo_to_project, Word::needs_made_project,
                              Icon::layers, rules::make_project};

void decide(Session& session, const SimilarNeeds& group, const Decision& decision) {
    session.afterwards([&decision, ids = ids_of(group), name = group.name](Session& later) {
        decision.make(later.workspace, ids, name, {decision.undo, {name}});
        later.tell(later.say(decision.told, {name}), true);
    });
}

void offer(Session& session, Rect& row, const SimilarNeeds& group, const Decision& decision, bool first) {
    const ui::Button button{.words = session.say(decision.button),
                            .icon = decision.icon,
                            .weight = first ? ui::Weight::normal : ui::Weight::quiet,
                            .key = first ? "first" : "other", // the focus stays where the words change
                            .description = group.name,
                            .changes = true};
    if (ui::button(row.cut_left(std::min(row.width, ui::button_width(button))), button))
        decide(session, group, decision);
    row.cut_left(8);
}

/// What became a project keeps its name: the projects bear it already.
bool can_be_named(const SimilarNeeds& group) { return group.standing != NeedStanding::project; }

/// The padding of its field reaches into the card's.
constexpr float into_padding = 6, below_name = 4;

const Field& name_field() { return field(Kind::need, "common"); }

/// What stands in the field of the name: the name, what is being typed, or what it may not be.
std::string_view name_shown(const Session& session, const SimilarNeeds& group) {
    const Rejected* rejected = session.rejection(*group.needs.front(), name_field());
    return ui::text_in(ui::id_of("name"), rejected ? rejected->typing : group.name);
}

float name_height(const Session& session, const SimilarNeeds& group, float width) {
    const std::string_view name = name_shown(session, group);
    const float height = can_be_named(group) ? ui::lines_height(name, Style::section, width) - into_padding
                                             : ui::wrapped_height(Style::section, name, width);
    return height + below_name;
}

/// Needs that get a name are the same from then on, whatever their words are.
void give_name(Session& session, const SimilarNeeds& group, std::string_view typing) {
    const auto value = session.accept(*group.needs.front(), name_field(), typing);
    const auto* name = value ? std::get_if<std::string>(&*value) : nullptr;
    if (!name || *name == group.name) return; // without any it keeps the one it has
    session.afterwards([ids = ids_of(group), name = *name](Session& later) {
        rules::put_together(later.workspace, ids, name, {Word::undo_name_needs, {name}});
        later.tell(later.say(Word::needs_named, {name}), true);
    });
}

void draw_name(Session& session, Rect& area, const SimilarNeeds& group) {
    if (!can_be_named(group)) {
        area.cut_top(ui::heading_lines(area, Style::section, 2, group.name) + below_name);
        return;
    }
    const Rejected* rejected = session.rejection(*group.needs.front(), name_field());
    const std::string error = rejected ? error_words(session, *rejected) : std::string();
    const float height = name_height(session, group, area.width);
    Rect place = area.cut_top(height);
    place = {place.x, place.y - into_padding, place.width, height + into_padding - below_name};
    ui::state_heading(ui::id_of("heading"), place, 2, group.name);
    const ui::TextEvent typed = ui::text_field(place, {.name = session.say(name_field().label),
                                                       .value = rejected ? rejected->typing : group.name,
                                                       .key = "name",
                                                       .error = error,
                                                       .style = Style::section,
                                                       .lines = true,
                                                       .spelling = true,
                                                       .language = tag_of(session.language),
                                                       .overhang = 8});
    if (typed.committed) give_name(session, group, typed.text);
}

} // namespace

float need_card_height(const Session& session, const SimilarNeeds& group, float width) {
    const ui::Scope item(group.needs.front()->id());
    const float inner = width - 2 * padding;
    float height = 2 * padding + name_height(session, group, inner);
    height += ui::wrapped_height(Style::body, facts_of(session, group), inner);
    height += 12 + need_row_height(session) * static_cast<float>(group.needs.size());
    if (group.standing != NeedStanding::project) height += 12 + button_height(session);
    return height;
}

void need_card(Session& session, const Rect& rect, const SimilarNeeds& group) {
    const ui::Container item(ui::Role::listitem, group.needs.front()->id(), group.name, rect);
    outline(rect, Token::line_strong, 1, 10);
    Rect area = rect.inset(padding, padding);
    draw_name(session, area, group);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, facts_of(session, group)) + 12);
    {
        const ui::Container list(ui::Role::list, "needs", group.name);
        const NeedMove move = group.standing == NeedStanding::project ? NeedMove::none : NeedMove::apart;
        for (const Record* need : group.needs)
            need_row(session, area.cut_top(need_row_height(session)), *need, group, move);
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

} // namespace kumppani
