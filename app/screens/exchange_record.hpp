#pragma once

#include "app/importing.hpp"
#include "app/session.hpp"
#include "shared/bundle/decisions.hpp"

namespace kumppani {

/// One record of an import: its fields before and after, those that both sides changed first, and what is to
/// be done about each. Draws from the top of `area`, which becomes what is left. `lines`: of its fields.
/// `level`: of its heading. Of the title's line the last `beside` pixels stay free.
void exchange_record(Session& session, const BothSides& both, const RecordEffect& effect,
                     const RecordLines& lines, Decisions& decisions, ui::Rect& area, int level,
                     float beside = 0);

} // namespace kumppani
