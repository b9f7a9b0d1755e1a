#pragma once

#include "app/ui/geometry.hpp"
#include "app/ui/type.hpp"
#include "shared/model/text_difference.hpp"

#include <span>
#include <string>
#include <vector>

namespace kumppani::ui {

/// A text with marks in it: what was taken away is struck through, what was added is underlined, both on a
/// tint.
struct MarkedText {
    struct Stretch {
        TextRun::What what;
        std::size_t end; ///< in `text`; it begins where the one before ends
    };
    std::string text = {}; ///< as it is drawn: the old and the new in one
    std::vector<Stretch> stretches = {};
    std::string said = {}; ///< the changes in words, for those who do not see the marks

    bool empty() const { return stretches.empty(); }
};

/// A line break that came or went is drawn as a sign, since it cannot be seen otherwise.
MarkedText marked_text(std::span<const TextRun> runs, std::string said);

float marked_height(Style style, const MarkedText& text, float width);

/// Draws over as many lines as it needs from the top of `rect`; returns their height. It is not stated.
float draw_marked(const Rect& rect, Style style, Token ink, const MarkedText& text);

/// The same, stated as a paragraph that says the changes.
float marked_paragraph(const Rect& rect, Style style, Token ink, const MarkedText& text);

} // namespace kumppani::ui
