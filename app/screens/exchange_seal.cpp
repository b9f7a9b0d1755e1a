#include "app/screens/exchange_seal.hpp"

#include "app/file_names.hpp"
#include "app/platform.h"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/sealed/password.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

std::string random_bytes(std::size_t count) {
    std::string bytes;
    while (bytes.size() < count)
        bytes += static_cast<char>(platform::random() & 0xFF);
    return bytes;
}

} // namespace

std::string SealPart::why_not(const Session& session) const {
    if (!wanted_) return {};
    if (pending_) return std::string(session.say(Word::sealing));
    if (!is_long_enough(trimmed_password(password_)))
        return session.say(Word::password_too_short, {std::to_string(shortest_password)});
    return {};
}

void SealPart::password(Session& session, Rect& area) {
    draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3,
              session.say(Word::password));
    area.cut_top(4);
    const bool short_of = !is_long_enough(trimmed_password(password_));
    const std::string error = short_of ? why_not(session) : std::string();
    const Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    const auto event = ui::text_field(place, {.name = session.say(Word::password),
                                              .value = password_,
                                              .key = "seal-password",
                                              .error = error,
                                              .framed = true,
                                              .password = true});
    if (event.changed || event.committed) password_ = event.text;
    area.cut_top(6);
    if (short_of) {
        Rect hint = area;
        const Rect icon = hint.cut_left(20);
        draw_icon({icon.x, icon.y, 14, ui::type(Style::label).line_height}, Icon::circle_alert, 14,
                  Token::danger);
        area.cut_top(ui::paragraph(hint, Style::label, Token::danger, error) + 4);
    } else if (ui::text_width(Style::body, password_) > place.width - 24) {
        // It must be seen to be told: the field cuts off what is longer than itself.
        area.cut_top(ui::paragraph(area, Style::body, Token::ink, password_) + 4);
    }
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    row.x -= 10; // a quiet button's padding hangs over: letters align, fills may not
    const ui::Button anew{.words = session.say(Word::seal_new_words),
                          .icon = Icon::refresh_cw,
                          .weight = ui::Weight::quiet,
                          .key = "new-words"};
    const ui::Button copy{.words = session.say(Word::seal_copy),
                          .icon = Icon::copy,
                          .weight = ui::Weight::quiet,
                          .key = "copy",
                          .enabled = !password_.empty()};
    if (ui::button(row.cut_left(ui::button_width(anew)), anew)) {
        password_ = new_passphrase(platform::random);
        ui::announce(password_);
    }
    row.cut_left(4);
    if (ui::button(row.cut_left(ui::button_width(copy)), copy))
        session.copy(std::string(trimmed_password(password_)), std::string(session.say(Word::seal_copied)),
                     std::string(session.say(Word::copying_refused)));
    area.cut_top(6);
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(Word::seal_advice)) + 4);
}

void SealPart::draw(Session& session, Rect& area) {
    const ui::Container group(ui::Role::group, "seal", session.say(Word::seal_file));
    if (ui::checkbox(area.cut_top(session.phone ? 44.0F : 28.0F), session.say(Word::seal_file), wanted_,
                     "seal-file")) {
        wanted_ = !wanted_;
        if (wanted_ && password_.empty()) password_ = new_passphrase(platform::random);
    }
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(Word::seal_file_why)) +
                 (wanted_ ? 12.0F : 20.0F));
    if (!wanted_) return;
    password(session, area);
    area.cut_top(16);
}

void SealPart::seal(Session& session, std::string bytes, Offered offered) {
    if (const std::string why = why_not(session); !why.empty()) return session.tell(why);
    SealOrder order =
        seal_order(trimmed_password(password_), random_bytes(sealing_salt_size), std::move(bytes));
    ui::announce(session.say(Word::sealing));
    platform::seal(++number_, order);
    order.content.clear();
    pending_ = Pending{number_, std::move(order), std::move(offered)};
}

void SealPart::sealed(Session& session, std::uint32_t order, const Sealed& sealed) {
    if (!pending_ || pending_->number != order) return;
    const Pending done = *std::exchange(pending_, std::nullopt);
    const std::string bytes = sealed_file_of(done.order, sealed);
    if (bytes.empty()) {
        const std::string why = text(problem_of(Opening::impossible), session.language);
        session.tell(why);
        ui::alert(why);
        return;
    }
    const std::string name = sealed_file_name(session.say(Word::sealed_file_name), random_bytes(8));
    platform::save_file(name, "application/json", bytes);
    done.offered(session, name);
}

} // namespace kumppani
