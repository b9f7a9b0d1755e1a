#pragma once

#include "app/session.hpp"
#include "app/ui/marked_text.hpp"
#include "shared/model/field_key.hpp"

#include <string_view>

/// Long texts shown by what was taken away and added.
namespace kumppani {

/// Whether values of a field are texts too long to be compared at a glance.
bool is_long_text(Kind kind, FieldKey field, std::string_view before, std::string_view after);

/// How `after` came of `before`, to be drawn and said. Empty where there is nothing to compare with, where
/// they are the same, or so different that each is better read by itself.
ui::MarkedText text_changes(const Session& session, std::string_view before, std::string_view after);

/// The choice between the changes and the whole texts, for all pages alike; cut off the top of `area`.
void choose_texts(Session& session, ui::Rect& area);

} // namespace kumppani
