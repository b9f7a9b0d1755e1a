#pragma once

#include "shared/bundle/bundle.hpp"
#include "shared/workspace/workspace.hpp"

#include <cstddef>
#include <vector>

namespace kumppani {

/// What importing one record of a bundle would do.
enum class Effect {
    added,    ///< we do not have it
    changed,  ///< some shown value would change
    conflict, ///< both changed a field without having seen the other's change: both values are kept
    unchanged ///< nothing to see changes: also where deleted records stay deleted
};

/// A field that an import would change.
struct FieldEffect {
    FieldKey field;
    Value ours;   ///< shown now
    Value theirs; ///< shown in the bundle
    Value result; ///< shown after the import
    bool conflict;
};

struct RecordEffect {
    Effect effect;
    const Record* theirs; ///< in the bundle
    const Record* ours;   ///< in the workspace; nullptr when added
    std::vector<FieldEffect> fields;
    bool deletes = false; ///< the import would delete it

    /// Where it would be deleted: what belongs to it here and would live on, since they did not know of it.
    /// That is a conflict too.
    std::vector<const Record*> rows = {};

    /// It would live, but what it belongs to would be deleted: it would be on no page until someone decides.
    bool owner_deleted = false;
};

struct Preview {
    std::vector<RecordEffect> records;
    std::size_t added = 0, changed = 0, conflicts = 0, unchanged = 0;
};

/// What importing `bundle` would do to `workspace`: one effect per record, in the bundle's order. Points into
/// both. Of a customer's file there is none: it cannot be imported.
Preview preview(const Workspace& workspace, const Bundle& bundle);

} // namespace kumppani
