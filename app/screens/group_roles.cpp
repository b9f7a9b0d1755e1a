#include "app/screens/group_parts.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace kumppani {

namespace {

using rules::Role;
using ui::Rect;
using ui::Style;
using ui::Token;

void card_content(const Session& session, Rect area, Role role, const std::string& holder,
                  rules::Progress progress, bool chosen) {
    const std::string count = std::to_string(progress.done) + "/" + std::to_string(progress.total);
    const float share = static_cast<float>(progress.done) / static_cast<float>(progress.total);
    const auto name = session.say(rules::short_name(role));
    const bool nobody = holder.empty();
    const std::string_view who = nobody ? session.say(Word::nobody_named) : std::string_view(holder);
    Rect top = area.cut_top(ui::type(Style::strong).line_height);
    area.cut_top(4);
    Rect second = area.cut_top(ui::type(Style::label).line_height);
    Rect bar = second;
    if (session.phone) {
        bar = second.cut_right(96);
        second.cut_right(12);
    } else {
        area.cut_top(8);
        bar = area.cut_top(ui::type(Style::label).line_height);
    }
    Rect& with_count = session.phone ? top : bar;
    const Rect number = with_count.cut_right(ui::text_width(Style::head, count) + 1);
    with_count.cut_right(8);
    draw_text(top, chosen ? Style::block : Style::strong, chosen ? Token::accent_ink : Token::ink, name);
    draw_text(second, Style::label, nobody ? Token::warning : Token::ink_3, who);
    draw_text(number, Style::head, Token::ink_2, count);
    ui::bar(bar, share, {}, chosen ? Token::accent : Token::fill,
            chosen ? Token::track_accent : Token::track);
}

// Cards as wide as their names need and what is left shared; fewer in a row where there is less room.
std::vector<Rect> card_places(const Session& session, Rect& area) {
    constexpr float gap = 8, padding = 13, least = 148;
    constexpr std::size_t count = rules::all_roles.size();
    const float height = session.phone ? 76.0F : 88.0F;
    std::vector<float> widths;
    float needed = -gap;
    for (const Role role : rules::all_roles) {
        widths.push_back(std::max(least, ui::text_width(Style::block, session.say(rules::short_name(role))) +
                                             2 * padding));
        needed += widths.back() + gap;
    }
    std::vector<Rect> places;
    if (needed <= area.width) {
        Rect row = area.cut_top(height);
        const float more = (row.width - needed) / static_cast<float>(count);
        for (const float width : widths) {
            places.push_back(row.cut_left(width + more));
            row.cut_left(gap);
        }
        return places;
    }
    const std::size_t in_row = session.phone || area.width < 2 * 180 ? 1 : area.width < 3 * 180 ? 2 : 3;
    Rect row{};
    for (std::size_t i = 0; i < count; ++i) {
        if (i % in_row == 0) {
            if (i > 0) area.cut_top(gap);
            row = area.cut_top(height);
        }
        const float columns = static_cast<float>(in_row);
        places.push_back(row.cut_left((area.width - gap * (columns - 1)) / columns));
        row.cut_left(gap);
    }
    return places;
}

std::optional<std::size_t> neighbour(ui::Id card, std::size_t index) {
    constexpr std::size_t count = rules::all_roles.size();
    if (ui::key_pressed(card, "ArrowRight") || ui::key_pressed(card, "ArrowDown")) return (index + 1) % count;
    if (ui::key_pressed(card, "ArrowLeft") || ui::key_pressed(card, "ArrowUp"))
        return (index + count - 1) % count;
    return std::nullopt;
}

} // namespace

void group_roles(Session& session, Rect& area, const Record& group, Role& chosen) {
    const auto& said = session.workspace.rows(Kind::task, group.id());
    const Rect all{area.x, area.y, area.width, 0};
    const std::vector<Rect> places = card_places(session, area);
    const ui::Container radios(ui::Role::radiogroup, "roles", session.say(Word::role),
                               {all.x, all.y, all.width, area.y - all.y});
    Role next = chosen;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Role role = rules::all_roles[i];
        const rules::Progress progress = rules::progress(role, said);
        const std::string holder = names_in_role(session, group, role);
        const std::string description =
            (holder.empty() ? std::string(session.say(Word::nobody_named)) : holder) + ", " +
            session.say(Word::tasks_done, {std::to_string(progress.done), std::to_string(progress.total)}) +
            ". " + std::string(session.say(rules::purpose(role)));
        const ui::Response response =
            ui::choice_card(places[i], session.say(rules::short_name(role)), role == chosen, rules::key(role),
                            static_cast<int>(i) + 1, static_cast<int>(places.size()), description);
        card_content(session, places[i].inset(13, 12), role, holder, progress, role == chosen);
        if (response.pressed) next = role;
        if (const auto beside = neighbour(response.id, i)) {
            next = rules::all_roles[*beside];
            ui::focus(ui::id_of(rules::key(next)));
        }
    }
    if (next != chosen) ui::keep_drawing(0);
    chosen = next;
}

} // namespace kumppani
