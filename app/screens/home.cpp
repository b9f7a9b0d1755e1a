#include "app/screens/home.hpp"

#include "app/naming.hpp"
#include "app/screens/home_parts.hpp"
#include "app/screens/load_chart.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t months_of_load = 8;
constexpr float two_columns_from = 860, widest = 1280;

std::string title_of(const Session& session, Month month) {
    std::string words = capital(month_words(session, month));
    if (month.year() != session.today.year()) words += " " + std::to_string(static_cast<int>(month.year()));
    return words;
}

} // namespace

void HomeScreen::renew(const Session& session) {
    const Month month = plus_months(month_of(session.today), offset_);
    if (revision_ == session.workspace.revision() && today_ == session.today && month_ == month &&
        language_ == session.language)
        return;
    revision_ = session.workspace.revision();
    today_ = session.today;
    month_ = month;
    language_ = session.language;
    calendar_ = rules::calendar(session.workspace, month, today_);
    load_ = rules::update_load(session.workspace, month, months_of_load);
    make_sections(session);
    make_blocks(session);
    wheel_.renew(session, month.year());
}

void HomeScreen::show_month(const Session& session, int offset) {
    offset_ = offset;
    ui::announce(title_of(session, plus_months(month_of(today_), offset)));
    ui::keep_drawing(0);
}

void HomeScreen::head(Session& session, Rect& area) {
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    const float side = row.height;
    const ui::Button previous{.words = session.say(Word::previous_month),
                              .icon = Icon::chevron_left,
                              .weight = ui::Weight::quiet,
                              .key = "previous"};
    const ui::Button next{.words = session.say(Word::next_month),
                          .icon = Icon::chevron_right,
                          .weight = ui::Weight::quiet,
                          .key = "next"};
    const ui::Button present{
        .words = session.say(Word::present_month), .key = "present", .enabled = offset_ != 0};
    int to = offset_;
    const std::string title = title_of(session, month_);
    if (session.phone) {
        const Rect undo = undo_room(row);
        heading(row, Style::title, 1, title);
        undo_buttons(session, undo);
    } else {
        const Rect next_place = row.cut_right(side);
        row.cut_right(4);
        const Rect present_place = row.cut_right(ui::button_width(present));
        row.cut_right(4);
        const Rect previous_place = row.cut_right(side);
        row.cut_right(12);
        const Rect undo = undo_room(row);
        row.cut_right(12);
        heading(row, Style::title, 1, title);
        undo_buttons(session, undo);
        if (ui::icon_button(previous_place, previous)) --to;
        if (ui::button(present_place, present)) to = 0;
        if (ui::icon_button(next_place, next)) ++to;
    }
    const std::string date =
        written(today_) + ", " + session.say(Word::week_number, {std::to_string(week_of(today_))});
    const std::string weekday(weekday_name(weekday_of(today_), session.language));
    const std::string day =
        offset_ == 0 ? capital(weekday) + " " + date : session.say(Word::today_is, {date});
    text(area.cut_top(24), Style::body, Token::ink_2, day);
    if (session.phone) {
        area.cut_top(8);
        Rect buttons = area.cut_top(side);
        if (ui::icon_button(buttons.cut_left(side), previous)) --to;
        buttons.cut_left(4);
        if (ui::button(buttons.cut_left(ui::button_width(present)), present)) to = 0;
        buttons.cut_left(4);
        if (ui::icon_button(buttons.cut_left(side), next)) ++to;
    }
    if (to != offset_) show_month(session, to);
    area.cut_top(24);
}

std::size_t HomeScreen::shown_of(std::size_t count, std::size_t few, std::string_view key) const {
    const bool cut = count > few + 1 && !whole_.contains(std::string(key));
    return cut ? few : count;
}

void HomeScreen::draw_whole(Session& session, Rect& area, std::size_t count, std::size_t few,
                            const std::string& key) {
    if (count <= few + 1) return;
    const bool whole = whole_.contains(key);
    const std::string words =
        whole ? std::string(session.say(Word::show_fewer))
              : session.say(Word::show_all_of, {grouped(static_cast<std::int64_t>(count))});
    const Rect place = area.cut_top(session.phone ? 48.0F : 36.0F);
    if (!ui::link(place, words, {}, ui::Align::left, "whole " + key)) return;
    if (whole)
        whole_.erase(key);
    else
        whole_.insert(key);
    ui::keep_drawing(0);
}

void HomeScreen::draw(Session& session, Rect page) {
    renew(session);
    ui::Scroller main("home-page", page, ui::Role::main, session.say(Word::home));
    Rect area = main.content().inset(page_edge(session), 0);
    area.width = std::min(area.width, widest);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    if (session.workspace.all(Kind::customer).empty()) {
        heading(area.cut_top(36), Style::title, 1, session.say(Word::home));
        area.cut_top(20);
        const auto pressed = ui::empty_state(area.cut_top(ui::empty_state_height),
                                             {.sentence = session.say(Word::home_empty),
                                              .reason = session.say(Word::no_customers_reason),
                                              .action = session.say(Word::to_customers),
                                              .icon = Icon::building_2});
        if (pressed) session.go({Screen::customers, {}});
        main.used(area.y + 48);
        return;
    }
    head(session, area);
    const bool beside = page.width >= two_columns_from;
    Rect right = beside ? area.cut_right(std::clamp(area.width * 0.38F, 300.0F, 440.0F)) : Rect{};
    if (beside) area.cut_right(56);
    if (sections_.empty())
        ui::empty_state(
            area.cut_top(ui::empty_state_height),
            {.sentence = session.say(Word::home_nothing), .reason = session.say(Word::home_nothing_why)});
    for (const Section& each : sections_)
        draw_section(session, area, each);
    Rect& rest = beside ? right : area;
    draw_wheel(session, rest);
    if (load_chart(session, rest, month_, load_)) rest.cut_top(28);
    for (const Block& each : blocks_)
        draw_block(session, rest, each);
    main.used(std::max(area.y, rest.y) + 40);
}

} // namespace kumppani
