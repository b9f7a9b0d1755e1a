#pragma once

#include "shared/words/word.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace kumppani {

/// The kinds of record, in the order in which files list them.
enum class Kind : std::uint8_t {
    author,    ///< someone who edits; its id is the replica, so that stamps get a name
    customer,  ///< with the care plan's header
    project,   ///< development project
    service,   ///< critical service and its updates
    event,     ///< recurring event of the annual clock
    need,      ///< small development need
    marketing, ///< marketing action
    agreement, ///< matter agreed between city management and customer
    note,      ///< of a meeting with the customer: an action, a decision or a note
    figures,   ///< charges and headcount of a year that has passed
    group,     ///< steering group
    member,    ///< of a steering group
    task       ///< steering task: what a group has said of one of the 40 tasks
};

enum class Type : std::uint8_t {
    text,    ///< one line
    note,    ///< several lines
    person,  ///< a name; suggestions come from the names already used
    integer, ///< whole number
    money,   ///< cents inside, euros in files and on the screen
    yes_no,
    date,
    month,          ///< month of a year
    calendar_month, ///< 1 to 12, every year
    time,           ///< text "13.00"
    choice,         ///< the key of one of the field's choices
    reference,      ///< the id of a record of the field's target kind
    order           ///< a key that sorts rows; between two keys there is always another
};

enum class Unit : std::uint8_t { none, euro, persons, days, minutes, times_a_year, months };

/// Who may see a field. Care plans are internal to the service centre; what is marked `customer` may be shown
/// to the customer and leave in a customer's file.
enum class Audience : std::uint8_t { internal, customer };

struct Choice {
    std::string_view key;
    Word label;
};

/// One field of a kind of record. From it come the codec, validation, JSON Schema, form, table and names.
struct Field {
    std::string_view key;
    Type type;
    Word label;
    Audience audience = Audience::internal;
    Unit unit = Unit::none;
    bool required = false;
    bool signed_number = false; ///< a change: shown with its sign
    std::int64_t least = 0;     ///< of numbers; money in cents
    std::int64_t most = 0;      ///< 0: the default limit of the type (shared/model/validate.hpp)
    std::span<const Choice> choices = {};
    Kind target = Kind::customer; ///< of references
};

} // namespace kumppani
