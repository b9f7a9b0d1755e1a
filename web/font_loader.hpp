#pragma once

struct ImFontAtlas;

namespace kumppani::web {

/// Adds the faces of ui::Face to the atlas, drawn glyph by glyph by the browser's own font engine, so that
/// text on the canvas and text in the page's inputs is the same: same widths, same shapes, every script the
/// machine has. The page's table of faces (web/page/fonts.js) has the same order.
void load_faces(ImFontAtlas& atlas);

} // namespace kumppani::web
