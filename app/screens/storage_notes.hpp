#pragma once

#include "app/session.hpp"

namespace kumppani {

/// What there is to say of keeping the work, over every page: the most important thing, with what to do about
/// it. Cuts its place off the top of `page`; returns whether there is anything.
bool storage_notes(Session& session, ui::Rect& page);

/// The questions that the notes lead to, over everything.
void storage_questions(Session& session);

} // namespace kumppani
