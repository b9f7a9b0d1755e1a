#include "app/ui/pick_list.hpp"

#include "app/ui/ornament.hpp"
#include "app/ui/text_field.hpp"

#include <algorithm>

namespace kumppani::ui {

namespace {

constexpr float field_height = 48, gap = 8;

float line_height() { return density() == Density::phone ? 48.0F : 40.0F; }

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
    const Rect beside = area.cut_right(room);
    area.cut_right(12);
    draw_text(area, Style::body, marked ? Token::accent_ink : Token::ink, pick.words);
    draw_text(beside, Style::label, Token::ink_3, pick.beside, Align::right);
}

} // namespace

float PickList::height(std::size_t lines) {
    return field_height + (lines == 0 ? 0 : gap + static_cast<float>(lines) * line_height());
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
        const Rect rect = lines.cut_top(line_height());
        const bool marked = i == marked_;
        if (marked && moved) bring_into_sight(rect);
        if (!visible(rect) && !marked) continue;
        const Response response = sense(id_of(std::to_string(i)), rect);
        Statement& statement = state(Role::option, response.id, rect, picks[i].words);
        statement.description = picks[i].beside;
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
