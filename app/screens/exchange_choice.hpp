#pragma once

#include "app/importing.hpp"
#include "app/session.hpp"
#include "shared/bundle/decisions.hpp"

#include <span>

/// What is decided about one record of an import. Each draws from the top of `area`, which becomes what is
/// left.
namespace kumppani {

/// The fields that both sides changed: mine, the colleague's and what both started from side by side. Nothing
/// chosen keeps both values. Long texts stand in blocks of their own below the others.
void choose_between(Session& session, ui::Rect& area, const RecordId& record,
                    std::span<const FieldLine> lines, Decisions& decisions);

/// The fields that only one side changed: what comes along can be left out.
void choose_what_comes(Session& session, ui::Rect& area, const RecordId& record,
                       std::span<const FieldLine> lines, Decisions& decisions);

/// Buttons that decide all the `fields` in conflict at once, also whether the record is deleted: mine, the
/// colleague's, or both for now.
void choose_at_once(Session& session, ui::Rect& area, const RecordId& record,
                    std::span<const FieldKey> fields, Decisions& decisions);

} // namespace kumppani
