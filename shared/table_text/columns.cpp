#include "shared/table_text/columns.hpp"

#include "shared/model/fold.hpp"
#include "shared/model/in_order.hpp"
#include "shared/search/topics.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using Fields = std::vector<const Field*>;

/// What people write over the columns of their own lists, where it is nothing like a label: in small letters.
struct Habit {
    Kind kind;
    std::string_view field, head;
};
constexpr Habit habits[] = {
    {Kind::customer, "name", "nimi"},       {Kind::customer, "name", "namn"},
    {Kind::customer, "name", "name"},       {Kind::customer, "manager", "vastuuhenkilö"},
    {Kind::customer, "headcount", "hlö"},   {Kind::project, "name", "hanke"},
    {Kind::project, "start", "aloitus"},    {Kind::project, "end", "loppu"},
    {Kind::project, "end", "lopetus"},      {Kind::project, "end", "päättyy"},
    {Kind::project, "end", "valmistuu"},    {Kind::project, "end", "slut"},
    {Kind::project, "end", "slutdatum"},    {Kind::project, "end", "end date"},
    {Kind::project, "end", "deadline"},     {Kind::project, "manager", "pp"},
    {Kind::project, "manager", "vetäjä"},   {Kind::project, "budget", "hinta"},
    {Kind::project, "budget", "kustannus"}, {Kind::project, "budget", "kostnad"},
    {Kind::project, "budget", "cost"},      {Kind::project, "state", "status"},
    {Kind::need, "state", "status"},
};

const Field* field_called(Kind kind, const Fields& fields, std::string_view head) {
    const std::string wanted = folded(trimmed_cell(head));
    for (const Field* field : fields) {
        if (wanted == field->key) return field;
        for (const Language language : {Language::fi, Language::sv, Language::en})
            if (wanted == folded(text(field->label, language))) return field;
        for (const Habit& habit : habits)
            if (habit.kind == kind && habit.field == field->key && habit.head == wanted) return field;
    }
    return nullptr;
}

const Field* field_of_key(const Fields& fields, std::string_view key) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field* field) { return field->key == key; });
    return found == fields.end() ? nullptr : *found;
}

using Topics = std::vector<std::string>;

/// Forms of one word: stems that begin alike.
bool alike(const std::string& a, const std::string& b) {
    constexpr std::size_t least = 4;
    const std::size_t both = std::min(a.size(), b.size());
    return a == b || (both >= least && a.compare(0, both, b, 0, both) == 0);
}

std::size_t shared_topics(const Topics& of, const Topics& with) {
    return static_cast<std::size_t>(std::count_if(of.begin(), of.end(), [&](const std::string& topic) {
        return std::any_of(with.begin(), with.end(), [&](const auto& other) { return alike(topic, other); });
    }));
}

/// How well a head speaks of a field: half of what the label says must be in it ("Projektin alku pvm"), or
/// all that it says in the label ("Nimi"). 0 where neither is so.
double likeness(const Topics& head, const Field& field) {
    double best = 0;
    for (const Language language : {Language::fi, Language::sv, Language::en}) {
        const Topics label = search::topics_of(text(field.label, language));
        const std::size_t of_label = shared_topics(label, head), of_head = shared_topics(head, label);
        if (label.empty() || head.empty() || (2 * of_label < label.size() && of_head < head.size())) continue;
        const std::size_t longest = std::max(label.size(), head.size());
        best = std::max(best, double(std::min(of_label, of_head)) + 1.0 / double(longest + 1));
    }
    return best;
}

