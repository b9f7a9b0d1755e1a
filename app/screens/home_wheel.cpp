#include "app/record_page.hpp"
#include "app/screens/home.hpp"
#include "app/ui/button.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

/// The year of all customers as a wheel, and the way to the page of the year.
namespace kumppani {

using ui::Rect;
using ui::Style;

void HomeScreen::draw_wheel(Session& session, Rect& area) {
    if (wheel_.empty()) return;
    const int year(month_.year());
    const std::string title = session.say(Word::wheel_heading, {std::to_string(year)});
    Rect head = area.cut_top(session.phone ? 48.0F : 32.0F);
    const auto whole = session.say(Word::whole_year);
    const Rect link = head.cut_right(std::min(ui::text_width(Style::body, whole) + 1, head.width / 2));
    heading(head, Style::block, 2, title);
    const Route there{Screen::year, {}};
    if (ui::link(link, whole, href(there), ui::Align::right)) session.go(there);
    if (WheelView::fits(area)) {
        area.cut_top(4);
        const auto pressed = wheel_.draw(session, area, title);
        if (pressed && pressed->one) {
            go_to(session, *pressed->one);
        } else if (pressed) {
            const Month month = month_.year() / std::chrono::month(pressed->month);
            show_month(session, static_cast<int>((month - month_of(today_)).count()));
        }
    }
    area.cut_top(28);
}

} // namespace kumppani
