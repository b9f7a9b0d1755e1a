#include "app/screens/groups.hpp"

#include "app/screens/group_parts.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/table.hpp"
#include "app/ui/text.hpp"
#include "shared/model/collate.hpp"
#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using rules::Severity;
using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float row_height = 40, card_height = 120;

std::string_view customer_of(const Session& session, const Record& group) {
    const Record* customer = session.workspace.find(group.text("customer"));
    return customer ? customer->text("name") : std::string_view();
}

std::string_view project_name(const Session& session, const Record& group) {
    const Record* project = project_of(session, group);
    return project ? project->text("name") : std::string_view();
}

rules::Progress progress_of(const Session& session, const Record& group) {
    return rules::progress(session.workspace.rows(Kind::task, group.id()));
}

rules::Finding worst_of(const Session& session, const Record& group) {
    return rules::composition(session.workspace.rows(Kind::member, group.id())).front();
}

// Found by its own words, and by those of its customer, project and members.
bool matches(const Session& session, const Record& group, std::string_view search) {
    if (contains_folded(group.text("name"), search) || contains_folded(customer_of(session, group), search) ||
        contains_folded(project_name(session, group), search)) {
        return true;
    }
    const auto& members = session.workspace.rows(Kind::member, group.id());
    return std::any_of(members.begin(), members.end(),
                       [&](const Record* member) { return contains_folded(member->text("name"), search); });
}

// How many members, and the worst that the check of the composition finds.
void composition(const Session& session, const Rect& place, const Record& group) {
    Rect area = place;
    const std::string size = std::to_string(session.workspace.rows(Kind::member, group.id()).size());
    text(area.cut_left(ui::text_width(Style::body, "00")), Style::body, Token::ink, size);
    area.cut_left(6);
    const rules::Finding worst = worst_of(session, group);
    switch (worst.severity) {
    case Severity::good:
        draw_icon(area.cut_left(14), Icon::check, 14, Token::success);
        area.cut_left(6);
        return text(area, Style::body, Token::ink_2, session.say(Word::composition_good));
    case Severity::notice:
        ui::mark(area, Icon::info, session.say(worst.what), Token::ink_2);
        return;
    case Severity::warning:
        ui::mark(area, Icon::triangle_alert, session.say(worst.what), Token::warning);
        return;
    case Severity::error:
        ui::mark(area, Icon::circle_alert, session.say(worst.what), Token::danger);
        return;
    }
}

void progress(const Session& session, const Rect& place, const Record& group) {
    const rules::Progress done = progress_of(session, group);
    const std::string count = std::to_string(done.done) + "/" + std::to_string(done.total);
    Rect area = place;
    ui::bar(area.cut_left(56), static_cast<float>(done.done) / static_cast<float>(done.total), {});
    area.cut_left(8);
    text(area, Style::body, Token::ink_2, count);
}

void meeting(const Session& session, const Rect& place, const Record& group, Align align) {
    const auto day = group.date("meeting");
    if (!day) return text(place, Style::body, Token::ink_3, session.say(Word::meeting_not_set), align);
    const std::string words = day_of_meeting(session, *day);
    if (*day < session.today)
        ui::mark(place, Icon::clock, words, Token::warning, Style::body, align);
    else
        text(place, Style::body, Token::ink, words, align);
}

} // namespace

