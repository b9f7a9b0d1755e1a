#pragma once

#include "app/session.hpp"

#include <optional>

namespace kumppani {

/// What is done again and again: an event of the annual clock, the update of a critical service, the
/// follow-up of a project; and what was promised once, an action of a meeting. The words to say that it is
/// done; nothing for another record, for a service that is never updated, and for an action that is done.
std::optional<Word> done_word(const Record& record);

/// Says that it was done today; the next time of what comes again follows by itself. One step of undo, and
/// told.
void mark_done(Session& session, const RecordId& id);

} // namespace kumppani
