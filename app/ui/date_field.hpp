#pragma once

#include "app/ui/text_field.hpp"
#include "shared/model/date.hpp"
#include "shared/words/language.hpp"

#include <optional>

namespace kumppani::ui {

/// A text field for a date, with a calendar to pick from: a button at its right while the field is edited,
/// and ArrowDown from the field. A picked day comes back as typed text.
TextEvent date_field(const Rect& rect, const TextField& field, std::optional<Date> current, Date today,
                     Language language);

} // namespace kumppani::ui
