#include "app/screens/year.hpp"

#include "app/naming.hpp"
#include "app/platform.h"
#include "app/record_page.hpp"
#include "app/screens/load_chart.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/text.hpp"
#include "app/year_paper.hpp"
#include "shared/rules/calendar.hpp"
#include "shared/rules/customers.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float widest = 1160, between = 40, beside_from = 820;

} // namespace

void YearScreen::renew(const Session& session) {
    const std::chrono::year year = session.today.year() + std::chrono::years(offset_);
    if (revision_ == session.workspace.revision() && today_ == session.today && year_ == year &&
        language_ == session.language && customer_ == session.route.id)
        return;
    if (customer_ != session.route.id || year_ != year) only_.reset();
    revision_ = session.workspace.revision();
    today_ = session.today;
    year_ = year;
    language_ = session.language;
    customer_ = session.route.id;
    wheel_.renew(session, year, customer_);
    lines_ = year_lines(session, year, customer_);
    const Month january = year / std::chrono::January;
    load_ = customer_.empty()
                ? rules::update_load(session.workspace, january, 12)
                : rules::resources_by_month(session.workspace.rows(Kind::service, customer_), january, 12);
    early_.clear();
    if (offset_ == 0) early_ = meetings_too_early(session, customer_);
    projects_.clear();
    const auto add = [&](std::string_view customer) {
        const auto& rows = session.workspace.rows(Kind::project, customer);
        projects_.insert(projects_.end(), rows.begin(), rows.end());
    };
    if (!customer_.empty()) {
        add(customer_);
    } else {
        for (const Record* each : rules::customers_in_care(session.workspace))
            add(each->id());
    }
    coverage_ = customer_.empty() ? rules::coverage(session.workspace) : rules::Coverage{};
    make_by_kind(session);
}

void YearScreen::choose_customer(Session& session, const Rect& place) {
    const auto customers = rules::customers_in_care(session.workspace);
    std::vector<std::string> names{std::string(session.say(Word::all_customers))};
    std::size_t current = 0;
    for (const Record* each : customers) {
        if (each->id() == customer_) current = names.size();
        names.push_back(title_of(session, *each));
    }
    const auto chosen = ui::choose(place, {.name = session.say(Word::whose_year),
                                           .options = names,
                                           .current = current,
                                           .framed = true,
                                           .changes = false});
    if (!chosen) return;
    if (*chosen == 0) return session.go({Screen::year, {}});
    session.go({Screen::customer_year, customers[*chosen - 1]->id()});
}

void YearScreen::print_button(Session& session, const Rect& place) {
    const bool one = !customer_.empty();
    const bool pressed = ui::icon_button(place, {.words = session.say(Word::print_year),
                                                 .icon = Icon::printer,
                                                 .weight = ui::Weight::quiet,
                                                 .key = "print",
                                                 .opens_menu = one});
    const auto print = [&](Audience audience) {
        platform::print(html_of(year_paper(session, year_, customer_, audience), session.language));
    };
    if (!one) {
        if (pressed) print(Audience::internal);
        return;
    }
    if (pressed) ui::open_menu("print-year");
    const std::array items{ui::MenuItem{session.say(Word::print_year_internal), Icon::printer},
                           ui::MenuItem{session.say(Word::print_year_for_customer), Icon::printer}};
    const auto chosen = ui::menu("print-year", place, session.say(Word::print_year), items);
    if (chosen == 0) print(Audience::internal);
    if (chosen == 1) print(Audience::customer);
}

void YearScreen::head(Session& session, Rect& area) {
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    const float side = row.height;
    const std::string title = session.say(Word::year_title, {std::to_string(static_cast<int>(year_))});
    const ui::Button previous{.words = session.say(Word::previous_year),
                              .icon = Icon::chevron_left,
                              .weight = ui::Weight::quiet,
                              .key = "previous"};
    const ui::Button next{.words = session.say(Word::next_year),
                          .icon = Icon::chevron_right,
                          .weight = ui::Weight::quiet,
                          .key = "next"};
    const ui::Button present{
        .words = session.say(Word::present_year), .key = "present", .enabled = offset_ != 0};
    int to = offset_;
    if (session.phone) {
        const Rect undo = undo_room(row);
        heading(row, Style::title, 1, title);
        undo_buttons(session, undo);
        area.cut_top(8);
        row = area.cut_top(side);
    } else {
        const Rect print = row.cut_right(side);
        row.cut_right(8);
        const Rect who = row.cut_right(std::min(260.0F, row.width * 0.3F));
        row.cut_right(12);
        const Rect undo = undo_room(row);
        row.cut_right(12);
        Rect steps = row.cut_right(2 * side + 8 + ui::button_width(present));
        row.cut_right(12);
        heading(row, Style::title, 1, title);
        if (ui::icon_button(steps.cut_left(side), previous)) --to;
        steps.cut_left(4);
        if (ui::button(steps.cut_left(ui::button_width(present)), present)) to = 0;
        steps.cut_left(4);
        if (ui::icon_button(steps.cut_left(side), next)) ++to;
        undo_buttons(session, undo);
        choose_customer(session, who);
        print_button(session, print);
    }
    if (session.phone) {
        if (ui::icon_button(row.cut_left(side), previous)) --to;
        row.cut_left(4);
        if (ui::button(row.cut_left(ui::button_width(present)), present)) to = 0;
        row.cut_left(4);
        if (ui::icon_button(row.cut_left(side), next)) ++to;
        print_button(session, row.cut_right(side));
        area.cut_top(8);
        choose_customer(session, area.cut_top(side));
    }
    area.cut_top(24);
    if (to == offset_) return;
    offset_ = to;
    const int year = static_cast<int>(session.today.year()) + to;
    ui::announce(session.say(Word::year_title, {std::to_string(year)}));
    ui::keep_drawing(0);
}

