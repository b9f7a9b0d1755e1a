#pragma once

#include "app/session.hpp"
#include "shared/rules/needs.hpp"

namespace kumppani {

/// Needs that are the same on a card: their common name, to be mended where it stands, each need with its
/// customer, and what can be decided of them.
void need_card(Session& session, const ui::Rect& rect, const rules::SimilarNeeds& group);

/// How high that is in the place it is drawn in: the name may be growing under somebody's hands.
float need_card_height(const Session& session, const rules::SimilarNeeds& group, float width);

} // namespace kumppani
