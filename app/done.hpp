#pragma once

#include "app/session.hpp"

#include <optional>

namespace kumppani {

/// What is done again and again: an event of the annual clock, the update of a critical service, the
/// follow-up of a project. The words to say that it is done; nothing for another record, and for a service
/// that is never updated.
std::optional<Word> done_word(const Record& record);

/// Says that it was done today; its next time follows by itself. One step of undo, and told.
void mark_done(Session& session, const RecordId& id);

} // namespace kumppani
