#include "app/screens/exchange_unseal.hpp"

#include "app/platform.h"
#include "app/screens/exchange_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/sealed/password.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

void SealedFile::open(Session& session, std::uint32_t& number) {
    const std::string_view password = trimmed_password(password_);
    if (order_ != 0) return;
    if (password.empty()) {
        problem_ = {"", {Word::unseal_type_password, {}}, {}};
        ui::alert(session.say(problem_.what));
        ui::focus(ui::id_of("password"));
        return;
    }
    problem_ = {};
    order_ = ++number;
    ui::announce(session.say(Word::unsealing));
    platform::unseal(order_, open_order(envelope_, password));
}

void SealedFile::failed(const Session& session, Opening how) {
    order_ = 0;
    problem_ = problem_of(how);
    ui::alert(text(problem_, session.language));
}

void SealedFile::ask(Session& session, Rect& area, std::uint32_t& number) {
    draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3,
              session.say(Word::password));
    area.cut_top(4);
    const std::string error = text(problem_, session.language);
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = std::min(place.width, 400.0F);
    const ui::Id field = ui::id_of("password");
    if (!std::exchange(drawn_, true)) ui::focus(field);
    const auto event = ui::text_field(place, {.name = session.say(Word::password),
                                              .value = password_,
                                              .key = "password",
                                              .error = error,
                                              .framed = true,
                                              .password = true,
                                              .masked = !shown_});
    if (event.changed || event.committed) {
        if (password_ != event.text) problem_ = {};
        password_ = event.text;
    }
    if (ui::key_pressed(field, "Enter")) open(session, number);
    area.cut_top(6);
    if (!error.empty()) {
        Rect hint = area;
        const Rect icon = hint.cut_left(20);
        draw_icon({icon.x, icon.y, 14, ui::type(Style::label).line_height}, Icon::circle_alert, 14,
                  Token::danger);
        area.cut_top(ui::paragraph(hint, Style::label, Token::danger, error) + 8);
    }
    if (ui::checkbox(area.cut_top(session.phone ? 44.0F : 28.0F), session.say(Word::show_password), shown_,
                     "show"))
        shown_ = !shown_;
    area.cut_top(16);
}

bool SealedFile::draw(Session& session, Rect page, std::uint32_t& number) {
    const auto title = session.say(Word::unseal_heading);
    const ui::Container main(ui::Role::main, "sealed-page", title, page);
    const bool left = exchange_bar(session, page).left;
    ui::Scroller scroller("sealed", page, ui::Role::region, title);
    Rect area = scroller.content().inset(page_edge(session), 0);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    area.width = std::min(area.width, 640.0F);
    area.cut_top(ui::heading_lines(area, Style::title, 1, title) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, file_) + 16);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::unseal_intro)) + 20);
    ask(session, area, number);
    const bool busy = order_ != 0;
    const ui::Button unseal{.words = session.say(busy ? Word::unsealing : Word::unseal),
                            .icon = busy ? Icon::hourglass : Icon::none,
                            .weight = ui::Weight::primary,
                            .key = "unseal",
                            .description = busy ? session.say(Word::unsealing) : std::string_view(),
                            .enabled = !busy};
    const ui::Button back{.words = session.say(Word::import_back)};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    if (ui::button(row.cut_left(ui::button_width(unseal)), unseal)) open(session, number);
    row.cut_left(8);
    const bool returned = ui::button(row.cut_left(ui::button_width(back)), back);
    scroller.used(area.y + 40);
    return left || returned;
}

} // namespace kumppani