// What is asked for changes seldom, frames come often: gathered anew only when the question or the data
// changed.
void GroupsScreen::find(const Session& session) {
    const Question question{session.workspace.revision(), search_, sort_, descending_};
    if (answered_ == question) return;
    answered_ = question;
    found_.clear();
    for (const Record* group : session.workspace.all(Kind::group)) {
        if (matches(session, *group, search_)) found_.push_back(group);
    }
    const auto before = [&](const Record* a, const Record* b) {
        switch (sort_) {
        case Sort::customer:
            return compare_names(customer_of(session, *a), customer_of(session, *b)) < 0;
        case Sort::project:
            return compare_names(project_name(session, *a), project_name(session, *b)) < 0;
        case Sort::composition:
            return worst_of(session, *a).severity > worst_of(session, *b).severity;
        case Sort::progress:
            return progress_of(session, *a).done < progress_of(session, *b).done;
        case Sort::meeting: {
            // Those without a meeting come last: it is the near ones that are looked for.
            const auto day_a = a->date("meeting"), day_b = b->date("meeting");
            return day_a && (!day_b || *day_a < *day_b);
        }
        case Sort::name:
            break;
        }
        return compare_names(a->text("name"), b->text("name")) < 0;
    };
    put_in_order(found_, before);
    if (descending_) std::reverse(found_.begin(), found_.end());
}

void GroupsScreen::head(Session& session, Rect& area) {
    const ui::Button add{.words = session.say(Word::new_group),
                         .icon = Icon::plus,
                         .weight = ui::Weight::primary,
                         .key = "add",
                         .changes = true};
    const bool possible = !session.workspace.all(Kind::customer).empty();
    const auto search_box = [&](const Rect& place) {
        ui::search_field(place, session.say(Word::search_groups), search_, tag_of(session.language));
    };
    Rect row = area.cut_top(36);
    bool pressed = false;
    if (session.phone) {
        const Rect add_place = possible ? row.cut_right(44).middle(44) : Rect{}, undo = undo_room(row);
        heading(row, Style::title, 1, session.say(Word::groups));
        undo_buttons(session, undo);
        if (possible) {
            pressed = ui::icon_button(
                add_place, {.words = add.words, .icon = Icon::plus, .key = "add", .changes = true});
        }
        area.cut_top(12);
        search_box(area.cut_top(44));
    } else {
        const Rect add_place = possible ? row.cut_right(ui::button_width(add)) : Rect{};
        if (possible) row.cut_right(16);
        const Rect search_place = row.cut_right(std::min(336.0F, row.width / 2));
        row.cut_right(12);
        const Rect undo = undo_room(row);
        heading(row, Style::title, 1, session.say(Word::groups));
        undo_buttons(session, undo);
        search_box(search_place);
        if (possible) pressed = ui::button(add_place, add);
    }
    if (pressed) making_.emplace(session);
}

void GroupsScreen::table(Session& session, Rect& area) {
    struct ColumnOf {
        Sort sort;
        Word head;
        float width, share;
        int drop;
    };
    constexpr std::array of{
        ColumnOf{Sort::name, Word::steering_group, 150, 1, 0},
        ColumnOf{Sort::customer, Word::customer, 120, 1, 0},
        ColumnOf{Sort::project, Word::project, 120, 1, 4},
        ColumnOf{Sort::composition, Word::composition_short, 150, 3, 2},
        ColumnOf{Sort::progress, Word::tasks_short, 112, 0, 3},
        ColumnOf{Sort::meeting, Word::next_meeting, 112, 0, 1},
    };
    std::vector<ui::Column> columns;
    for (const ColumnOf& column : of) {
        const bool sorted = sort_ == column.sort;
        columns.push_back({.head = session.say(column.head),
                           .width = column.width,
                           .share = column.share,
                           .align = column.sort == Sort::meeting ? Align::right : Align::left,
                           .drop = column.drop,
                           .sortable = true,
                           .sorted = static_cast<std::int8_t>(!sorted       ? 0
                                                              : descending_ ? 2
                                                                            : 1)});
    }
    ui::Table table("groups", session.say(Word::groups), area, columns, found_.size(), row_height);
    if (const auto pressed = table.sort_pressed()) {
        descending_ = sort_ == of[*pressed].sort && !descending_;
        sort_ = of[*pressed].sort;
        ui::keep_drawing(0);
    }
    const auto key = [&](std::size_t index) { return found_[index]->id(); };
    const auto name = [&](std::size_t index) { return std::string(found_[index]->text("name")); };
    table.rows(key, name, true, [&](const ui::Table::Row& row) {
        const Record& group = *found_[row.index];
        const Route there{Screen::group, group.id()};
        bool open = row.pressed;
        row.cell(0, [&](const Rect& place) {
            const bool pressed = title_link(place, group.text("name"), there);
            open = open || pressed;
        });
        row.text(1, customer_of(session, group));
        row.text(2, project_name(session, group), Token::ink_2);
        row.cell(3, [&](const Rect& place) { composition(session, place, group); });
        row.cell(4, [&](const Rect& place) { progress(session, place, group); });
        row.cell(5, [&](const Rect& place) { meeting(session, place, group, Align::right); });
        if (open) session.go(there);
    });
    text(area.cut_top(48), Style::body, Token::ink_2,
         std::to_string(found_.size()) + " " + session.count(Word::kind_group, found_.size()));
}

