#include "app/screens/care_plan.hpp"

#include "app/care_plan_paper.hpp"
#include "app/commands.hpp"
#include "app/meeting.hpp"
#include "app/platform.h"
#include "app/screens/care_plan_parts.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/workbook.hpp"
#include "app/year_calendar.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float aside_width = 280, text_most = 960, aside_from = 1120;

void archive(Session& session, const Record& customer, bool archived) {
    session.afterwards(
        [id = customer.id(), name = std::string(customer.text("name")), archived](Session& later) {
            later.workspace.edit({archived ? Word::undo_archive : Word::undo_unarchive, {name}})
                .set(id, "archived", archived ? Value(true) : Value())
                .commit();
            later.tell(later.say(archived ? Word::was_archived : Word::was_unarchived, {name}), true);
        });
}

void remove(Session& session, const Record& customer) {
    session.afterwards([id = customer.id(), name = std::string(customer.text("name"))](Session& later) {
        later.remove(id, name);
        later.go({Screen::customers, {}});
    });
}

void print_plan(const Session& session, const Record& customer, Audience audience) {
    platform::print(html_of(care_plan_paper(session, customer, audience), session.language));
}

void commands(Session& session, const Rect& place, const Record& customer) {
    const bool archived = customer.yes("archived");
    if (ui::icon_button(place, {.words = session.say(Word::commands),
                                .icon = Icon::ellipsis,
                                .weight = ui::Weight::quiet,
                                .key = "commands",
                                .opens_menu = true})) {
        ui::open_menu("customer");
    }
    using Act = void (*)(Session&, const Record&);
    const std::array<std::pair<ui::MenuItem, Act>, 9> commands{{
        {{session.say(Word::customer_mode), Icon::presentation},
         [](Session& now, const Record& plan) { enter_meeting(now, plan.id()); }},
        {{session.say(archived ? Word::unarchive : Word::archive),
          archived ? Icon::archive_restore : Icon::archive, true, false, true},
         [](Session& now, const Record& plan) { archive(now, plan, !plan.yes("archived")); }},
        {{session.say(Word::history), Icon::history},
         [](Session& now, const Record& plan) {
             now.go({Screen::record_history, plan.id()});
         }},
        {{session.say(Word::paste_rows), Icon::clipboard_paste, true, false, true},
         [](Session& now, const Record& plan) { now.table = IncomingTable{plan.id()}; }},
        {{session.say(Word::save_plan_workbook), Icon::download},
         [](Session& now, const Record& plan) { save_workbook(now, &plan); }},
        {{session.say(Word::print_plan), Icon::printer},
         [](Session& now, const Record& plan) { print_plan(now, plan, Audience::internal); }},
        {{session.say(Word::print_for_customer), Icon::printer},
         [](Session& now, const Record& plan) { print_plan(now, plan, Audience::customer); }},
        {{session.say(Word::save_calendar), Icon::calendar_days},
         [](Session& now, const Record& plan) { save_year_calendar(now, &plan); }},
        {{session.say(Word::remove_customer), Icon::trash_2, true, true, true}, remove},
    }};
    std::vector<ui::MenuItem> items;
    for (const auto& [item, act] : commands)
        items.push_back(item);
    if (const auto chosen = ui::menu("customer", place, session.say(Word::commands), items))
        commands[*chosen].second(session, customer);
}

/// The switch that is turned before a customer meeting: with its words where there is room.
ui::Button mode_button(const Session& session, std::string_view keys) {
    return {.words = session.say(Word::customer_mode),
            .icon = Icon::presentation,
            .key = "customer-mode",
            .shortcut = keys};
}

float mode_room(const Session& session, float width) {
    return width >= 1000 ? ui::button_width(mode_button(session, {})) : 36;
}

void mode_switch(Session& session, const Rect& place, const Record& customer) {
    const std::string keys = aria_keys(Word::customer_mode, session.environment.mac_keys);
    const ui::Button button = mode_button(session, keys);
    const bool pressed = place.width > 48 ? ui::button(place, button) : ui::icon_button(place, button);
    if (pressed) enter_meeting(session, customer.id());
}

void internal_mark(Session& session, Rect& bar) {
    const auto words = session.say(Word::internal_only);
    const float width = ui::text_width(Style::head, words) + 44;
    const Rect mark = bar.cut_right(std::min(width, bar.width)).middle(28);
    bar.cut_right(16);
    fill(mark, Token::internal_tint, 6);
    if (ui::high_contrast()) outline(mark, Token::internal, 1, 6);
    Rect inner = mark.inset(10, 0);
    draw_icon(inner.cut_left(14), Icon::lock, 14, Token::internal);
    inner.cut_left(8);
    text(inner, Style::head, Token::internal, words);
}

} // namespace

void CarePlanScreen::draw(Session& session, Rect page) {
    const Record* found = session.workspace.find(session.route.id);
    if (!found || found->kind() != Kind::customer || found->deleted())
        return no_such_page(session, page, "no-plan", Word::no_such_customer, Screen::customers);
    const Record& customer = *found;

    const float mode = mode_room(session, page.width);
    top_bar(session, page,
            {session.say(Word::customers), {Screen::customers, {}}, customer.text("name"), mode + 8 + 36},
            {.before_undo = [&](Rect area) { internal_mark(session, area); },
             .at_end =
                 [&](Rect place) {
                     place = place.middle(36);
                     mode_switch(session, place.cut_left(mode), customer);
                     place.cut_left(8);
                     commands(session, place, customer);
                 }});
    const bool beside = page.width >= aside_from;
    Rect aside = beside ? page.cut_right(aside_width) : Rect{};
    {
        const ui::Scope scope(customer.id());
        ui::Scroller main("plan", page, ui::Role::main, customer.text("name"));
        if (shown_ != customer.id()) main.scroll_to(0);
        shown_ = customer.id();
        const float edge = page_edge(session);
        Rect area = main.content();
        area.x += edge;
        area.width = std::min(text_most, area.width - edge - (session.phone ? 16.0F : 32.0F));
        area.cut_top(session.phone ? 16.0F : 24.0F);
        if (session.phone) {
            Rect row = area.cut_top(40);
            const Rect more = row.cut_right(44).middle(44);
            mode_switch(session, row.cut_right(44).middle(44), customer);
            commands(session, more, customer);
            Rect mark = row.cut_left(
                std::min(row.width, ui::text_width(Style::head, session.say(Word::internal_only)) + 60));
            internal_mark(session, mark);
            area.cut_top(8);
        }
        if (customer.yes("archived")) {
            const ui::Note archived{.icon = Icon::archive,
                                    .ink = Token::ink_2,
                                    .tint = Token::hover,
                                    .sentence = session.say(Word::is_archived),
                                    .action = session.say(Word::unarchive),
                                    .changes = true};
            if (ui::note(area.cut_top(ui::note_height(archived, area.width)), archived) ==
                ui::NoteAnswer::action)
                archive(session, customer, false);
            area.cut_top(16);
        }
        care_plan_header(session, area, customer);
        area.cut_top(32);
        care_plan_sections(session, area, customer, timeline_);
        if (!beside) aside_.draw(session, area, customer);
        main.used(area.y + 40);
    }
    if (beside) {
        fill(aside, Token::canvas);
        ui::line_right({aside.x, aside.y, 1, aside.height});
        ui::Scroller side("aside", aside, ui::Role::complementary, session.say(Word::beside_the_plan));
        Rect area = side.content().inset(24, 24);
        aside_.draw(session, area, customer);
        side.used(area.y + 24);
    }
}

} // namespace kumppani
