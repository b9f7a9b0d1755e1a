#pragma once

#include "app/ui/geometry.hpp"

#include <string>
#include <string_view>

namespace kumppani::ui {

/// A field that what is shown follows as one types: `words` is what stands in it. Its name is also drawn
/// where it is empty. `language`: BCP 47.
void search_field(const Rect& rect, std::string_view name, std::string& words, std::string_view language);

} // namespace kumppani::ui
