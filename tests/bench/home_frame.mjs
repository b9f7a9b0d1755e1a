// What a frame of Home costs with 1,000 customers and their year wheel, held against Dear ImGui's demo window.

import { Measured, compared } from './support/cost.mjs';
import { ready, withPages } from './support/pages.mjs';
import { importBundle } from './support/plan.mjs';
import { median, report } from './support/report.mjs';
import { yearOf } from './support/year.mjs';

const count = 1000;
const turns = 21;
const framesOfTurn = 20;

await withPages(async (browser, addresses) => {
    const page = await browser.newPage();
    await page.clock.setFixedTime(new Date('2026-11-18T12:00:00Z'));
    await page.goto(`${addresses.ours}?lang=en`);
    await ready(page);
    await importBundle(page, yearOf(count));
    await page.evaluate(() => (location.hash = '#/home'));
    await page.getByRole('list', { name: 'Annual clock 2026' }).waitFor();
    const demoPage = await browser.newPage();
    await demoPage.goto(addresses.demo);
    await ready(demoPage);
    const ours = await Measured.of(page);
    const demo = await Measured.of(demoPage);

    /** @type {Record<'demo' | 'still', number[]>} */
    const times = { demo: [], still: [] };
    for (let turn = -2; turn < turns; ++turn) {
        for (const how of /** @type {const} */ (['demo', 'still'])) {
            const cpu = await (how === 'demo' ? demo : ours).cpu(how, framesOfTurn);
            if (turn >= 0) times[how].push(cpu); // the first turns only warm up
        }
    }
    const base = { value: median(times.demo), name: 'the demo window' };
    await report('home_frame', median(times.still), 'ms', { ...base, ...compared(times.still, times.demo) });
});
