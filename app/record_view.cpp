#include "app/record_view.hpp"

#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/date_field.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace kumppani {

namespace {

// The field's own padding makes the rest of the 8 between label and value.
constexpr float label_gap = 2;

// The keys that a phone offers. An iPhone's numeric ones have digits alone, its decimal ones a comma or a
// point besides (a typed date takes either), and neither has a minus.
std::string_view mode_of(const Field& field) {
    if (field.signed_number) return "text";
    switch (field.type) {
    case Type::integer:
        return "numeric";
    case Type::date:
    case Type::money:
        return "decimal";
    default:
        return "text";
    }
}

std::string_view unit_of(const Session& session, Unit unit) {
    switch (unit) {
    case Unit::euro:
        return "€";
    case Unit::persons:
        return session.say(Word::unit_persons);
    case Unit::days:
        return session.say(Word::unit_days);
    case Unit::minutes:
        return session.say(Word::unit_minutes);
    case Unit::times_a_year:
        return session.say(Word::unit_times_a_year);
    case Unit::months:
        return session.say(Word::unit_months);
    case Unit::none:
        break;
    }
    return "";
}

// The options of a field that is chosen, each with the value it stands for; an empty one first, to clear it.
struct Options {
    std::vector<std::string> words;
    std::vector<Value> values;

    void add(std::string word, Value value) {
        words.push_back(std::move(word));
        values.push_back(std::move(value));
    }
};

Options options_of(const Session& session, const Record& record, const Field& field) {
    Options options;
    if (!field.required) options.add("–", {});
    if (field.type == Type::yes_no) {
        for (const bool yes : {true, false})
            options.add(displayed(field, yes, session.language), yes);
    } else if (field.type == Type::calendar_month) {
        for (unsigned month = 1; month <= 12; ++month) {
            options.add(std::string(month_name(month, session.language)), std::int64_t{month});
        }
    } else if (field.type == Type::reference) {
        const FieldKey title = info(field.target).title;
        for (const Record* other : session.workspace.all(field.target)) {
            if (other->id() != record.id()) options.add(std::string(other->text(title)), other->id());
        }
    } else {
        for (const Choice& choice : field.choices) {
            options.add(std::string(session.say(choice.label)), std::string(choice.key));
        }
    }
    return options;
}

// Whether a record is a customer, or belongs to it.
bool is_of_customer(const Session& session, const Record& record, std::string_view customer) {
    const Record* each = &record;
    for (int steps = 0; each && steps < 4; ++steps) {
        if (each->id() == customer) return true;
        each = session.workspace.find(owner_of(*each));
    }
    return false;
}

// The names already used in fields of persons: nobody should type a colleague's name twice.
// To a customer who reads along only those are suggested that stand in what they may see of their own.
std::vector<std::string> known_persons(const Session& session) {
    std::set<std::string> names;
    for (const KindInfo& kind : kinds()) {
        for (const Field& field : kind.fields) {
            if (field.type != Type::person) continue;
            if (session.in_meeting() && field.audience != Audience::customer) continue;
            for (const Record* record : session.workspace.all(kind.kind)) {
                if (session.in_meeting() && !is_of_customer(session, *record, session.route.id)) continue;
                const std::string_view name = record->text(field.key);
                if (!name.empty()) names.emplace(name);
            }
        }
    }
    return {names.begin(), names.end()};
}

bool chosen_from_list(const Field& field) {
    return field.type == Type::choice || field.type == Type::yes_no || field.type == Type::calendar_month ||
           field.type == Type::reference;
}

void edit_by_choice(Session& session, const ui::Rect& rect, const Record& record, const Field& field,
                    const FieldLook& look, std::string_view name) {
    const Options options = options_of(session, record, field);
    const Value& value = record.value(field.key);
    std::optional<std::size_t> current;
    for (std::size_t i = 0; i < options.values.size(); ++i) {
        if (options.values[i] == value && !is_empty(value)) current = i;
    }
    const std::string_view placeholder = look.placeholder.empty() ? "–" : look.placeholder;
    const auto chosen = ui::choose(rect, {.name = name,
                                          .key = field.key,
                                          .options = options.words,
                                          .current = current,
                                          .placeholder = placeholder,
                                          .drawn = look.drawn,
                                          .style = look.style,
                                          .ink = look.ink,
                                          .icon = look.icon,
                                          .required = field.required,
                                          .overhang = look.overhang});
    if (chosen) session.set(record, field, options.values[*chosen]);
}

void edit_by_typing(Session& session, const ui::Rect& rect, const Record& record, const Field& field,
                    const FieldLook& look, std::string_view name) {
    const Rejected* rejected = session.rejection(record, field);
    const std::string value =
        rejected ? rejected->typing : typed(field, record.value(field.key), session.language);
    const std::string rest = look.drawn.empty() ? shown(session, record, field) : std::string(look.drawn);
    const std::string error = rejected ? error_words(session, *rejected) : std::string();
    std::vector<std::string> persons;
    if (field.type == Type::person && ui::focused() == ui::id_of(field.key)) persons = known_persons(session);
    ui::TextField text{.name = name,
                       .value = value,
                       .key = field.key,
                       .placeholder = look.placeholder.empty() ? "–" : look.placeholder,
                       .error = error,
                       .unit = unit_of(session, field.unit),
                       .drawn = rejected ? std::string_view() : std::string_view(rest),
                       .style = look.style,
                       .ink = look.ink,
                       .icon = look.icon,
                       .icon_ink = look.icon_ink.value_or(look.ink),
                       .after = look.after,
                       .trailing = look.trailing,
                       .lines = field.type == Type::note || look.wraps,
                       .line_height = look.line_height,
                       .right_aligned = look.right_aligned,
                       .required = field.required,
                       .spelling = field.type == Type::text || field.type == Type::note,
                       .mode = mode_of(field),
                       .language = tag_of(session.language),
                       .suggestions = field.type == Type::person ? &persons : nullptr,
                       .overhang = look.overhang};
    const ui::TextEvent event = field.type == Type::date ? ui::date_field(rect, text, record.date(field.key),
                                                                          session.today, session.language)
                                                         : ui::text_field(rect, text);
    if (event.committed) session.type_into(record, field, event.text);
}

} // namespace

