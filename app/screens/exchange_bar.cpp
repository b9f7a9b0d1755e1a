#include "app/screens/exchange_bar.hpp"

#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

ExchangeBar exchange_bar(Session& session, Rect& page) {
    return exchange_bar(session, page, session.say(Word::import_page));
}

ExchangeBar exchange_bar(Session& session, Rect& page, std::string_view here) {
    const Rect bar = page.cut_top(56);
    line_below(bar);
    Rect area = bar.inset(session.phone ? 8.0F : page_edge(session), 0);
    const auto above = session.say(Word::exchange);
    if (session.phone) {
        const bool left =
            ui::icon_button(area.cut_left(44).middle(44), {.words = session.say(Word::back_to, {above}),
                                                           .icon = Icon::arrow_left,
                                                           .weight = ui::Weight::quiet,
                                                           .key = "back"});
        area.cut_left(4);
        text(area, Style::section, Token::ink, here);
        return {{}, left};
    }
    const Rect link = area.cut_left(ui::text_width(Style::body, above) + 1);
    const bool left = ui::quiet_link(link, above, href({Screen::exchange, {}}), "back");
    area.cut_left(6);
    draw_icon(area.cut_left(16), Icon::chevron_right, 14, Token::ink_3);
    area.cut_left(6);
    text(area.cut_left(ui::text_width(Style::strong, here) + 1), Style::strong, Token::ink, here);
    area.cut_left(24);
    return {area, left};
}

} // namespace kumppani
