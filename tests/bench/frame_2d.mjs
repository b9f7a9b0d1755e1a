// What it costs to draw without WebGL 2: the same care plan by WebGL and on a 2D canvas, until the pixels of a frame
// are there. No graphics card takes part in either, as WebGL is drawn by the processor too.

import { Measured, compared } from './support/cost.mjs';
import { another, ready, withPages } from './support/pages.mjs';
import { showPlan } from './support/plan.mjs';
import { median, report } from './support/report.mjs';

const turns = 11;
const framesOfTurn = 10;

await withPages(async (browser, addresses) => {
    /** @type {Record<'webgl' | '2d', Measured>} */
    const pages = {};
    for (const draw of /** @type {const} */ (['webgl', '2d'])) {
        const page = await (await another(browser)).newPage(); // of two pages with one store only one can save
        await page.goto(`${addresses.ours}?lang=en&draw=${draw}`);
        await ready(page);
        await showPlan(page);
        pages[draw] = await Measured.of(page);
    }
    for (const how of ['still', 'scrolled']) {
        const times = { webgl: [], '2d': [] };
        for (let turn = -2; turn < turns; ++turn) {
            for (const draw of /** @type {const} */ (['webgl', '2d'])) {
                const time = await pages[draw].time(how, framesOfTurn);
                if (turn >= 0) times[draw].push(time);
            }
        }
        const base = { value: median(times.webgl), name: 'by WebGL', ...compared(times['2d'], times.webgl) };
        await report(how === 'still' ? 'frame_2d' : 'frame_2d_scrolling', median(times['2d']), 'ms', base);
    }
});
