#include "app/ui/text_field.hpp"

#include "app/ui/context.hpp"
#include "app/ui/ornament.hpp"
#include "shared/model/utf8.hpp"

#include "imgui.h"

#include <algorithm>

namespace kumppani::ui {

namespace {

// A search and a password are of the page, not of the data.
bool passing(const TextField& field) { return field.search || field.password; }

bool read_only(const TextField& field) { return field.read_only || (!passing(field) && !changes_allowed()); }

std::string dots(std::string_view text) {
    std::string result;
    for (; !text.empty(); text.remove_prefix(std::max<std::size_t>(decode_utf8(text).length, 1)))
        result += "•";
    return result;
}

constexpr float unit_gap = 8, lines_padding = 6;

float icon_size(const TextField& field) { return field.framed ? 16.0F : 14.0F; }

// Takes the actions of this field off the queue, in the order in which they were done.
TextEvent follow(Id id, const TextField& field) {
    Context::Draft& draft = context().draft;
    TextEvent event;
    if (take(id, Action::Kind::focus) || (context().focused == id && draft.id != id)) {
        draft = {id, std::string(field.value), std::string(field.value), passing(field)};
    }
    while (const auto input = take(id, Action::Kind::input)) {
        if (draft.id != id) draft = {id, std::string(field.value), std::string(field.value), passing(field)};
        event.changed = event.changed || draft.text != input->text;
        draft.text = input->text;
    }
    if (draft.id != id) {
        take(id, Action::Kind::blur);
        take(id, Action::Kind::commit);
        return event;
    }
    event.text = draft.text;
    if (take(id, Action::Kind::cancel)) {
        event.changed = draft.dirty();
        draft.text = draft.original;
        event.text = draft.text;
        take(id, Action::Kind::commit);
    }
    const bool left = take(id, Action::Kind::blur).has_value();
    if ((take(id, Action::Kind::commit) || left) && draft.dirty()) {
        event.committed = true;
        draft.original = draft.text;
    }
    if (left && context().focused != id) draft = {};
    return event;
}

void state_field(const TextField& field, Id id, const Rect& outer, const Rect& box, bool editing) {
    const Role role = field.controls != 0 || (field.suggestions && !field.search) ? Role::combobox
                      : field.search                                              ? Role::searchbox
                                                                                  : Role::textbox;
    Statement& statement = state(role, id, outer, field.name);
    statement.value = editing ? context().draft.text : std::string(field.value);
    statement.placeholder = field.placeholder;
    statement.description = field.error.empty() ? field.unit : field.error;
    statement.invalid = !field.error.empty();
    statement.required = field.required;
    statement.read_only = read_only(field);
    statement.focusable = true;
    statement.shortcut = field.shortcut;
    statement.is_text_input = true;
    statement.controls = field.controls;
    statement.active = field.active;
    if (field.controls != 0) statement.expanded = 1;
    const Type look = type(field.style);
    TextInput& input = statement.input;
    input.lines = field.lines;
    input.mode = field.mode;
    input.size = look.size;
    input.line_height = field.line_height > 0 ? field.line_height : look.line_height;
    input.weight = look.weight();
    input.display = look.face == Face::display;
    input.right_aligned = field.right_aligned;
    const Context::Parent& parent = context().parents.back();
    input.box = box.moved(-parent.origin_x, -parent.origin_y);
    input.ink = rgb(Token::ink, theme());
    input.accent = rgb(Token::accent, theme());
    input.language = field.language;
    input.spelling = field.spelling;
    input.verbatim = field.password;
    input.masked = field.masked;
    if (field.suggestions && editing) input.suggestions = *field.suggestions;
}

void draw_edges(const TextField& field, const Rect& outer, const Response& response, bool editing) {
    const bool invalid = !field.error.empty();
    if (editing) {
        fill(outer, Token::surface, 6);
        outline(outer, invalid ? Token::danger : Token::accent, high_contrast() ? 3.0F : 2.0F, 6);
    } else if (invalid) {
        outline(outer, Token::danger, 2, 6);
    } else if (field.framed) {
        fill(outer, Token::surface, 6);
        outline(outer, Token::control, high_contrast() ? 2.0F : 1.0F, 6);
    } else if (response.hovered && !read_only(field)) {
        fill(outer, Token::hover, 6);
    }
}

void draw_at_rest(const TextField& field, Rect box, std::string_view shown) {
    constexpr float trailing_room = 20;
    if (field.trailing == Icon::none && field.after.empty()) {
        draw_text(box, field.style, field.ink, shown, field.right_aligned ? Align::right : Align::left);
        return;
    }
    const float room = box.width - (field.trailing == Icon::none ? 0 : trailing_room);
    const float width = std::min(text_width(field.style, shown), room);
    draw_text(box.cut_left(width), field.style, field.ink, shown);
    if (field.trailing != Icon::none)
        draw_icon(Rect{box.x + 6, box.y, 14, box.height}, field.trailing, 14, field.ink);
    box.cut_left(6);
    draw_text(box, field.style, Token::ink_3, field.after);
}

} // namespace

TextEvent text_field(const Rect& rect, const TextField& field) {
    const Id id = field.key.empty() ? id_of_next(field.name) : id_of(field.key);
    const float overhang = field.framed ? 0 : field.overhang;
    const Rect outer = rect.inset(-overhang, 0);

    TextEvent event = follow(id, field);
    const Response response = sense(id, outer);
    if (response.pressed && !response.focused) focus(id);
    const bool editing = response.focused && !read_only(field);

    Rect box = field.framed ? rect.inset(12, 0) : rect;
    const Rect lead = field.icon == Icon::none ? Rect{} : box.cut_left(icon_size(field));
    if (field.icon != Icon::none) box.cut_left(field.framed ? 8.0F : 6.0F);
    if (visible(outer)) draw_edges(field, outer, response, editing);
    draw_icon(lead, field.icon, icon_size(field), field.icon_ink);
    if (editing && !field.unit.empty() && !field.right_aligned) {
        const Rect unit = box.cut_right(text_width(field.style, field.unit));
        draw_text(unit, field.style, Token::ink_3, field.unit);
        box.cut_right(unit_gap);
    }
    if (editing && !field.taken_by.empty()) {
        const float width = text_width(Style::head, field.taken_by) + 16;
        const Rect key = box.cut_right(width).middle(type(Style::head).line_height + 4);
        outline(key, Token::line_strong, 1, 4);
        draw_text(key, Style::head, Token::ink_3, field.taken_by, Align::middle);
        box.cut_right(unit_gap);
    }
    const Type look = type(field.style);
    if (field.lines) box = box.inset(0, lines_padding);
    if (!editing) {
        const std::string masked = field.masked ? dots(field.value) : std::string();
        const std::string_view shown = field.masked          ? masked
                                       : field.drawn.empty() ? field.value
                                                             : field.drawn;
        if (shown.empty()) {
            draw_text({box.x, box.y, box.width, field.lines ? look.line_height : box.height}, field.style,
                      Token::ink_3, field.placeholder, field.right_aligned ? Align::right : Align::left);
        } else if (field.lines) {
            draw_wrapped(box, field.style, field.ink, shown, field.line_height);
        } else {
            draw_at_rest(field, box, shown);
        }
    }
    state_field(field, id, outer, box, editing);
    return event;
}

float lines_height(std::string_view text, Style style, float width, float line_height) {
    return std::max(32.0F, wrapped_height(style, text, width, line_height) + 2 * lines_padding);
}

void replace_text(Id field, std::string_view text) {
    Context::Draft& draft = context().draft;
    if (draft.id == field) draft.text = draft.original = text;
}

std::string_view text_in(Id field, std::string_view value) {
    return context().draft.id == field && field != 0 ? std::string_view(context().draft.text) : value;
}

bool typing() {
    const Context::Draft& draft = context().draft;
    return draft.id != 0 && draft.dirty() && !draft.search;
}

} // namespace kumppani::ui