/// Fields for the columns whose heads are no labels: the most alike first, each field for one column.
void match_alike(const Fields& fields, const std::vector<bool>& decided, Columns& columns) {
    struct Pair {
        double likeness;
        std::size_t column;
        const Field* field;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < columns.fields.size(); ++i) {
        if (columns.fields[i] || decided[i]) continue;
        const Topics head = search::topics_of(columns.heads[i]);
        for (const Field* field : fields)
            if (const double alike = likeness(head, *field); alike > 0) pairs.push_back({alike, i, field});
    }
    put_in_order(pairs, [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    for (const Pair& pair : pairs) {
        const auto& taken = columns.fields;
        if (taken[pair.column] || std::find(taken.begin(), taken.end(), pair.field) != taken.end()) continue;
        columns.fields[pair.column] = pair.field;
    }
}

/// How the columns are matched when their first row is taken for heads, or is not.
Columns matched(Kind kind, const Fields& fields, const Cells& cells, const ColumnChoices& choices,
                bool heads) {
    Columns made;
    made.has_heads = heads;
    std::size_t width = 0;
    for (const auto& row : cells)
        width = std::max(width, row.size());
    if (heads) {
        made.heads = cells.front();
        made.heads.resize(width);
    }
    Fields in_order = fields;
    std::erase(in_order, field_of_key(fields, info(kind).owner));
    if (width == 1) in_order = {&field(kind, info(kind).title)};
    std::vector<bool> decided(width);
    made.fields.resize(width);
    for (std::size_t i = 0; i < width; ++i) {
        const auto choice = choices.find(made.name(i));
        decided[i] = choice != choices.end();
        if (decided[i])
            made.fields[i] = field_of_key(fields, choice->second);
        else if (heads)
            made.fields[i] = field_called(kind, fields, made.heads[i]);
        else if (i < in_order.size())
            made.fields[i] = in_order[i];
    }
    // Of two columns for one field the one that was decided counts, and then the first.
    for (std::size_t i = 0; i < width; ++i)
        for (std::size_t j = 0; j < width; ++j) {
            const bool before = decided[j] != decided[i] ? decided[j] : j < i;
            if (i != j && before && made.fields[j] == made.fields[i]) made.fields[i] = nullptr;
        }
    if (heads) match_alike(fields, decided, made);
    return made;
}

bool names_columns(Kind kind, const Columns& columns) {
    const Field* const title = &field(kind, info(kind).title);
    const auto& fields = columns.fields;
    const auto known = std::count_if(fields.begin(), fields.end(), [](const Field* each) { return each; });
    const bool titled = std::find(fields.begin(), fields.end(), title) != fields.end();
    const auto named = std::count_if(columns.heads.begin(), columns.heads.end(),
                                     [](const std::string& head) { return !trimmed_cell(head).empty(); });
    const bool plainly =
        std::any_of(columns.heads.begin(), columns.heads.end(),
                    [&](const std::string& head) { return field_called(kind, {title}, head) != nullptr; });
    return plainly || (titled && 2 * known > named) || known > 2;
}

} // namespace

std::string trimmed_cell(std::string_view words) {
    const auto from = words.find_first_not_of(" \t\n");
    if (from == std::string_view::npos) return {};
    return std::string(words.substr(from, words.find_last_not_of(" \t\n") - from + 1));
}

std::string Columns::name(std::size_t column) const {
    const std::string head = has_heads ? folded(trimmed_cell(heads[column])) : std::string();
    return head.empty() ? "#" + std::to_string(column + 1) : head;
}

std::vector<const Field*> table_fields(Kind kind, bool owner) {
    Fields fields;
    for (const Field& field : info(kind).fields) {
        const bool plain = field.type != Type::reference && field.type != Type::order;
        if (plain || (owner && field.key == info(kind).owner)) fields.push_back(&field);
    }
    return fields;
}

Columns columns_of(Kind kind, bool owner, const Cells& cells, const ColumnChoices& choices,
                   std::optional<bool> has_heads) {
    if (cells.empty()) return {};
    const Fields fields = table_fields(kind, owner);
    Columns named = matched(kind, fields, cells, choices, true);
    if (has_heads.value_or(names_columns(kind, named))) return named;
    return matched(kind, fields, cells, choices, false);
}

std::optional<Kind> likeliest_kind(const std::vector<Kind>& kinds, bool owner, const Cells& cells) {
    std::optional<Kind> best;
    std::ptrdiff_t most = 0;
    for (const Kind kind : kinds) {
        const Columns columns = columns_of(kind, owner, cells, {});
        if (!columns.has_heads) continue;
        const auto& fields = columns.fields;
        const auto known =
            std::count_if(fields.begin(), fields.end(), [](const Field* each) { return each; });
        if (known <= most) continue;
        most = known;
        best = kind;
    }
    return best;
}

} // namespace kumppani
