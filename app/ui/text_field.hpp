#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kumppani::ui {

/// A text that can be edited. At rest it is drawn as text; while it has the focus, the page's own input shows
/// it. But for a search and a password it changes the data: where that is not allowed it is read.
struct TextField {
    std::string_view name;
    std::string_view value; ///< as it stands; the draft while it is being edited is kept here
    std::string_view key = {};
    std::string_view placeholder = {};
    std::string_view error = {}; ///< why what was typed is not accepted
    std::string_view unit = {};  ///< shown at the right while editing
    std::string_view taken_by =
        {};                      ///< the key that takes what was typed, as a key at the right while editing
    std::string_view drawn = {}; ///< what is drawn at rest, where that differs: "280 000 €" for "280000"
    Style style = Style::body;
    Token ink = Token::ink;
    Icon icon = Icon::none; ///< at the left (framed), or before the text at rest (with `icon_ink`)
    Token icon_ink = Token::ink_3;
    std::string_view after = {}; ///< after the value at rest, fainter: "+9,4 %"
    Icon trailing = Icon::none;  ///< after the value at rest, in its ink
    bool framed = false;         ///< an edge at rest too: stand-alone fields, 36 high
    bool lines = false;          ///< several lines; wraps
    float line_height = 0;       ///< of several lines, where they stand apart more than their style says
    bool search = false;
    bool password = false; ///< taken as it is typed, letter by letter, and no part of the data
    bool masked = false;   ///< then: shown as dots
    bool right_aligned = false;
    bool required = false;
    bool read_only = false;
    bool spelling = false;
    std::string_view mode = "text";
    std::string_view language = {};
    std::string_view shortcut = {}; ///< that leads to it, as aria-keyshortcuts: "Control+I"
    const std::vector<std::string>* suggestions = nullptr;
    Id controls = 0;     ///< the list below that it searches
    Id active = 0;       ///< the line of that list which the keys act on
    float overhang = 12; ///< how far the hover fill and the editing edge reach beyond the text
};

struct TextEvent {
    bool changed = false;   ///< the draft changed: for what follows as one types (filters)
    bool committed = false; ///< done: `text` is what was entered; only when it differs from the value
    std::string text;
};

/// `rect` is where the text stands: as wide as it may be, its height the field's (32 in place, 36 framed).
TextEvent text_field(const Rect& rect, const TextField& field);

/// The height that a text of several lines takes, with its padding of 6 above and below.
float lines_height(std::string_view text, Style style, float width, float line_height = 0);

/// Puts another text in the place of what is being typed into a field, as though it had been typed.
void replace_text(Id field, std::string_view text);

/// What stands in a field: what is being typed into it, or else its value.
std::string_view text_in(Id field, std::string_view value);

/// Whether something to be kept is being typed into the field with the focus.
bool typing();

} // namespace kumppani::ui
