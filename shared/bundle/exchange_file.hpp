#pragma once

#include "shared/bundle/bundle.hpp"
#include "shared/model/text_map.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a colleague is given: a bundle of the kind `exchange`. Each file can be imported by itself: it holds
/// every record that any of its values refers to.
namespace kumppani {

using Records = std::vector<const Record*>;

/// The `chosen` records (customers, projects, steering groups) with what belongs to them however far down,
/// deleted rows included so that deletions arrive too; the groups of chosen projects; what any of it refers
/// to; and the authors of its values. In the order of (kind, id). `all`: the records of the workspace.
Records records_about(std::span<const Record* const> all, const std::set<RecordId>& chosen);

/// What somebody is known to have of each record: by record, the edits included. It is learnt from the files
/// that went either way. Never one list of edits for all records: a file that held some of them must not
/// vouch for those it left out.
using Known = TextMap<VersionVector>;

/// Of a file that they sent: this is what they have of its records, no more (they may have undone an import).
void learn_received(Known& known, std::span<const Record> records);

/// Of a file that was sent to them, and that they will have read.
void learn_sent(Known& known, std::span<const Record* const> records);

/// One line for keeping: "id replica:counter replica:counter", a line feed after each record.
std::string written(const Known& known);
std::optional<Known> known_from(std::string_view text);

/// Of `records`, those whose edits are not all `known`, whole, and what they refer to: a file that brings its
/// reader to the same as all of them would. Nothing where nothing is new. The workspace's `all` records are
/// looked up for what is referred to.
Records news(std::span<const Record* const> all, std::span<const Record* const> records, const Known& known);

/// The file that holds `records`: the same content has the same instant, that of its latest change.
Bundle exchange_file(Replica from, std::string_view name, std::span<const Record* const> records);

} // namespace kumppani
