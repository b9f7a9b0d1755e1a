// Text on the canvas, glyph by glyph, by the browser's own font engine. What is set here must be the same for the
// page's inputs (style.css, `.text-input`), or a text would change when its input takes over.

import { openPart } from './parts.js';

const fallback = 'system-ui, sans-serif';

/** The faces of ui::Face, in their order. */
const faces = [
    { family: 'Kumppani', weight: 400, part: 'fonts/inter-400.woff2' },
    { family: 'Kumppani', weight: 500, part: 'fonts/inter-500.woff2' },
    { family: 'Kumppani', weight: 600, part: 'fonts/inter-600.woff2' },
    { family: 'Kumppani Display', weight: 600, part: 'fonts/inter-display-600.woff2' },
    { family: 'Kumppani Icons', weight: 400, part: 'fonts/icons.woff2' },
];

/** The font files, for further documents. @type {{ family: string, weight: number, bytes: ArrayBuffer }[]} */
const loaded = [];

/** The number of the face in a weight, of running text or of large text. @param {TextInput} input */
export function faceOf({ weight, display }) {
    const family = display ? 'Kumppani Display' : 'Kumppani';
    return Math.max(0, faces.findIndex((face) => face.family === family && face.weight === weight));
}

/** As in CSS. @param {number} face */
export const familyOf = (face) => `"${faces[face].family}", ${fallback}`;

/** Where a browser places glyphs at fractions of a pixel, quarters are as fine as it goes. */
const finePhases = 4;

/** Resolves when the faces can be drawn; what cannot be loaded is drawn with the machine's own fonts. */
export async function loadFaces() {
    await Promise.allSettled(faces.map(async ({ family, weight, part }) => {
        const response = await openPart(part);
        if (!response.ok) throw new Error(`${part}: HTTP ${response.status}`);
        loaded.push({ family, weight, bytes: await response.arrayBuffer() });
    }));
    await addFaces(window);
}

/** Gives the faces to a window's document, too. @param {Window & typeof globalThis} target */
export async function addFaces(target) {
    const added = loaded.map(({ family, weight, bytes }) => new target.FontFace(family, bytes, { weight: `${weight}` }));
    await Promise.allSettled(added.map((face) => face.load()));
    for (const face of added) target.document.fonts.add(face);
}

export class GlyphPainter {
    #canvas = document.createElement('canvas');
    #context = /** @type {CanvasRenderingContext2D} */ (
        this.#canvas.getContext('2d', { willReadFrequently: true })
    );
    #font = '';
    #phases = 1;
    /** The same font in CSS pixels, where the page measures text with it; '' where that makes no difference. */
    #measured = '';

    /** @param {number} face @param {number} size device pixels */
    metrics(face, size) {
        this.#use(face, size);
        const measured = this.#context.measureText('x');
        return { ascent: measured.fontBoundingBoxAscent, descent: measured.fontBoundingBoxDescent };
    }

    /**
     * @param {number} face
     * @param {number} size device pixels
     * @param {number} codePoint
     * @returns {Glyph | null}
     */
    draw(face, size, codePoint) {
        if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000)) return null;
        this.#use(face, size);
        const text = String.fromCodePoint(codePoint);
        const measured = this.#context.measureText(text);
        const left = Math.floor(-measured.actualBoundingBoxLeft) - 1;
        const right = Math.ceil(measured.actualBoundingBoxRight) + 2;
        const top = -Math.ceil(measured.actualBoundingBoxAscent) - 1;
        const bottom = Math.ceil(measured.actualBoundingBoxDescent) + 1;
        const empty = !(measured.actualBoundingBoxRight > -measured.actualBoundingBoxLeft);
        const width = empty ? 0 : right - left;
        const height = empty ? 0 : bottom - top;
        const glyph = { advance: this.#advance(text, measured.width), left, top, width, height, phases: this.#phases };
        if (empty) return { ...glyph, coloured: false, bitmap: new Uint8Array() };
        return { ...glyph, ...this.#paint(text, glyph) };
    }

    /** @param {string} text @param {{ left: number, top: number, width: number, height: number }} box */
    #paint(text, { left, top, width, height }) {
        const context = this.#context;
        const phases = this.#phases;
        const rows = height * phases;
        if (this.#canvas.width < width || this.#canvas.height < rows) {
            this.#canvas.width = Math.max(this.#canvas.width, width);
            this.#canvas.height = Math.max(this.#canvas.height, rows);
            this.#font = this.#apply(this.#font);
        }
        context.clearRect(0, 0, width, rows);
        for (let phase = 0; phase < phases; ++phase) {
            context.fillText(text, phase / phases - left, phase * height - top);
        }
        const { data } = context.getImageData(0, 0, width, rows);
        const coloured = data.some((value, index) => index % 4 !== 3 && value > 8 && data[index | 3] > 8);
        return { coloured, bitmap: interleave(data, width, height, phases, coloured) };
    }

    /** In device pixels, as the page's own text moves on. @param {string} text @param {number} width device pixels */
    #advance(text, width) {
        if (!this.#measured) return width;
        this.#apply(this.#measured);
        const advance = this.#context.measureText(text).width * devicePixelRatio;
        this.#apply(this.#font);
        return advance;
    }

    /** @param {number} face @param {number} size */
    #use(face, size) {
        const fontOf = (/** @type {number} */ pixels) => `${faces[face].weight} ${pixels}px ${familyOf(face)}`;
        const font = fontOf(size);
        if (font === this.#font) return;
        this.#font = this.#apply(font);
        // Widths in whole pixels: the browser places glyphs on whole pixels too.
        const whole = [...'nijtrk'].every((letter) => Number.isInteger(this.#context.measureText(letter).width));
        this.#phases = whole ? 1 : finePhases;
        // Such a browser rounds them where it lays out its text: in CSS pixels.
        this.#measured = whole && devicePixelRatio !== 1 ? fontOf(size / devicePixelRatio) : '';
    }

    /** @param {string} font */
    #apply(font) {
        const context = this.#context;
        context.font = font;
        context.fontKerning = 'none';
        if ('textRendering' in context) context.textRendering = 'geometricPrecision';
        context.textBaseline = 'alphabetic';
        context.fillStyle = '#000';
        return font;
    }
}

/**
 * The bitmaps of the phases, one below the other, as one bitmap whose columns take turns: for each pixel the last
 * phase first, as it shows the glyph furthest to the right, that is, the pixel furthest to the left of the glyph.
 * @param {Uint8ClampedArray} data RGBA
 * @param {number} width
 * @param {number} height
 * @param {number} phases
 * @param {boolean} coloured
 */
function interleave(data, width, height, phases, coloured) {
    const bytes = coloured ? 4 : 1;
    const bitmap = new Uint8Array(width * phases * height * bytes);
    let target = 0;
    for (let y = 0; y < height; ++y) {
        for (let x = 0; x < width; ++x) {
            for (let phase = phases - 1; phase >= 0; --phase) {
                const source = ((phase * height + y) * width + x) * 4;
                if (coloured) {
                    bitmap.set(data.subarray(source, source + 4), target);
                    target += 4;
                } else {
                    bitmap[target++] = data[source + 3];
                }
            }
        }
    }
    return bitmap;
}
