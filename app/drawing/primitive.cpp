#include "app/drawing/primitive.hpp"

#include <cmath>
#include <limits>

namespace kumppani::drawing {

namespace {

// Where ImGui's renderers for graphics cards cut, of whatever fractions: both must draw the same frames.
Region cut(const ImVec4& rect, const Scale& scale, const Region& picture) {
    const float left = (rect.x - scale.left) * scale.clip_x, right = (rect.z - scale.left) * scale.clip_x;
    const float top = (rect.y - scale.top) * scale.clip_y, bottom = (rect.w - scale.top) * scale.clip_y;
    if (!(left < right) || !(top < bottom)) return {};
    const auto height = static_cast<float>(picture.bottom);
    Region region;
    region.left = static_cast<int>(left);
    region.right = region.left + static_cast<int>(right - left);
    region.bottom = picture.bottom - static_cast<int>(height - bottom);
    region.top = region.bottom - static_cast<int>(bottom - top);
    return region.within(picture);
}

bool makes_rectangle(const ImDrawIdx* at, const ImDrawVert* vertices) {
    if (at[3] != at[0] || at[4] != at[2]) return false;
    const ImDrawVert &a = vertices[at[0]], &b = vertices[at[1]], &c = vertices[at[2]], &d = vertices[at[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
           a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x &&
           a.pos.x <= c.pos.x && a.pos.y <= c.pos.y && a.col == b.col && a.col == c.col && a.col == d.col;
}

Region around(const ImDrawVert* const* corners, int count, const Scale& scale) {
    ImVec2 least = corners[0]->pos, most = corners[0]->pos;
    for (int i = 1; i < count; ++i) {
        least = {std::min(least.x, corners[i]->pos.x), std::min(least.y, corners[i]->pos.y)};
        most = {std::max(most.x, corners[i]->pos.x), std::max(most.y, corners[i]->pos.y)};
    }
    return {pixel_from(on_grid((least.x - scale.left) * scale.x)),
            pixel_from(on_grid((least.y - scale.top) * scale.y)),
            pixel_from(on_grid((most.x - scale.left) * scale.x)),
            pixel_from(on_grid((most.y - scale.top) * scale.y))};
}

} // namespace

Grid on_grid(float pixels) {
    // Far outside of every picture, and products of two still fit into 64 bits.
    constexpr float most = 1 << 20;
    return static_cast<Grid>(std::lround(std::clamp(pixels, -most, most) * (1 << grid_bits)));
}

void collect(const ImDrawData& frame, const Scale& scale, const Region& picture,
             std::vector<Primitive>& into) {
    into.clear();
    for (const ImDrawList* list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback) continue;
            const Region clip = cut(command.ClipRect, scale, picture);
            if (clip.empty()) continue;
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* at = list->IdxBuffer.Data + command.IdxOffset;
            const ImDrawIdx* const end = at + command.ElemCount;
            while (at + 3 <= end) {
                Primitive one{Primitive::Kind::triangle,
                              {vertices + at[0], vertices + at[1], vertices + at[2]},
                              command.TexRef._TexData,
                              {}};
                int count = 3;
                if (at + 6 <= end && makes_rectangle(at, vertices)) {
                    one.kind = Primitive::Kind::rectangle;
                    one.corners[1] = one.corners[2];
                    count = 2;
                }
                at += count == 2 ? 6 : 3;
                one.region = around(one.corners, count, scale).within(clip);
                if (!one.region.empty()) into.push_back(one);
            }
        }
    }
}

} // namespace kumppani::drawing
