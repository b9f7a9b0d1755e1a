#pragma once

#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"

#include <optional>
#include <string_view>

namespace kumppani::ui {

/// A finding with its reason, and one thing or two to do about it.
struct Note {
    Icon icon = Icon::triangle_alert;
    Token ink = Token::warning;
    Token tint = Token::warning_tint;
    std::string_view sentence;
    std::string_view reason = {};
    std::string_view action = {};
    std::string_view close = {}; ///< the name of the cross that puts it away; empty: it stays
    std::string_view other = {}; ///< a second button, before the first
    bool changes = false;        ///< its action changes the data
};

float note_height(const Note& note, float width);
enum class NoteAnswer : std::uint8_t { none, action, close, other };
NoteAnswer note(const Rect& rect, const Note& note);

/// What stands in a list's place while it is empty.
struct EmptyState {
    std::string_view sentence;
    std::string_view reason = {};
    std::string_view action = {};
    Icon icon = Icon::plus;
    std::string_view other = {}; ///< a second way, as a link
    bool changes = false;        ///< the button changes the data
};

inline constexpr float empty_state_height = 128;
/// 1: the button was pressed, 2: the link.
std::optional<int> empty_state(const Rect& rect, const EmptyState& state);

/// A question over the page. Returns the index of the button pressed; the last is the safe one, and what
/// Escape means.
struct Dialog {
    std::string_view key;
    std::string_view title;
    std::string_view sentence;
    std::string_view first; ///< the words of the primary button
    std::string_view safe;  ///< the words of the way out
    bool danger = false;
    bool careful = false; ///< the way out has the focus, as it also has where there is danger
};
enum class Answer : std::uint8_t { none, first, safe };
Answer dialog(const Dialog& dialog, const Rect& screen);

} // namespace kumppani::ui
