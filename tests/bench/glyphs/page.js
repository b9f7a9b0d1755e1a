// Shows the lines: ?by=browser and ?by=stb on a canvas, ?by=page as the page's own text.

import { GlyphPainter, familyOf, loadFaces } from './fonts.js';

const text = 'Äiti söi jäätelöä Åbossa: 3 240 000 €, “päivitys” 22.11.2026 – Hyvinvointitoimiala';
const weights = [400, 500, 600, 600];
const files = ['inter-400.otf', 'inter-500.otf', 'inter-600.otf', 'inter-display-600.otf'];

const by = new URLSearchParams(location.search).get('by');
const canvas = document.querySelector('canvas');
const painter = new GlyphPainter();
const texts = [];

/** The height of a font's lines to its em, which stb_truetype takes for the size. @param {ArrayBuffer} font */
function lineFactor(font) {
    const view = new DataView(font);
    const table = (name) => {
        for (let entry = 12; ; entry += 16) {
            const tag = [0, 1, 2, 3].map((i) => String.fromCharCode(view.getUint8(entry + i))).join('');
            if (tag === name) return view.getUint32(entry + 8);
        }
    };
    return (view.getInt16(table('hhea') + 4) - view.getInt16(table('hhea') + 6)) / view.getUint16(table('head') + 18);
}

function showAsPage(module) {
    for (let style = 0; style < module._glyphs_styles(); ++style) {
        const face = module._glyphs_face(style);
        const line = document.createElement('div');
        line.className = 'line';
        line.textContent = text;
        line.style.top = `${module._glyphs_top(style)}px`;
        line.style.font =
            `${weights[face]} ${module._glyphs_size(style)}px/${module._glyphs_line_height(style)}px ${familyOf(face)}`;
        document.body.append(line);
    }
}

const page = {
    nextText: () => texts.shift(),
    requestFrame() {},
    faceMetrics: (face, size) => painter.metrics(face, size),
    drawGlyph: (face, size, codePoint) => painter.draw(face, size, codePoint),
};

await loadFaces();
const module = await createGlyphs({ page });
const given = (bytes) => (texts.push(bytes), bytes.length);
const ratio = devicePixelRatio;
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.round(width * ratio);
canvas.height = Math.round(height * ratio);
if (!module._glyphs_start(given(new TextEncoder().encode(text)), canvas.width, canvas.height, ratio)) {
    throw new Error('There is no WebGL 2.');
}
if (by === 'page') {
    showAsPage(module);
} else {
    if (by === 'browser') module._glyphs_by_browser();
    const fonts = by === 'stb' ? files : [];
    const opened = await Promise.all(fonts.map(async (file) => (await fetch(file)).arrayBuffer()));
    for (const font of opened) module._glyphs_by_stb(given(new Uint8Array(font)), lineFactor(opened[0]));
    for (let frame = 0; frame < 3; ++frame) module._glyphs_frame();
}
await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
document.documentElement.dataset.styles = module._glyphs_styles();
document.documentElement.dataset.ready = '';
