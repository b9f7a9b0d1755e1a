#include "app/screens/dialog.hpp"

#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <cmath>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;

constexpr float edge = 24, button_height = 36, first_height = 320;

Rect place_of(const Rect& screen, float widest, float height) {
    const float width = std::min(widest, screen.width - 32);
    const float tall = std::min(height > 0 ? height : first_height, screen.height - 16);
    return {screen.x + (screen.width - width) / 2, screen.y + std::max(8.0F, (screen.height - tall) / 3),
            width, tall};
}

} // namespace

Dialog::Dialog(const Session& session, std::string_view key, std::string_view title, float widest,
               float& height, std::string_view description)
    : height_(height), layer_(key, place_of(session.screen, widest, height), true),
      dialog_(ui::Role::dialog, "dialog", title, place_of(session.screen, widest, height)),
      window_("window", place_of(session.screen, widest, height), ui::Role::none, {}),
      area(window_.content().inset(edge, edge)) {
    dialog_.statement().modal = true;
    dialog_.statement().description = description;
    heading(area.cut_top(ui::type(Style::section).line_height), Style::section, 2, title);
    area.cut_top(description.empty() ? 16.0F : 8.0F);
    if (!description.empty())
        area.cut_top(ui::paragraph(area, Style::body, ui::Token::ink_2, description) + 20);
}

Dialog::~Dialog() {
    const float bottom = area.y + edge;
    const float used = bottom - window_.content().y;
    if (std::abs(used - height_) > 0.5F) ui::keep_drawing(0); // once more, in the height that it takes
    height_ = used;
    window_.used(bottom);
}

Rect Dialog::labelled(std::string_view label, float field) {
    draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, ui::Token::ink_3, label);
    area.cut_top(4);
    const Rect place = area.cut_top(field);
    area.cut_top(16);
    return place;
}

std::optional<DialogEnd> Dialog::buttons(const Session& session, const ui::Button& take) {
    const ui::Button cancel{.words = session.say(Word::cancel), .key = "cancel"};
    const bool stacked = ui::button_width(take) + 8 + ui::button_width(cancel) > area.width;
    area.cut_top(4);
    Rect row = area.cut_top(button_height);
    const Rect take_place = stacked ? row : row.cut_right(ui::button_width(take));
    row.cut_right(8);
    if (stacked) {
        area.cut_top(8);
        row = area.cut_top(button_height);
    }
    const bool cancelled = ui::button(stacked ? row : row.cut_right(ui::button_width(cancel)), cancel);
    if (ui::button(take_place, take)) return DialogEnd::taken;
    if (cancelled || layer_.dismissed()) return DialogEnd::cancelled;
    return std::nullopt;
}

} // namespace kumppani
