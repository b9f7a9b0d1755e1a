#include "app/drawing/painter.hpp"

#include "app/drawing/fill.hpp"

#include <cstring>

namespace kumppani::drawing {

namespace {

constexpr std::uint32_t black = 0xFF000000;

std::uint64_t bits(float one, float other) {
    std::uint32_t parts[2];
    std::memcpy(parts, &one, sizeof one);
    std::memcpy(parts + 1, &other, sizeof other);
    return static_cast<std::uint64_t>(parts[0]) << 32 | parts[1];
}

std::uint64_t both(int one, int other) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(one)) << 32 |
           static_cast<std::uint32_t>(other);
}

// Everything that the pixels depend on. Of a texture its number is enough: ImGui never changes what is drawn
// from it, but only adds to it.
std::uint64_t number_of(const Primitive& one, std::uint64_t seed) {
    std::uint64_t number = stirred(seed, both(one.region.left, one.region.top));
    number = stirred(number, both(one.region.right, one.region.bottom));
    number = stirred(number, both(one.texture ? one.texture->UniqueID : -1, static_cast<int>(one.kind)));
    const int count = one.kind == Primitive::Kind::rectangle ? 2 : 3;
    for (int i = 0; i < count; ++i) {
        const ImDrawVert& corner = *one.corners[i];
        number = stirred(number, bits(corner.pos.x, corner.pos.y));
        number = stirred(number, bits(corner.uv.x, corner.uv.y));
        number = stirred(number, corner.col);
    }
    return number;
}

} // namespace

void Painter::introduce() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
}

const std::vector<Region>& Painter::draw(ImDrawData& frame) {
    if (frame.Textures) accept_textures(*frame.Textures);
    const ImVec2 ratio = frame.FramebufferScale;
    const int width = std::max(0, static_cast<int>(frame.DisplaySize.x * ratio.x));
    const int height = std::max(0, static_cast<int>(frame.DisplaySize.y * ratio.y));
    const Scale scale{frame.DisplayPos.x,
                      frame.DisplayPos.y,
                      static_cast<float>(width) / std::max(1.0F, frame.DisplaySize.x),
                      static_cast<float>(height) / std::max(1.0F, frame.DisplaySize.y),
                      ratio.x,
                      ratio.y};
    if (width != picture_.width || height != picture_.height) {
        picture_.width = width;
        picture_.height = height;
        picture_.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), black);
    }

    collect(frame, scale, picture_.all(), primitives_);
    const std::uint64_t seed = stirred(bits(scale.left, scale.top), bits(scale.x, scale.y));
    changes_.begin(width, height);
    for (const Primitive& one : primitives_)
        changes_.add(one.region, number_of(one, seed));

    const std::vector<Region>& changed = changes_.end();
    for (const Region& region : changed) {
        for (int y = region.top; y < region.bottom; ++y)
            std::fill_n(picture_.row(y) + region.left, region.width(), black);
        for (const Primitive& one : primitives_) {
            if (one.region.within(region).empty()) continue;
            if (one.kind == Primitive::Kind::rectangle)
                fill_rectangle(picture_, one, scale, region);
            else
                fill_triangle(picture_, one, scale, region);
        }
    }
    return changed;
}

void accept_textures(ImVector<ImTextureData*>& textures) {
    for (ImTextureData* texture : textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

} // namespace kumppani::drawing
