// What it costs that the screen is also real elements: the share of a frame that goes into stating what is drawn,
// finding what has changed in it and changing the page's elements, on a care plan of 1,000 projects, standing still
// and as it is scrolled.

import { drawFrames } from './support/cost.mjs';
import { ready, withPages } from './support/pages.mjs';
import { showPlan } from './support/plan.mjs';
import { sampled } from './support/profile.mjs';
import { report } from './support/report.mjs';

const frames = 300;

/** The parts of the mirror, by the functions that they begin with. */
const parts = {
    stating: /kumppani::ui::(state\(|Container::|Statement)|kumppani::ui::Statement[^>]*>>::/,
    comparing: /kumppani::ui::(Mirror::|append_)/,
    applying: /^updateMirror$/,
};

/** In these the page waits for the process that draws. */
const waits = /^(getParameter|getError)$/;

/** The part that a moment belongs to: that of the outermost function of any. @param {string[]} stack */
const partOf = (stack) => Object.keys(parts).find((part) => stack.some((name) => parts[part].test(name)));

await withPages(async (browser, addresses) => {
    const page = await browser.newPage();
    await page.goto(`${addresses.ours}?lang=en`);
    await ready(page);
    await showPlan(page);
    await page.evaluate(drawFrames, { count: frames, how: 'scrolled' }); // only warms up

    for (const [how, name] of [['still', 'mirror_cost'], ['scrolled', 'mirror_cost_scrolling']]) {
        const moments = await sampled(page, () => page.evaluate(drawFrames, { count: frames, how }));
        const spent = { stating: 0, comparing: 0, applying: 0 };
        let whole = 0;
        for (const { stack, microseconds } of moments) {
            if (!stack.includes('kumppani_frame') || waits.test(stack[0])) continue;
            whole += microseconds;
            const part = partOf(stack);
            if (part) spent[part] += microseconds;
        }
        const mirror = Object.values(spent).reduce((sum, one) => sum + one, 0);
        if (whole === 0 || mirror === 0) throw new Error('The frames were not seen in the profile.');
        await report(name, (100 * mirror) / whole, '% of the frame');
        for (const [part, time] of Object.entries(spent)) {
            await report(`${name}_${part}`, (100 * time) / whole, '% of the frame');
        }
        await report(`${name}_frame`, whole / 1000 / frames, 'ms');
    }
});
