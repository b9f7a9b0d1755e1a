#include "app/ui/note.hpp"

#include "app/ui/context.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"

#include <algorithm>

namespace kumppani::ui {

namespace {

constexpr float padding = 12, lead = 30, button_height = 32, cross = 36;

// Where there is little room the button stands under the words.
bool button_below(const Note& note, float width) { return width < (note.other.empty() ? 440 : 640); }

Button action_of(const Note& note) {
    return {.words = note.action, .key = "action", .changes = note.changes};
}
Button other_of(const Note& note) { return {.words = note.other, .weight = Weight::quiet, .key = "other"}; }

float buttons_width(const Note& note) {
    const float other = note.other.empty() ? 0 : button_width(other_of(note)) + 8;
    return button_width(action_of(note)) + other;
}

float cross_room(const Note& note) { return note.close.empty() ? 0 : cross + 4; }

float words_width(const Note& note, float width) {
    const bool beside = !note.action.empty() && !button_below(note, width);
    const float action = beside ? buttons_width(note) + 16 : 0;
    return width - 2 * padding - lead - action - cross_room(note);
}

} // namespace

float note_height(const Note& note, float width) {
    const float words = words_width(note, width);
    const float reason = note.reason.empty() ? 0 : wrapped_height(Style::body, note.reason, words);
    const float text = wrapped_height(Style::block, note.sentence, words) + reason;
    if (note.action.empty()) return 2 * padding + text;
    if (button_below(note, width)) return 2 * padding + text + padding + button_height;
    return 2 * padding + std::max(text, button_height);
}

NoteAnswer note(const Rect& rect, const Note& what) {
    const Container group(Role::group, what.sentence, what.sentence, rect);
    fill(rect, what.tint, 8);
    if (high_contrast()) outline(rect, what.ink, 1, 8);
    const float words = words_width(what, rect.width);
    Rect place{rect.x + padding + lead, rect.y + padding, words, rect.height};
    draw_icon({rect.x + padding, rect.y + padding, 18, 20}, what.icon, 18, what.ink);
    place.cut_top(paragraph(place, Style::block, Token::ink, what.sentence));
    place.cut_top(paragraph(place, Style::body, Token::ink, what.reason));
    NoteAnswer answer = NoteAnswer::none;
    const bool below = button_below(what, rect.width);
    if (!what.action.empty()) {
        const float width = buttons_width(what);
        Rect row{place.x, place.y + padding, std::min(width, place.width), button_height};
        const float right = rect.right() - padding - cross_room(what);
        if (!below) row = Rect{right - width, rect.y, width, rect.height}.middle(button_height);
        if (button(row.cut_right(button_width(action_of(what))), action_of(what)))
            answer = NoteAnswer::action;
        row.cut_right(8);
        if (!what.other.empty() && button(row, other_of(what))) answer = NoteAnswer::other;
    }
    if (!what.close.empty()) {
        const Rect corner{rect.right() - padding - cross + 6, rect.y + padding - 8, cross, cross};
        const Rect middle = Rect{corner.x, rect.y, cross, rect.height}.middle(cross);
        const Button close{.words = what.close, .icon = Icon::x, .weight = Weight::quiet};
        if (icon_button(below ? corner : middle, close)) answer = NoteAnswer::close;
    }
    return answer;
}

std::optional<int> empty_state(const Rect& rect, const EmptyState& what) {
    Rect area = rect;
    area.cut_top(12);
    area.cut_top(paragraph(area, Style::strong, Token::ink, what.sentence));
    if (!what.reason.empty()) area.cut_top(paragraph(area, Style::body, Token::ink_2, what.reason));
    area.cut_top(12);
    std::optional<int> done;
    Rect row = area.cut_top(36);
    if (!what.action.empty()) {
        const Button action{.words = what.action, .icon = what.icon, .changes = what.changes};
        if (button(row.cut_left(std::min(row.width, button_width(action))), action)) done = 1;
        row.cut_left(16);
    }
    if (what.other.empty()) return done;
    // Where it has no room beside the button it stands below.
    if (text_width(Style::strong, what.other) > row.width) row = area.cut_top(36);
    if (link(row, what.other)) done = 2;
    return done;
}

Answer dialog(const Dialog& what, const Rect& screen) {
    const float width = std::min(440.0F, screen.width - 32);
    const float inner = width - 48;
    const Button first{
        .words = what.first, .weight = what.danger ? Weight::danger : Weight::primary, .key = "first"};
    const Button safe{.words = what.safe, .key = "safe"};
    // Where long words leave no room beside each other, the buttons stand below each other.
    const bool beside = button_width(first) + 8 + button_width(safe) <= inner;
    const float height = 24 + wrapped_height(Style::section, what.title, inner) + 8 +
                         wrapped_height(Style::body, what.sentence, inner) + 24 + (beside ? 36 : 80) + 24;
    const Rect rect{screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 3, width,
                    height};
    const Layer layer(what.key, rect, true);
    Container container(Role::dialog, "dialog", what.title, rect);
    container.statement().modal = true;
    container.statement().description = what.sentence;

    Rect area = rect.inset(24, 24);
    area.cut_top(heading_lines(area, Style::section, 2, what.title) + 8);
    area.cut_top(paragraph(area, Style::body, Token::ink_2, what.sentence) + 24);
    Rect row = area.cut_top(36);
    Answer answer = Answer::none;
    Rect place = row, way_out = area;
    if (beside) {
        place = row.cut_right(button_width(first));
        row.cut_right(8);
        way_out = row.cut_right(button_width(safe));
    } else {
        area.cut_top(8);
        way_out = area.cut_top(36);
    }
    if (button(way_out, safe)) answer = Answer::safe;
    if (button(place, first)) answer = Answer::first;
    if (!focus_within_layer()) focus(id_of(what.danger || what.careful ? "safe" : "first"));
    if (layer.dismissed()) answer = Answer::safe;
    return answer;
}

} // namespace kumppani::ui
