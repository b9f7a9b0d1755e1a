#pragma once

#include "app/screens/record_section.hpp"

namespace kumppani {

/// The columns of a section: those that somebody chose, or the usual ones.
std::vector<SectionColumn> columns_shown(const Session& session, const Section& section);

/// Opens the dialog that chooses them.
void choose_columns(Session& session, const Section& section);

} // namespace kumppani
