#include "app/screens/toast.hpp"

#include "app/platform.h"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

void toast(Session& session) {
    Toast& toast = session.toast;
    if (toast.words.empty()) return;
    const Milliseconds now = platform::elapsed();
    if (now >= toast.until) {
        toast = {};
        return;
    }
    ui::keep_drawing(static_cast<int>(toast.until - now) + 1);
    const ui::Button undo{.words = session.say(Word::undo),
                          .icon = ui::Icon::undo_2,
                          .weight = ui::Weight::quiet,
                          .key = "toast-undo",
                          .changes = true};
    const ui::Button bin{.words = session.say(Word::bin),
                         .icon = ui::Icon::trash_2,
                         .weight = ui::Weight::quiet,
                         .key = "toast-bin"};
    const bool to_bin = toast.to_bin && session.route.screen != Screen::bin;
    const float bin_width = session.phone ? 36.0F : ui::button_width(bin);
    const float button = (toast.can_undo ? ui::button_width(undo) + 8 : 0) + (to_bin ? bin_width + 8 : 0);
    const float most = session.screen.width - 32;
    const float width = std::min(most, ui::text_width(ui::Style::body, toast.words) + 32 + button);
    // Over the line in which one types.
    const float foot = session.in_meeting() ? 144.0F : session.phone ? 80.0F : 24.0F;
    const ui::Rect rect{session.screen.middle_x() - width / 2, session.screen.bottom() - foot - 48, width,
                        48};
    const ui::Panel panel("toast", rect);
    const ui::Container region(ui::Role::region, "toast", toast.words, rect);
    ui::Rect area = rect.inset(16, 0);
    if (toast.can_undo) {
        const ui::Rect place = area.cut_right(ui::button_width(undo)).middle(36);
        if (ui::button(place, undo)) {
            session.afterwards([](Session& later) { later.undo(); });
            toast = {};
            return;
        }
        area.cut_right(8);
    }
    if (to_bin) {
        const ui::Rect place = area.cut_right(bin_width).middle(36);
        if (session.phone ? ui::icon_button(place, bin) : ui::button(place, bin)) {
            session.go({Screen::bin, {}});
            toast = {};
            return;
        }
        area.cut_right(8);
    }
    text(area, ui::Style::body, ui::Token::ink, toast.words);
    if (!toast.announced) {
        ui::announce(toast.words);
        toast.announced = true;
    }
}

} // namespace kumppani
