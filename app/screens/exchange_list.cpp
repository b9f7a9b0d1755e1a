#include "app/screens/exchange_list.hpp"

#include "app/ui/check.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/collate.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <tuple>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

struct Group {
    Effect effect;
    std::string_view key;
    Word heading;
    Icon icon;
    Token ink;
};
constexpr std::array groups{
    Group{Effect::conflict, "conflicts", Word::effects_conflict, Icon::circle_alert, Token::warning},
    Group{Effect::added, "added", Word::effects_added, Icon::plus, Token::success},
    Group{Effect::changed, "changed", Word::effects_changed, Icon::pencil, Token::accent_ink},
    Group{Effect::unchanged, "unchanged", Word::effects_unchanged, Icon::check, Token::ink_3},
};
constexpr std::size_t unchanged_group = 3;

std::size_t group_of(Effect effect) {
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.effect == effect; });
    return static_cast<std::size_t>(found - groups.begin());
}

/// Whether everything in conflict has been decided.
bool is_settled(const RecordEffect& effect, const Decisions& decisions) {
    const RecordId& id = effect.theirs->id();
    bool any = false, settled = true;
    for (const FieldEffect& field : effect.fields) {
        if (!field.conflict) continue;
        any = true;
        settled &= decisions.of(id, field.field) != Decision::both;
    }
    return any ? settled : decisions.of(id, deletion_field) != Decision::both;
}

float row_height(bool phone) { return phone ? 64.0F : 36.0F; }

std::string title_of(const Session& session, const BothSides& both, const RecordEffect& effect) {
    // The customer's own fields are the plan's header: its name stands beside.
    if (effect.ours && effect.theirs->kind() == Kind::customer)
        return std::string(session.say(Word::basic_facts));
    return both.title(effect.ours ? *effect.ours : *effect.theirs);
}

std::string amount_of(const Session& session, const RecordEffect& effect) {
    if (effect.deletes) return std::string(session.say(Word::is_deleted));
    const bool by_kind = effect.effect == Effect::added || effect.fields.empty();
    return by_kind ? session.count(info(effect.theirs->kind()).name, 1)
                   : session.count(Word::fields_changed, effect.fields.size());
}

// Groups of effects, in them customers by name, each followed by what belongs to it; who took part comes
// last.
struct Place {
    std::size_t group;
    bool author;
    std::string_view customer;
    Kind kind;
    std::string_view title;
};

bool stands_before(const Place& a, const Place& b) {
    if (a.group != b.group) return a.group < b.group;
    if (a.author != b.author) return b.author;
    if (const int order = compare_names(a.customer, b.customer)) return order < 0;
    if (a.kind != b.kind) return a.kind < b.kind;
    return compare_names(a.title, b.title) < 0;
}

} // namespace

void ImportList::renew(const Session& session, const BothSides& both, const Preview& preview) {
    const RecordId before = selected() ? selected()->theirs->id() : RecordId();
    lines_.clear();
    first_ = {};
    amount_width_ = 0;
    for (const RecordEffect& effect : preview.records) {
        const Record& record = effect.ours ? *effect.ours : *effect.theirs;
        const bool names_itself = !effect.ours && record.kind() == Kind::customer;
        lines_.push_back({&effect, title_of(session, both, effect),
                          names_itself ? std::string() : both.customer(record), amount_of(session, effect)});
        for (std::size_t later = group_of(effect.effect) + 1; later < first_.size(); ++later)
            ++first_[later];
    }
    const auto place = [](const Line& line) {
        const Kind kind = line.effect->theirs->kind();
        const bool new_customer = kind == Kind::customer && !line.effect->ours;
        return Place{group_of(line.effect->effect), kind == Kind::author,
                     new_customer ? line.title : line.customer, kind, line.title};
    };
    put_in_order(lines_, [&](const Line& a, const Line& b) { return stands_before(place(a), place(b)); });
    selected_ = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].effect->theirs->id() == before) selected_ = i;
    }
    if (selected_ >= first_[unchanged_group]) unfolded_ = true;
}

std::optional<std::size_t> ImportList::selected_conflict() const {
    return selected_ < conflicts() ? std::optional(selected_) : std::nullopt;
}

