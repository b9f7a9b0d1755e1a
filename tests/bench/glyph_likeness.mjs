// How like the page's own text is what the program draws: a line of Finnish in each style, as an element of the page,
// on the canvas with glyphs by the browser's font engine (web/font_loader.cpp), and with those of Dear ImGui's own
// reader, stb_truetype, of the same font. The mean difference of the pixels with ink, at each pixel ratio.

import { copyFile, cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { launch } from '../browser/support/chromium.mjs';
import { decodePng } from '../browser/support/png.mjs';
import { serve } from '../../web/serve.mjs';
import { ready } from './support/pages.mjs';
import { build, report } from './support/report.mjs';

/** Of what stb_truetype differs, ours may be no more than this share. */
const mostOfStb = 0.25;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function site() {
    const folder = `${build}glyphs/`;
    for (const name of ['index.html', 'page.js', 'style.css']) await copyFile(here(`glyphs/${name}`), folder + name);
    for (const name of ['fonts.js', 'parts.js']) await copyFile(here(`../../web/page/${name}`), folder + name);
    await cp(`${build}web/fonts`, `${folder}fonts`, { recursive: true });
    for (const face of ['400', '500', '600', 'display-600']) {
        await copyFile(`${build}fonts/inter-${face}.otf`, `${folder}inter-${face}.otf`);
    }
    return folder;
}

const isInk = (value) => value < 250;

/** The rows of a picture, in bands that each hold one line of text: between them there is no ink in `any` picture. */
function bands(any) {
    const height = Math.min(...any.map((one) => one.height));
    const inked = (y) => any.some(({ data, width, channels }) =>
        data.subarray(y * width * channels, (y + 1) * width * channels).some((value) => isInk(value)));
    const found = [];
    for (let y = 0; y < height; ++y) {
        if (!inked(y)) continue;
        const from = y;
        while (y < height && inked(y)) ++y;
        found.push([from, y]);
    }
    return found;
}

/** The mean difference, 0 to 255, of two pictures over a band's pixels with ink, when `one` is moved by `dx`, `dy`. */
function movedDifference(one, other, [from, to], dx, dy) {
    const { channels } = one;
    const width = Math.min(one.width, other.width); // at some ratios windows come out a pixel wider
    let sum = 0, count = 0;
    for (let y = from; y < to; ++y) {
        for (let x = 1; x < width - 1; ++x) {
            const a = ((y - dy) * one.width + x - dx) * channels, b = (y * other.width + x) * channels;
            if (!isInk(one.data[a]) && !isInk(other.data[b])) continue;
            for (const channel of [0, 1, 2]) sum += Math.abs(one.data[a + channel] - other.data[b + channel]);
            count += 3;
        }
    }
    return count > 0 ? sum / count : 255;
}

/** The mean over all lines, each where it fits best: to stand a pixel elsewhere is not held against a line. */
function meanDifference(one, other, lines) {
    const steps = [-1, 0, 1];
    const best = lines.map((band) =>
        Math.min(...steps.flatMap((dx) => steps.map((dy) => movedDifference(one, other, band, dx, dy)))));
    return best.reduce((sum, difference) => sum + difference, 0) / lines.length;
}

const server = await serve(await site(), 0);
try {
    for (const ratio of [1, 1.25, 1.5, 2]) {
        const args = [...launch.args, `--force-device-scale-factor=${ratio}`, '--window-size=1280,600'];
        const browser = await chromium.launch({ ...launch, args });
        try {
            const context = await browser.newContext({ viewport: null });
            /** @type {Record<string, ReturnType<typeof decodePng>>} */
            const shown = {};
            let styles = 0;
            for (const by of ['page', 'browser', 'stb']) {
                const page = await context.newPage();
                page.on('pageerror', (error) => { throw error; });
                await page.goto(`http://127.0.0.1:${server.address().port}/?by=${by}`);
                await ready(page);
                shown[by] = decodePng(await page.screenshot());
                styles = await page.evaluate(() => Number(document.documentElement.dataset.styles));
                await page.close();
            }
            const lines = bands(Object.values(shown));
            if (lines.length !== styles) throw new Error(`${lines.length} lines of text are seen; there are ${styles} styles.`);
            const ours = meanDifference(shown.browser, shown.page, lines);
            const stb = meanDifference(shown.stb, shown.page, lines);
            await report(`glyph_likeness_${ratio}`, Number(ours.toFixed(3)), 'of 255', { value: stb, name: 'by stb_truetype' });
            if (!(ours < mostOfStb * stb)) {
                console.error(`Drawn text differs from the page's by ${ours}, that of stb_truetype by ${stb}.`);
                process.exitCode = 1;
            }
        } finally {
            await browser.close();
        }
    }
} finally {
    server.close();
}