std::string error_words(const Session& session, const Rejected& rejected) {
    return session.say(rejected.fault.what) + " " + session.say(rejected.fault.allowed);
}

std::string shown(const Session& session, const Record& record, const Field& field) {
    const Value& value = record.value(field.key);
    if (field.type == Type::reference && !is_empty(value)) {
        const Record* target = session.workspace.find(record.text(field.key));
        return target ? std::string(target->text(info(target->kind()).title)) : std::string();
    }
    return displayed(field, value, session.language);
}

void edit_field(Session& session, const ui::Rect& rect, const Record& record, std::string_view key,
                const FieldLook& look) {
    const Field& field = kumppani::field(record.kind(), key);
    const std::string_view name = look.name.empty() ? session.say(field.label) : look.name;
    if (chosen_from_list(field))
        edit_by_choice(session, rect, record, field, look, name);
    else
        edit_by_typing(session, rect, record, field, look, name);
}

float fact_height() { return ui::type(ui::Style::label).line_height + label_gap + 32; }

float fact(Session& session, const ui::Rect& rect, const Record& record, std::string_view key,
           const FieldLook& look, bool lock) {
    const Field& field = kumppani::field(record.kind(), key);
    ui::Rect area = rect;
    const ui::Rect label = area.cut_top(ui::type(ui::Style::label).line_height);
    const std::string_view words = session.say(field.label);
    // The label is the widget's name: stated there, drawn here.
    ui::draw_text(label, ui::Style::label, ui::Token::ink_3, words);
    if (lock) {
        const float x = label.x + std::min(ui::text_width(ui::Style::label, words) + 6, label.width - 14);
        ui::draw_icon({x, label.y, 14, label.height}, ui::Icon::lock, 14, ui::Token::internal);
    }
    area.cut_top(label_gap);
    const ui::Scope scope(record.id());
    edit_field(session, area.cut_top(32), record, key, look);
    return fact_height();
}

void edit_cell(Session& session, const ui::Table::Row& row, std::size_t column, const Record& record,
               std::string_view key, const FieldLook& look) {
    row.cell(column, [&](const ui::Rect& place) { edit_in_cell(session, place, record, key, look); });
}

void edit_in_cell(Session& session, const ui::Rect& place, const Record& record, std::string_view key,
                  const FieldLook& look) {
    const Field& field = kumppani::field(record.kind(), key);
    const std::string name =
        std::string(session.say(field.label)) + ", " + std::string(record.text(info(record.kind()).title));
    FieldLook cell = look;
    if (cell.name.empty()) cell.name = name;
    cell.overhang = 8;
    edit_field(session, place.middle(32), record, key, cell);
}

} // namespace kumppani
