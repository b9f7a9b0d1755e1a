#include "app/ui/pick_list.hpp"

#include "app/ui/ornament.hpp"
#include "app/ui/text_field.hpp"

#include <algorithm>

namespace kumppani::ui {

namespace {

constexpr float field_height = 48, gap = 8;

float line_height(const Pick& pick) {
    const bool phone = density() == Density::phone;
    return pick.below.empty() ? (phone ? 48.0F : 40.0F) : (phone ? 64.0F : 56.0F);
}

/// One line of text in which what was found stands out; what does not fit is left out at its beginning as far
/// as needed for that.
void draw_found(Rect area, Style style, Token ink, Token strong, std::string_view words, const Span& found) {
    if (found.end <= found.begin || found.end > words.size()) return draw_text(area, style, ink, words);
    std::string_view before = words.substr(0, found.begin);
    const auto part = words.substr(found.begin, found.end - found.begin);
    const auto after = words.substr(found.end);
    const float part_width = text_width(style, part);
    const float room = std::max(0.0F, area.width - part_width - 40);
    std::string cut;
    if (text_width(style, before) > room) {
        while (!before.empty() && text_width(style, before) > room) {
            const auto space = before.find(' ');
            before.remove_prefix(space == std::string_view::npos ? before.size() : space + 1);
        }
        cut = "… ";
    }
    const std::string lead = cut + std::string(before);
    draw_text(area.cut_left(text_width(style, lead)), style, ink, lead);
    const Rect place = area.cut_left(std::min(area.width, part_width + 1));
    draw_text(place, style, strong, part);
    line_below(place.middle(type(style).line_height), strong);
    draw_text(area, style, ink, after);
}

void draw_line(const Rect& rect, const Pick& pick, const Response& response, bool marked) {
    if (!visible(rect)) return;
    if (response.held)
        fill(rect, Token::pressed, 6);
    else if (marked)
        fill(rect, Token::selected, 6);
    else if (response.hovered)
        fill(rect, Token::hover, 6);
    if (marked && high_contrast()) fill({rect.x, rect.y, 3, rect.height}, Token::accent);
    Rect area = rect.inset(12, 0);
    if (pick.icon != Icon::none) {
        draw_icon(area.cut_left(16), pick.icon, 16, marked ? Token::accent_ink : Token::ink_2);
        area.cut_left(12);
    }
    const float room = std::min(text_width(Style::label, pick.beside) + 1, area.width / 2);
    Rect beside = area.cut_right(room);
    area.cut_right(12);
    if (!pick.below.empty()) {
        const float below = type(Style::label).line_height;
        const float height = type(Style::body).line_height + 2 + below;
        beside = beside.middle(height);
        Rect lines{area.x, beside.y, rect.x + rect.width - 12 - area.x, height};
        draw_found(lines.cut_bottom(below), Style::label, Token::ink_2, Token::ink, pick.below,
                   pick.found_below);
        beside.height = area.height = type(Style::body).line_height;
        area.y = beside.y;
    }
    const Token ink = marked ? Token::accent_ink : Token::ink;
    draw_found(area, Style::body, ink, ink, pick.words, pick.found);
    draw_text(beside, Style::label, Token::ink_3, pick.beside, Align::right);
}

} // namespace

float PickList::height(std::span<const Pick> picks, std::size_t most) {
    float height = field_height + gap;
    for (const Pick& pick : picks.first(std::min(most, picks.size())))
        height += line_height(pick);
    return height;
}

Picking PickList::draw(Rect area, const Field& field, std::span<const Pick> picks) {
    constexpr std::string_view field_key = "field", list_key = "list";
    const Id field_id = id_of(field_key), list_id = id_of(list_key);
    Picking result;
    if (take(field_id, Action::Kind::cancel) || key_pressed(field_id, "Escape")) result.left = true;

    const std::size_t last = picks.empty() ? 0 : picks.size() - 1;
    const std::size_t before = marked_;
    while (key_pressed(field_id, "ArrowDown"))
        marked_ = marked_ >= last ? 0 : marked_ + 1;
    while (key_pressed(field_id, "ArrowUp"))
        marked_ = marked_ == 0 ? last : marked_ - 1;
    marked_ = std::min(marked_, last);
    const bool moved = marked_ != before;

    const auto option_id = [&](std::size_t index) {
        const Scope scope(list_key);
        return id_of(std::to_string(index));
    };
    const TextEvent typed =
        text_field(area.cut_top(field_height), {.name = field.name,
                                                .value = field.value,
                                                .key = field_key,
                                                .placeholder = field.placeholder,
                                                .icon = Icon::search,
                                                .framed = true,
                                                .search = true,
                                                .mode = "search",
                                                .language = field.language,
                                                .controls = list_id,
                                                .active = picks.empty() ? 0 : option_id(marked_)});
    if (typed.changed) {
        result.changed = true;
        result.text = typed.text;
        marked_ = 0;
    }
    if (key_pressed(field_id, "Enter") && !picks.empty()) result.chosen = marked_;
    area.cut_top(gap);

    Scroller list(list_key, area, Role::listbox, field.list_name);
    Rect lines = list.content();
    if (typed.changed) list.scroll_to(0);
    for (std::size_t i = 0; i < picks.size(); ++i) {
        const Rect rect = lines.cut_top(line_height(picks[i]));
        const bool marked = i == marked_;
        if (marked && moved) bring_into_sight(rect);
        if (!visible(rect) && !marked) continue;
        const Response response = sense(id_of(std::to_string(i)), rect);
        Statement& statement = state(Role::option, response.id, rect, picks[i].words);
        statement.description = picks[i].beside;
        if (!picks[i].below.empty()) statement.description += ", " + picks[i].below;
        statement.selected = marked ? 1 : 0;
        statement.position = static_cast<int>(i) + 1;
        statement.size = static_cast<int>(picks.size());
        draw_line(rect, picks[i], response, marked);
        if (response.pressed) result.chosen = i;
    }
    list.used(lines.y);
    return result;
}

} // namespace kumppani::ui
