#include "app/screens/customer_columns.hpp"

#include "app/moments.hpp"
#include "app/record_view.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/agenda.hpp"
#include "shared/rules/rules.hpp"
#include "shared/table_text/columns.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kumppani {

namespace {

using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::array usual{
    CustomerColumn{"name", Word::customer, 160, 1, Align::left, 0},
    CustomerColumn{"type", Word::type_short, 104, 0, Align::left, 4},
    CustomerColumn{"manager", Word::partner_manager, 126, 0, Align::left, 2},
    CustomerColumn{"substitute", Word::substitute, 114, 0, Align::left, 5},
    CustomerColumn{"charges", Word::charges_short, 92, 0, Align::right, 1},
    CustomerColumn{"charges_change", Word::change_short, 56, 0, Align::right, 6},
    CustomerColumn{"outlook", Word::outlook_short, 92, 0, Align::left, 7, Icon::lock},
    CustomerColumn{"updated", Word::updated_short, 68, 0, Align::right, 3},
    CustomerColumn{"next", Word::coming_up, 200, 2, Align::left, 2},
};

/// The usual columns, and after them one for each other field.
std::vector<CustomerColumn> all_columns() {
    std::vector<CustomerColumn> columns(usual.begin(), usual.end());
    for (const Field* field : table_fields(Kind::customer, false)) {
        const bool is_usual = std::any_of(usual.begin(), usual.end(), [&](const CustomerColumn& column) {
            return column.key == field->key;
        });
        const bool number = field->type == Type::integer || field->type == Type::money;
        if (!is_usual)
            columns.push_back({field->key, field->label, 110, 0, number ? Align::right : Align::left, 1});
    }
    return columns;
}

std::string ago(const Session& session, int days) {
    if (days <= 0) return std::string(session.say(Word::today));
    if (days == 1) return std::string(session.say(Word::yesterday));
    return session.say(Word::days_short, {std::to_string(days)});
}

std::string when(const Session& session, const rules::Coming& coming) {
    if (!coming.by_month) return short_date(coming.due);
    return std::string(month_name(static_cast<unsigned>(coming.due.month()), session.language));
}

void outlook_cell(const Rect& place, const Record& customer) {
    if (!customer.has("outlook")) {
        text(place, Style::body, Token::ink_3, "–");
        return;
    }
    const auto value = customer.integer("outlook");
    Rect area = place;
    text(area.cut_left(18), Style::body, Token::ink, std::to_string(value));
    area.cut_left(4);
    ui::bar(area.cut_left(56), static_cast<float>(value) / 10, {});
}

void updated_cell(const Session& session, const Rect& place, const Record& customer) {
    const Milliseconds changed = session.workspace.last_changed(customer.id());
    const std::string words = ago(session, rules::whole_days(changed, session.now));
    if (rules::stale(changed, session.now))
        ui::mark(place, Icon::clock, words, Token::warning, Style::strong, Align::right);
    else
        text(place, Style::body, Token::ink_2, words, Align::right);
}

void substitute_cell(const Session& session, const Rect& place, const Record& customer) {
    if (customer.has("substitute"))
        text(place, Style::body, Token::ink, customer.text("substitute"));
    else
        ui::mark(place, Icon::circle_alert, session.say(Word::missing), Token::warning, Style::strong);
}

/// The words of a field, or a dash.
void plain_cell(const Rect& place, const CustomerColumn& column, std::string_view words, Token ink) {
    text(place, Style::body, words.empty() ? Token::ink_3 : ink, words.empty() ? "–" : words, column.align);
}

} // namespace

std::vector<CustomerColumn> customer_columns(const Session& session) {
    const auto chosen = session.shown_columns.find(Kind::customer);
    if (chosen == session.shown_columns.end()) return {usual.begin(), usual.end()};
    std::vector<CustomerColumn> columns = all_columns();
    std::erase_if(columns, [&](const CustomerColumn& column) {
        const auto& keys = chosen->second;
        return column.key != "name" && std::find(keys.begin(), keys.end(), column.key) == keys.end();
    });
    return columns;
}

void choose_customer_columns(Session& session) {
    ColumnQuestion question{Kind::customer, {}};
    const std::vector<CustomerColumn> all = all_columns();
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Field* field = find_field(Kind::customer, all[i].key);
        question.columns.push_back({std::string(all[i].key),
                                    std::string(session.say(field ? field->label : all[i].head)),
                                    i < usual.size()});
    }
    session.choosing_columns = std::move(question);
}

void customer_cell(const Session& session, const Rect& place, const Record& customer,
                   const CustomerColumn& column, bool hovered) {
    const std::string_view key = column.key;
    if (key == "updated") return updated_cell(session, place, customer);
    if (key == "next") return next_cell(session, place, customer);
    if (key == "outlook") return outlook_cell(place, customer);
    if (key == "substitute") return substitute_cell(session, place, customer);
    if (key == "charges_change") {
        const auto percent = change_percent(customer);
        return plain_cell(place, column, percent ? signed_percent(*percent) : std::string(), Token::ink_2);
    }
    const std::string words = shown(session, customer, field(Kind::customer, key));
    if (key != "type" || words.empty()) return plain_cell(place, column, words, Token::ink);
    ui::tag(place.x, place.middle_y(), ui::fitted(Style::head, words, place.width - 12), Token::ink_2,
            hovered ? Token::pressed : Token::hover);
}

void next_cell(const Session& session, const Rect& place, const Record& customer) {
    const auto coming = rules::next_for_customer(session.workspace, customer.id(), session.today, 1);
    if (coming.empty()) {
        text(place, Style::body, Token::ink_3, "–");
        return;
    }
    const bool late = coming.front().days_late.has_value();
    const std::string date = when(session, coming.front());
    const Style style = late ? Style::strong : Style::body;
    Rect area = place;
    const Rect right = area.cut_right(ui::text_width(style, date) + 1);
    area.cut_right(8);
    const std::string words = rules::name(coming.front(), session.language);
    if (late)
        ui::mark(area, Icon::clock_alert, words, Token::danger, style);
    else
        text(area, style, Token::ink, words);
    text(right, style, late ? Token::danger : Token::ink_2, date, Align::right);
}

std::optional<double> change_percent(const Record& customer) {
    if (!customer.has("charges") || !customer.has("charges_change")) return std::nullopt;
    return rules::trend(customer.integer("charges"), customer.integer("charges_change")).percent;
}

} // namespace kumppani
