#include "app/platform.h"
#include "app/screens/care_plan_parts.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/agenda.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float narrow = 320; // two facts side by side would cut each other's words
constexpr float column_gap = 24, row_gap = 14, label_gap = 2;

// A row of facts in equal columns; two to a row on a phone.
class Facts {
public:
    Facts(Session& session, Rect& area)
        : area_(area), columns_(area.width < narrow ? 1
                                : session.phone     ? 2
                                : area.width < 640  ? 3
                                                    : 4) {}

    Rect next() {
        if (column_ == 0) row_ = area_.cut_top(fact_height());
        const auto columns = static_cast<float>(columns_);
        const float width = (row_.width - column_gap * (columns - 1)) / columns;
        const Rect place{row_.x + static_cast<float>(column_) * (width + column_gap), row_.y, width,
                         row_.height};
        column_ = (column_ + 1) % columns_;
        if (column_ == 0) area_.cut_top(row_gap);
        return place;
    }

    void finish() {
        if (column_ != 0) area_.cut_top(row_gap);
        column_ = 0;
    }

private:
    Rect& area_;
    Rect row_{};
    int columns_;
    int column_ = 0;
};

// A fact that is computed, not edited.
void plain_fact(const Rect& rect, std::string_view label, std::string_view value, Token ink = Token::ink) {
    Rect area = rect;
    text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3, label);
    area.cut_top(label_gap);
    text(area.cut_top(32), Style::body, ink, value);
}

std::string percent_of(const Record& customer, std::string_view now, std::string_view change) {
    if (!customer.has(FieldKey(now)) || !customer.has(FieldKey(change))) return {};
    const auto trend = rules::trend(customer.integer(FieldKey(now)), customer.integer(FieldKey(change)));
    return trend.percent ? signed_percent(*trend.percent) : std::string();
}

// Two numbers under one label, as in the template: how many, and how many more than last year.
void headcount(Session& session, const Rect& rect, const Record& customer) {
    Rect area = rect;
    const Rect label = area.cut_top(ui::type(Style::label).line_height);
    ui::draw_text(label, Style::label, Token::ink_3, session.say(Word::headcount_and_change));
    area.cut_top(label_gap);
    const ui::Scope scope(customer.id());
    Rect values = area.cut_top(32);
    const std::string now = shown(session, customer, field(Kind::customer, "headcount"));
    const float width = std::clamp(ui::text_width(Style::body, now) + 12, 36.0F, values.width / 2);
    edit_field(session, values.cut_left(width), customer, "headcount", {.overhang = 6});
    values.cut_left(6);
    edit_field(session, values, customer, "headcount_change", {.ink = Token::ink_3, .overhang = 6});
}

void title(Session& session, Rect& area, const Record& customer) {
    Rect row = area.cut_top(ui::type(Style::title).line_height + 4);
    const auto done = rules::completeness(session.workspace, customer.id());
    const std::string filled =
        session.say(Word::sections_filled, {std::to_string(done.filled), std::to_string(done.sections)});
    Rect filled_place;
    if (!session.phone) {
        filled_place = row.cut_right(ui::text_width(Style::body, filled) + 1);
        row.cut_right(8);
        const Rect ring = row.cut_right(20).middle(20);
        ui::ring(ring.x, ring.y, static_cast<float>(done.filled) / static_cast<float>(done.sections), {});
        row.cut_right(16);
    }
    const auto name = customer.text("name");
    const std::string type = shown(session, customer, field(Kind::customer, "type"));
    // Cut off by its tag a name says less than the tag does: that is among the facts too.
    const bool room_for_tag =
        !type.empty() && ui::text_width(Style::title, name) + ui::tag_width(type) + 24 <= row.width;
    const float tag = room_for_tag ? ui::tag_width(type) + 16 : 0;
    const float width = std::min(ui::text_width(Style::title, name) + 8, row.width - tag);
    const Rect name_place{row.x, row.y, std::max(width, 120.0F), row.height};
    ui::state_heading(ui::id_of("heading"), name_place, 1, name);
    edit_field(session, name_place, customer, "name", {.style = Style::title});
    if (room_for_tag) ui::tag(name_place.right() + 8, row.middle_y() + 1, type);
    if (!session.phone) text(filled_place, Style::body, Token::ink_2, filled, ui::Align::right);
}

void outlook(Session& session, Rect& area, const Record& customer) {
    const Rect label = area.cut_top(ui::type(Style::label).line_height);
    const auto words = session.say(Word::outlook);
    ui::draw_text(label, Style::label, Token::ink_3, words);
    draw_icon({label.x + std::min(ui::text_width(Style::label, words) + 8, label.width - 14), label.y, 14,
               label.height},
              ui::Icon::lock, 14, Token::internal);
    Rect row = area.cut_top(32);
    edit_field(session, row.cut_left(22), customer, "outlook", {.style = Style::strong, .overhang = 8});
    const Rect bar = row.cut_left(80);
    if (customer.has("outlook")) ui::bar(bar, static_cast<float>(customer.integer("outlook")) / 10, {});
    row.cut_left(12);
    const bool unexplained = customer.has("outlook") && !customer.has("outlook_reason");
    edit_field(session, row, customer, "outlook_reason",
               {.ink = unexplained ? Token::warning : Token::ink,
                .placeholder = session.say(unexplained ? Word::explain_outlook : Word::outlook_reason)});
}

} // namespace

void care_plan_header(Session& session, Rect& area, const Record& customer) {
    const ui::Container region(ui::Role::region, "basics", session.say(Word::basic_facts));
    title(session, area, customer);
    area.cut_top(12);
    Facts facts(session, area);
    for (const std::string_view key : {"manager", "substitute", "contact"}) {
        const bool missing = key == "substitute" && !customer.has("substitute");
        fact(session, facts.next(), customer, key,
             missing ? FieldLook{.ink = Token::warning,
                                 .icon = ui::Icon::circle_alert,
                                 .drawn = session.say(Word::missing)}
                     : FieldLook{});
    }
    const Milliseconds changed = session.workspace.last_changed(customer.id());
    const bool stale = rules::stale(changed, session.now);
    const std::string updated = written(platform::local_time(changed).date);
    plain_fact(facts.next(), session.say(Word::plan_updated), updated, stale ? Token::warning : Token::ink);
    fact(session, facts.next(), customer, "charges");
    const std::string percent = percent_of(customer, "charges", "charges_change");
    fact(session, facts.next(), customer, "charges_change", {.after = percent});
    headcount(session, facts.next(), customer);
    fact(session, facts.next(), customer, "segment");
    facts.finish();
    outlook(session, area, customer);
    area.cut_top(row_gap);
    Facts more(session, area);
    for (const std::string_view key : {"type", "relation", "charge_method", "steers"}) {
        fact(session, more.next(), customer, key);
    }
    if (customer.text("relation") == "indirect") fact(session, more.next(), customer, "parent");
    more.finish();
}

} // namespace kumppani
