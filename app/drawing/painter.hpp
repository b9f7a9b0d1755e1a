#pragma once

#include "app/drawing/changes.hpp"
#include "app/drawing/primitive.hpp"

#include <vector>

struct ImDrawData;

namespace kumppani::drawing {

/// Draws ImGui's frames into memory, where there is no graphics card to do it. It keeps the picture of the
/// last frame and draws only what is different in the next.
class Painter {
public:
    /// What ImGui must know of its renderer. Once for each ImGui context.
    static void introduce();

    /// Draws a frame over black; returns where the picture has changed. Its size is the frame's, in pixels.
    const std::vector<Region>& draw(ImDrawData& frame);

    const Picture& picture() const { return picture_; }

    /// The next frame is drawn wholly, and told as such.
    void forget() { changes_.forget(); }

private:
    Picture picture_;
    Changes changes_;
    std::vector<Primitive> primitives_;
};

/// Agrees to what ImGui asks for its textures: who reads them where they are has nothing to do for them.
void accept_textures(ImVector<ImTextureData*>& textures);

} // namespace kumppani::drawing
