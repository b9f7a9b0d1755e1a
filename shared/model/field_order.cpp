#include "shared/model/field_order.hpp"

#include "shared/model/collate.hpp"
#include "shared/model/display.hpp"

namespace kumppani {

namespace {

template <class Size>
int compare_sizes(const Size& a, const Size& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

/// Where a choice stands in its list; one that this version does not know stands after all.
std::ptrdiff_t place_in_list(const Field& field, std::string_view key) {
    std::ptrdiff_t place = 0;
    for (const Choice& choice : field.choices) {
        if (choice.key == key) break;
        ++place;
    }
    return place;
}

int compare_values(const Record& a, const Record& b, const Field& field, Language language) {
    const FieldKey key(field.key);
    switch (field.type) {
    case Type::integer:
    case Type::money:
    case Type::calendar_month:
        return compare_sizes(a.integer(key), b.integer(key));
    case Type::date:
        return compare_sizes(a.date(key), b.date(key));
    case Type::month:
        return compare_sizes(a.month(key), b.month(key));
    case Type::yes_no:
        return compare_sizes(b.yes(key), a.yes(key));
    case Type::choice:
        return compare_sizes(place_in_list(field, a.text(key)), place_in_list(field, b.text(key)));
    default:
        return compare_names(displayed(field, a.value(key), language),
                             displayed(field, b.value(key), language));
    }
}

} // namespace

int compare_by(const Record& a, const Record& b, const Field& field, Language language, bool descending) {
    const bool says_a = a.has(field.key), says_b = b.has(field.key);
    if (!says_a || !says_b) return static_cast<int>(says_b) - static_cast<int>(says_a);
    const int order = compare_values(a, b, field, language);
    return descending ? -order : order;
}

} // namespace kumppani
