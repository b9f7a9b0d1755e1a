#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kumppani::ui {

/// A part of a text, in bytes; empty for none.
struct Span {
    std::size_t begin = 0, end = 0;
};

/// One thing that a search found.
struct Pick {
    std::string words;
    std::string beside = {}; ///< fainter, at the right: what it is, or its keys
    Icon icon = Icon::none;
    std::string below = {}; ///< fainter, in a second line: where it stands
    Span found = {};        ///< what of `words` answers the search
    Span found_below = {};  ///< what of `below` does
};

/// What happened to a pick list in this frame.
struct Picking {
    std::optional<std::size_t> chosen;
    bool changed = false; ///< `text` is what is asked for now
    bool left = false;    ///< Escape
    std::string text;
};

/// A search field over the list of what it finds. The focus stays in the field; the arrow keys move a mark
/// through the list, Enter takes the marked line (ARIA's combobox with a list box).
class PickList {
public:
    struct Field {
        std::string_view name;
        std::string_view value;
        std::string_view placeholder = {};
        std::string_view language = {};
        std::string_view list_name = {};
    };

    /// `area`: the field at its top, the list in the rest.
    Picking draw(Rect area, const Field& field, std::span<const Pick> picks);

    /// The height that the field and the first so many picks take.
    static float height(std::span<const Pick> picks, std::size_t most);

private:
    std::size_t marked_ = 0;
};

} // namespace kumppani::ui