void GroupsScreen::cards(Session& session, Rect& area) {
    const ui::Container list(ui::Role::list, "cards", session.say(Word::groups), area);
    for (const Record* group : found_) {
        const Rect card = area.cut_top(card_height);
        area.cut_top(12);
        if (!ui::visible(card.inset(0, -200)) && !ui::focus_within(group->id())) continue;
        const Route there{Screen::group, group->id()};
        const ui::Container item(ui::Role::listitem, group->id(), {}, card);
        const ui::Response response = ui::sense(ui::id_of("open"), card);
        ui::Statement& statement = ui::state(ui::Role::link, response.id, card, group->text("name"));
        statement.focusable = true;
        statement.href = href(there);
        if (response.held) fill(card, Token::pressed, 10);
        outline(card, Token::line_strong, 1, 10);
        if (response.ring) ui::focus_ring(card, 10);
        Rect inner = card.inset(16, 10);
        draw_text(inner.cut_top(25), Style::block, Token::ink, group->text("name"));
        text(inner.cut_top(25), Style::body, Token::ink_2, customer_of(session, *group));
        composition(session, inner.cut_top(25), *group);
        Rect last = inner.cut_top(25);
        progress(session, last.cut_left(112), *group);
        meeting(session, last, *group, Align::right);
        if (response.pressed) session.go(there);
    }
}

void GroupsScreen::nothing(Session& session, Rect area) {
    if (!search_.empty()) {
        const auto done = ui::empty_state(area, {.sentence = session.say(Word::no_group_found),
                                                 .reason = session.say(Word::no_group_found_why),
                                                 .action = session.say(Word::clear_search),
                                                 .icon = Icon::rotate_ccw});
        if (done) search_.clear();
    } else if (session.workspace.all(Kind::customer).empty()) {
        const auto done = ui::empty_state(area, {.sentence = session.say(Word::no_groups),
                                                 .reason = session.say(Word::no_groups_without_customers),
                                                 .action = session.say(Word::to_customers),
                                                 .icon = Icon::building_2});
        if (done) session.go({Screen::customers, {}});
    } else {
        const auto done = ui::empty_state(area, {.sentence = session.say(Word::no_groups),
                                                 .reason = session.say(Word::no_groups_why),
                                                 .action = session.say(Word::new_group)});
        if (done) making_.emplace(session);
    }
}

void GroupsScreen::draw(Session& session, Rect page) {
    find(session);
    {
        ui::Scroller main("groups-page", page, ui::Role::main, session.say(Word::groups));
        const float edge = page_edge(session);
        Rect area = main.content();
        area.x += edge;
        area.width -= edge + (session.phone ? 16.0F : 32.0F);
        area.cut_top(session.phone ? 16.0F : 32.0F);
        head(session, area);
        area.cut_top(20);
        if (found_.empty())
            nothing(session, area.cut_top(ui::empty_state_height));
        else if (session.phone)
            cards(session, area);
        else
            table(session, area);
        main.used(area.y + 40);
    }
    if (std::exchange(session.new_group, false)) making_.emplace(session);
    if (making_ && !making_->draw(session)) making_.reset();
}

} // namespace kumppani
