#pragma once

#include "app/ui/geometry.hpp"
#include "app/ui/icon.hpp"
#include "app/ui/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

struct ImFont;

namespace kumppani::ui {

/// The faces, in the order in which platform::load_faces adds them.
enum class Face : std::uint8_t { regular, medium, semibold, display, icons };

/// The styles of text: sizes and weights by name; `small` where there is no room for `label`, as on a phone's bar.
enum class Style : std::uint8_t { title, date, section, block, strong, body, head, label, large, small, count_ };

/// How large everything is: at a desk, on a phone, or for everyone round the table to read.
enum class Density : std::uint8_t { desk, phone, meeting };

/// Where a style stands: CSS pixels.
struct Type {
    float size;
    float line_height;
    Face face;

    int weight() const { return face == Face::regular ? 400 : face == Face::medium ? 500 : 600; }
};

void use_density(Density density);
Density density();
Type type(Style style);

/// Takes over the faces of the atlas; `size_factor` as platform::load_faces returned it.
void use_faces(float size_factor);

/// What the room that a text needs depends on, but for the text itself: who remembers a width keeps this with
/// it.
struct Measure {
    unsigned faces = 0; ///< how often they were taken over
    Density density = Density::desk;
    float ratio = 0; ///< device pixels in a CSS pixel

    bool operator==(const Measure&) const = default;
};
Measure measure();

enum class Align : std::uint8_t { left, middle, right };

float text_width(Style style, std::string_view text);

/// The text, cut with an ellipsis where it is wider than `width`.
std::string fitted(Style style, std::string_view text, float width);

/// The lines of a text, broken at spaces (within a word that is wider than `width`) and at line feeds.
std::vector<std::string_view> wrapped(Style style, std::string_view text, float width);
float wrapped_height(Style style, std::string_view text, float width, float line_height = 0);

// Drawing only: what is drawn must be stated too (ui/text.hpp and the widgets do both).

/// One line of text, its line box in the vertical middle of `rect`, cut with an ellipsis at its width.
void draw_text(const Rect& rect, Style style, Token ink, std::string_view text, Align align = Align::left);

/// A text over several lines from the top of `rect`, each `line_height` high (0: as its style says). Returns
/// its height.
float draw_wrapped(const Rect& rect, Style style, Token ink, std::string_view text, float line_height = 0);

/// An icon of the given size in the middle of `rect`.
void draw_icon(const Rect& rect, Icon icon, float size, Token ink);

} // namespace kumppani::ui
