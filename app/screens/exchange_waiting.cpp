#include "app/screens/exchange_waiting.hpp"

#include "app/platform.h"
#include "app/screens/exchange_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

using ui::Rect;
using ui::Style;
using ui::Token;

void files_waiting(Session& session, Rect& page, bool nothing_open) {
    if (nothing_open) {
        session.files_waiting = 0; // the page says how many are left
        platform::open_next_file();
        return;
    }
    const std::string words = session.count(Word::files_wait, session.files_waiting);
    const Rect strip = page.cut_top(48);
    fill(strip, Token::selected);
    const ui::Container region(ui::Role::region, "files-waiting", words, strip);
    Rect row = strip.inset(page_edge(session), 0).middle(36);
    const ui::Button skip{.words = session.say(Word::files_skip), .weight = ui::Weight::quiet, .key = "skip"};
    if (ui::button_at_right(row, skip)) session.afterwards([](Session& later) { later.files_waiting = 0; });
    text(row, Style::strong, Token::accent_ink, words);
}

} // namespace kumppani
