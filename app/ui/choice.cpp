#include "app/ui/choice.hpp"

#include "app/ui/context.hpp"
#include "app/ui/ornament.hpp"

#include <algorithm>
#include <vector>

namespace kumppani::ui {

namespace {

constexpr float option_height = 36, popup_padding = 4, most_height = 360;

// Moves the focus among the entries of an open list.
void follow_arrows(Id id, std::size_t index, std::span<const Id> entries) {
    const std::size_t last = entries.size() - 1;
    if (key_pressed(id, "ArrowDown")) focus(entries[std::min(index + 1, last)]);
    if (key_pressed(id, "ArrowUp")) focus(entries[index == 0 ? 0 : index - 1]);
    if (key_pressed(id, "Home")) focus(entries.front());
    if (key_pressed(id, "End")) focus(entries.back());
}

struct Entry {
    std::string_view words;
    Icon icon;
    bool enabled, danger;
    std::int8_t selected;
};

// The entries of an open popup; returns the one chosen.
std::optional<std::size_t> entries_list(Role role, Rect area, std::span<const Entry> entries,
                                        bool just_opened, std::size_t start) {
    std::vector<Id> ids;
    for (std::size_t i = 0; i < entries.size(); ++i)
        ids.push_back(id_of(std::to_string(i)));
    if (just_opened && !entries.empty()) focus(ids[start]);
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const Rect rect = area.cut_top(option_height);
        const Response response = sense(ids[i], rect, entry.enabled);
        Statement& statement = state(role, ids[i], rect, entry.words);
        statement.focusable = true;
        statement.tab_stop = false;
        statement.disabled = !entry.enabled;
        statement.selected = entry.selected;
        statement.position = static_cast<int>(i) + 1;
        statement.size = static_cast<int>(entries.size());
        if (visible(rect)) {
            if (response.held)
                fill(rect, Token::pressed, 6);
            else if (response.hovered || response.focused)
                fill(rect, Token::hover, 6);
            if (response.ring) outline(rect, Token::accent, 2, 6);
        }
        const Token ink = !entry.enabled ? Token::disabled : entry.danger ? Token::danger : Token::ink;
        Rect place = rect.inset(10, 0);
        if (entry.icon != Icon::none) {
            draw_icon(place.cut_left(16), entry.icon, 16, entry.danger ? Token::danger : Token::ink_2);
            place.cut_left(10);
        }
        const Rect check = role == Role::option ? place.cut_right(20) : Rect{};
        draw_text(place, Style::body, ink, entry.words);
        if (entry.selected == 1) draw_icon(check, Icon::check, 16, Token::accent_ink);
        follow_arrows(ids[i], i, ids);
        if (response.pressed) chosen = i;
    }
    return chosen;
}

// The list that the chooser of a key opens: its layer is `popup`, in it `list`.
Id list_of(std::string_view key) {
    const Scope chooser(key), layer("popup");
    return id_of("list");
}

float widest(std::span<const Entry> entries) {
    float width = 0;
    for (const Entry& entry : entries) {
        width =
            std::max(width, text_width(Style::body, entry.words) + (entry.icon == Icon::none ? 0.0F : 26.0F));
    }
    return width + 20 + 2 * popup_padding;
}

std::optional<std::size_t> popup_list(std::string_view key, Id owner, const Rect& anchor,
                                      std::string_view name, Role role, std::span<const Entry> entries,
                                      std::size_t start, float least_width, Align align) {
    const bool just_opened = context().popup_fresh;
    context().popup_fresh = false;
    const float height = static_cast<float>(entries.size()) * option_height + 2 * popup_padding;
    const float width = std::max(least_width, widest(entries) + (role == Role::option ? 24.0F : 8.0F));
    const float room = context().screen.height - 16;
    const Rect rect = popup_rect(anchor, std::min(width, context().screen.width - 16),
                                 std::min({height, most_height, room}), align);
    const Layer layer(key, rect, false);
    std::optional<std::size_t> chosen;
    {
        Scroller list("list", rect.inset(popup_padding, popup_padding),
                      role == Role::option ? Role::listbox : Role::menu, name);
        chosen = entries_list(role, list.content(), entries, just_opened, start);
        list.used(list.content().y + static_cast<float>(entries.size()) * option_height);
    }
    const bool left = !just_opened && focused() != 0 && !focus_within_layer();
    // Tab goes on from what opened the list.
    if (chosen || layer.dismissed() || key_pressed(focused(), "Tab"))
        close_popup(owner);
    else if (left)
        close_popup(0);
    return chosen;
}

} // namespace

