#pragma once

#include "shared/bundle/bundle.hpp"

#include <functional>
#include <set>
#include <span>
#include <string_view>

/// What a customer is given: a bundle of the kind `share`. Care plans are internal to the service centre;
/// what may leave is said by the audience of each field in the one list of fields.
namespace kumppani {

/// Whether a field may be shown to a customer.
using MayBeShown = std::function<bool(Kind, const Field&)>;
bool may_be_shown(Kind kind, const Field& field);

/// Whether records of a kind leave at all: where what names them, and what they belong to, may be shown.
/// Authors never leave: their ids are the replicas of the edits.
bool may_leave(Kind kind, const MayBeShown& shown = may_be_shown);

/// A file that shows the customer the `chosen` records (customers, projects, steering groups), with what
/// belongs to them, the groups of chosen projects, and whom they belong to. Of each field that may be shown
/// it holds the value now shown, and nothing else: no value beside it or before it, no edit's stamp, no
/// deleted record, no field or value that this version does not understand, and none of the program's own
/// ids and order keys, for which new ones count from 1. A reference to a record that is not in the file is
/// left out; to one of the same customer, that record comes along.
///
/// `all`: the records of the workspace. `sender`: who gives it, as the customer is to read it. The instant in
/// the file is that of the latest change to a value in it.
Bundle customer_file(std::span<const Record* const> all, const std::set<RecordId>& chosen,
                     std::string_view sender, const MayBeShown& shown = may_be_shown);

} // namespace kumppani
