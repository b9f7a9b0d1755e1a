#pragma once

#include <cstdint>

namespace kumppani::ui {

/// The icons of the program; the font made from the same list has them from U+E000 on.
enum class Icon : std::uint8_t {
#define ICON(name) name,
#include "app/ui/icons.def"
#undef ICON
    none
};

} // namespace kumppani::ui