void open_popup(Id id) {
    context().popup = id;
    context().popup_owner = context().focused;
    context().popup_fresh = true;
    keep_drawing(0);
}

bool popup_open(Id id) { return context().popup == id && id != 0; }

void close_popup(Id focus_back) {
    context().popup = 0;
    if (focus_back != 0) focus(focus_back);
    keep_drawing(0);
}

Rect popup_rect(const Rect& anchor, float width, float height, Align align) {
    const Rect& screen = context().screen;
    float x = align == Align::right ? anchor.right() - width : anchor.x;
    x = std::clamp(x, screen.x + 8, std::max(screen.x + 8, screen.right() - width - 8));
    float y = anchor.bottom() + 4;
    if (y + height > screen.bottom() - 8) y = std::max(screen.y + 8, anchor.y - 4 - height);
    return {x, y, width, height};
}

std::optional<std::size_t> choose(const Rect& rect, const Choose& what) {
    const Id id = what.key.empty() ? id_of_next(what.name) : id_of(what.key);
    const Rect outer = rect.inset(what.framed ? 0 : -what.overhang, 0);
    const bool enabled = !what.changes || changes_allowed();
    const Response response = sense(id, outer, enabled);
    const bool open = popup_open(id);
    const std::string_view chosen = what.current ? std::string_view(what.options[*what.current]) : "";

    Statement& statement = state(Role::combobox, id, outer, what.name);
    statement.value = chosen;
    statement.focusable = true;
    statement.pops_up = true;
    statement.expanded = open ? 1 : 0;
    statement.required = what.required;
    if (open) statement.controls = list_of(what.key.empty() ? what.name : what.key);
    statement.disabled = !enabled;

    if (visible(outer)) {
        if (what.framed || open || response.focused)
            fill(outer, Token::surface, 6);
        else if (response.hovered)
            fill(outer, Token::hover, 6);
        if (open || response.ring)
            outline(outer, Token::accent, high_contrast() ? 3.0F : 2.0F, 6);
        else if (what.framed)
            outline(outer, Token::control, high_contrast() ? 2.0F : 1.0F, 6);
    }
    Rect place = what.framed ? rect.inset(12, 0) : rect;
    if (what.framed || response.hovered || open || response.focused) {
        draw_icon(place.cut_right(14), Icon::chevron_down, 14, Token::ink_3);
    }
    if (what.icon != Icon::none) {
        draw_icon(place.cut_left(14), what.icon, 14, what.ink);
        place.cut_left(6);
    }
    const std::string_view drawn = what.drawn.empty() ? chosen : what.drawn;
    draw_text(place, what.style, drawn.empty() ? Token::ink_3 : what.ink,
              drawn.empty() ? what.placeholder : drawn);

    if (enabled && (response.pressed || key_pressed(id, "ArrowDown"))) open_popup(id);
    if (!enabled || !popup_open(id)) return std::nullopt;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < what.options.size(); ++i) {
        const bool selected = what.current && *what.current == i;
        entries.push_back(
            {what.options[i], Icon::none, true, false, static_cast<std::int8_t>(selected ? 1 : 0)});
    }
    const Scope scope(what.key.empty() ? what.name : what.key);
    return popup_list("popup", id, outer, what.name, Role::option, entries, what.current.value_or(0),
                      outer.width, Align::left);
}

void open_menu(std::string_view key) { open_popup(id_of(key)); }
bool menu_open(std::string_view key) { return popup_open(id_of(key)); }

std::optional<std::size_t> menu(std::string_view key, const Rect& anchor, std::string_view name,
                                std::span<const MenuItem> items) {
    const Id id = id_of(key);
    if (!popup_open(id)) return std::nullopt;
    const Scope scope(key);
    std::vector<Entry> entries;
    for (const MenuItem& item : items)
        entries.push_back(
            {item.words, item.icon, item.enabled && (!item.changes || changes_allowed()), item.danger, -1});
    return popup_list("menu", context().popup_owner, anchor, name, Role::menuitem, entries, 0, 180,
                      Align::right);
}

} // namespace kumppani::ui