void YearScreen::warnings(Session& session, Rect& area) {
    for (const Record* meeting : early_) {
        const Record* customer = session.workspace.find(meeting->text("customer"));
        const ui::Scope scope(meeting->id());
        const std::string whose = customer ? title_of(session, *customer) : std::string();
        const std::string sentence = session.say(Word::year_figures_first, {whose});
        const auto month = static_cast<unsigned>(meeting->integer("month"));
        const std::string reason =
            session.say(Word::year_figures_why, {title_of(session, *meeting), month_words(session, month)});
        const ui::Note note{.sentence = sentence, .reason = reason, .action = session.say(Word::care_plan)};
        if (ui::note(area.cut_top(ui::note_height(note, area.width)), note) == ui::NoteAnswer::action)
            go_to(session, *meeting);
        area.cut_top(12);
    }
    if (!early_.empty()) area.cut_top(12);
}

void YearScreen::pictures(Session& session, Rect& area) {
    const bool beside = area.width >= beside_from;
    Rect left = beside ? Rect{area.x, area.y, 372, area.height} : area;
    Rect right{area.x + 372 + 48, area.y, area.width - 372 - 48, area.height};
    const std::string name = session.say(Word::wheel_heading, {std::to_string(static_cast<int>(year_))});
    if (WheelView::fits(left)) {
        left.cut_top(8);
        if (const auto pressed = wheel_.draw(session, left, name)) {
            if (pressed->one) {
                go_to(session, *pressed->one);
            } else {
                only_ = Only{pressed->month, pressed->ring};
                list_wanted_ = true;
                ui::keep_drawing(0);
            }
        }
        left.cut_top(24);
    }
    by_kind(session, beside ? right : left);
    area.cut_top(std::max(left.y, beside ? right.y : left.y) - area.y + 24);
}

void YearScreen::draw(Session& session, Rect page) {
    if (session.route.screen == Screen::customer_year) {
        const Record* customer = session.workspace.find(session.route.id);
        if (!customer || customer->kind() != Kind::customer || customer->deleted())
            return no_such_page(session, page, "no-year", Word::no_such_customer, Screen::customers);
    }
    renew(session);
    ui::Scroller main("year", page, ui::Role::main, session.say(Word::year));
    Rect area = main.content().inset(page_edge(session), 0);
    area.width = std::min(area.width, widest);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    head(session, area);
    warnings(session, area);
    if (lines_.empty()) {
        const std::string year = std::to_string(static_cast<int>(year_));
        const bool nobody = session.workspace.all(Kind::customer).empty();
        const auto pressed = ui::empty_state(
            area.cut_top(ui::empty_state_height),
            {.sentence = session.say(Word::year_nothing, {year}),
             .reason = session.say(nobody ? Word::no_customers_reason : Word::year_nothing_why),
             .action = session.say(customer_.empty() ? Word::to_customers : Word::care_plan),
             .icon = customer_.empty() ? Icon::building_2 : Icon::calendar_days});
        if (pressed && customer_.empty()) session.go({Screen::customers, {}});
        if (pressed && !customer_.empty()) session.go({Screen::care_plan, customer_});
        area.cut_top(24);
    } else {
        pictures(session, area);
        if (load_chart(session, area, year_ / std::chrono::January, load_, true)) area.cut_top(between);
    }
    projects(session, area);
    if (customer_.empty()) coverage(session, area);
    // The longest comes last.
    if (!lines_.empty()) list(session, area);
    main.used(area.y + 40);
}

} // namespace kumppani