void ImportList::draw_in_one_line(Rect rect, const Line& line) const {
    draw_text(rect.cut_right(std::min(rect.width / 3, amount_width_)), Style::body, Token::ink_2, line.amount,
              ui::Align::right);
    rect.cut_right(12);
    if (!line.customer.empty()) {
        draw_text(rect.cut_right((rect.width - 12) * 0.45F), Style::body, Token::ink_2, line.customer);
        rect.cut_right(12);
    }
    draw_text(rect, Style::strong, Token::ink, line.title);
}

void ImportList::draw_in_two_lines(Rect rect, const Line& line) {
    line_below(rect);
    draw_icon(rect.cut_right(16), Icon::chevron_right, 16, Token::ink_3);
    rect.cut_right(8);
    Rect upper = rect.inset(0, 10);
    Rect lower = upper.cut_bottom(upper.height / 2);
    draw_text(upper, Style::strong, Token::ink, line.title);
    const std::string below = line.customer.empty() ? line.amount : line.customer + ", " + line.amount;
    draw_text(lower, Style::label, Token::ink_2, below);
}

// Arrow keys move through all groups that are open, as through one list.
void ImportList::follow_keys(ui::Id id) {
    const std::size_t last = reachable() - 1;
    std::size_t to = selected_;
    if (ui::key_pressed(id, "ArrowDown")) to = std::min(selected_ + 1, last);
    if (ui::key_pressed(id, "ArrowUp")) to = selected_ == 0 ? 0 : selected_ - 1;
    if (ui::key_pressed(id, "Home")) to = 0;
    if (ui::key_pressed(id, "End")) to = last;
    if (to == selected_) return;
    selected_ = to;
    take_focus_ = true;
    ui::keep_drawing(0);
}

void ImportList::option(Rect rect, std::size_t index, bool phone, Decisions& decisions) {
    const Line& line = lines_[index];
    const bool selected = index == selected_;
    const Rect outer = rect.inset(phone ? 0.0F : -12.0F, 0);
    const ui::Id id = ui::id_of(line.effect->theirs->id());
    const ui::Response response = ui::sense(id, outer);
    const std::string name =
        line.title + (line.customer.empty() ? "" : ", " + line.customer) + ", " + line.amount;
    ui::Statement& statement = ui::state(ui::Role::option, id, outer, name);
    const std::size_t group = group_of(line.effect->effect);
    statement.selected = selected ? 1 : 0;
    const RecordEffect& effect = *line.effect;
    const bool has_box = effect.effect == Effect::added || effect.effect == Effect::changed;
    const bool taken = decisions.of(effect.theirs->id()) != Decision::mine;
    if (has_box) statement.checked = taken ? 1 : 0;
    statement.focusable = selected;
    statement.position = static_cast<int>(index - first_[group]) + 1;
    statement.size = static_cast<int>(first_[group + 1] - first_[group]);
    if (ui::visible(outer)) {
        if (selected && !phone)
            fill(outer, Token::selected, 6);
        else if (response.held)
            fill(outer, Token::pressed, 6);
        else if (response.hovered)
            fill(outer, Token::hover, 6);
        if (selected && !phone && ui::high_contrast())
            fill({outer.x, outer.y, 3, outer.height}, Token::accent);
        if (response.ring) ui::focus_ring(outer.inset(2, 2), 4);
    }
    const Rect mark = rect.cut_left(18);
    if (has_box)
        ui::draw_box(mark.middle(18), taken, response.hovered);
    else if (effect.effect == Effect::conflict && is_settled(effect, decisions))
        draw_icon(mark, Icon::circle_check, 16, Token::accent_ink);
    else
        draw_icon(mark, groups[group].icon, 16, groups[group].ink);
    rect.cut_left(10);
    if (phone)
        draw_in_two_lines(rect, line);
    else
        draw_in_one_line(rect, line);
    if (selected && take_focus_) {
        take_focus_ = false;
        ui::focus(id);
    }
    // A press on the box turns it, and so does a key or an assistive tool where the record is shown already.
    const bool by_pointer = response.pressed_at.has_value();
    const bool on_box =
        has_box && (by_pointer ? *response.pressed_at < mark.right() + 5 - outer.x : selected && !opens_);
    if (response.pressed && on_box) {
        decisions.decide(effect.theirs->id(), taken ? Decision::mine : Decision::both);
        ui::keep_drawing(0);
    }
    if (response.pressed) {
        selected_ = index;
        pressed_ = !on_box;
        if (!selected) take_focus_ = true;
        ui::keep_drawing(0);
    }
    if (selected) follow_keys(id);
}

