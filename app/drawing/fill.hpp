#pragma once

#include "app/drawing/primitive.hpp"

namespace kumppani::drawing {

/// Draw one primitive into a picture, but nothing outside `within`. A pixel is drawn when its middle lies
/// inside; of middles just on an edge, those on upper and left edges.
void fill_rectangle(Picture& picture, const Primitive& rectangle, const Scale& scale, const Region& within);
void fill_triangle(Picture& picture, const Primitive& triangle, const Scale& scale, const Region& within);

} // namespace kumppani::drawing
