// What drawing a frame costs the page: a care plan of 1,000 projects, in sight and standing still, and with rows
// coming and going as it is scrolled, held against Dear ImGui's demo window.

import { Measured, compared } from './support/cost.mjs';
import { ready, withPages } from './support/pages.mjs';
import { showPlan } from './support/plan.mjs';
import { median, report } from './support/report.mjs';

const turns = 21;
const framesOfTurn = 20;

await withPages(async (browser, addresses) => {
    const page = await browser.newPage();
    await page.goto(`${addresses.ours}?lang=en`);
    await ready(page);
    await showPlan(page);
    const demoPage = await browser.newPage();
    await demoPage.goto(addresses.demo);
    await ready(demoPage);
    const ours = await Measured.of(page);
    const demo = await Measured.of(demoPage);

    /** @type {Record<'demo' | 'still' | 'scrolled', number[]>} */
    const times = { demo: [], still: [], scrolled: [] };
    for (let turn = -2; turn < turns; ++turn) {
        for (const how of /** @type {const} */ (['demo', 'still', 'scrolled'])) {
            const cpu = await (how === 'demo' ? demo : ours).cpu(how, framesOfTurn);
            if (turn >= 0) times[how].push(cpu); // the first turns only warm up
        }
    }
    const base = { value: median(times.demo), name: 'the demo window' };
    const still = compared(times.still, times.demo), scrolled = compared(times.scrolled, times.demo);
    await report('frame_cpu', median(times.still), 'ms', { ...base, ...still });
    await report('frame_cpu_scrolling', median(times.scrolled), 'ms', { ...base, ...scrolled });
});