void ImportList::group(Session& session, Rect& area, std::size_t index, Decisions& decisions) {
    const std::size_t begin = first_[index], end = first_[index + 1];
    if (begin == end) return;
    const float row = row_height(session.phone);
    const std::string count = grouped(static_cast<std::int64_t>(end - begin));
    const std::string words(session.say(groups[index].heading));
    // The unchanged have their heading on the button that unfolds them.
    if (index != unchanged_group) {
        Rect head = area.cut_top(36);
        draw_text(head.cut_left(ui::text_width(Style::block, words) + 1), Style::block, Token::ink, words);
        head.cut_left(8);
        draw_text(head, Style::body, Token::ink_3, count);
    }
    const Rect body = area.cut_top(row * static_cast<float>(end - begin));
    area.cut_top(12);
    const ui::Container list(ui::Role::group, groups[index].key, words + " " + count, body);
    for (std::size_t i = begin; i < end; ++i) {
        const Rect rect{body.x, body.y + row * static_cast<float>(i - begin), body.width, row};
        // Some beyond the edge of sight too, and the one with the focus wherever it is.
        if (i == selected_ || ui::visible(rect.inset(0, -6 * row))) option(rect, i, session.phone, decisions);
    }
}

bool ImportList::unfold(Session& session, Rect& area) {
    const std::size_t count = first_[unchanged_group + 1] - first_[unchanged_group];
    if (count == 0) return false;
    const std::string number = grouped(static_cast<std::int64_t>(count));
    const std::string words(session.say(Word::effects_unchanged));
    const Rect rect = area.cut_top(session.phone ? 48.0F : 36.0F);
    const Rect outer = rect.inset(session.phone ? 0.0F : -12.0F, 0);
    const ui::Response response = ui::sense(ui::id_of("unfold"), outer);
    ui::Statement& statement = ui::state(ui::Role::button, response.id, outer, words + " " + number);
    statement.focusable = true;
    statement.expanded = unfolded_ ? 1 : 0;
    if (response.held)
        fill(outer, Token::pressed, 6);
    else if (response.hovered)
        fill(outer, Token::hover, 6);
    if (response.ring) ui::focus_ring(outer.inset(2, 2), 4);
    Rect place = rect;
    draw_icon(place.cut_right(18), unfolded_ ? Icon::chevron_up : Icon::chevron_down, 16, Token::ink_2);
    draw_text(place.cut_left(ui::text_width(Style::block, words) + 1), Style::block, Token::ink_2, words);
    place.cut_left(8);
    draw_text(place, Style::body, Token::ink_3, number);
    return response.pressed;
}

bool ImportList::draw(Session& session, Rect& area, bool opens, Decisions& decisions) {
    pressed_ = false;
    opens_ = opens;
    if (amount_width_ == 0) {
        for (const Line& line : lines_) {
            amount_width_ = std::max(amount_width_, ui::text_width(Style::body, line.amount) + 1);
        }
    }
    if (first_[unchanged_group] > 0) {
        ui::Container list(ui::Role::listbox, "records", session.say(Word::bundle_records), area);
        const float top = area.y;
        for (std::size_t index = 0; index < unchanged_group; ++index)
            group(session, area, index, decisions);
        list.statement().rect.height = area.y - top;
    }
    const bool turned = unfold(session, area);
    if (unfolded_ && first_[unchanged_group + 1] > first_[unchanged_group]) {
        ui::Container list(ui::Role::listbox, "unchanged", session.say(Word::effects_unchanged), area);
        const float top = area.y;
        group(session, area, unchanged_group, decisions);
        list.statement().rect.height = area.y - top;
    }
    if (turned) {
        unfolded_ = !unfolded_;
        if (!unfolded_ && selected_ >= first_[unchanged_group]) selected_ = 0;
    }
    return pressed_;
}

} // namespace kumppani
