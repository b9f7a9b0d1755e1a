// How soon the page can be used: from navigation until its first frame is drawn and its elements answer, held against
// Dear ImGui's demo page. Both are drawn by the processor, so the graphics card's share is left out: the mark is set
// when the frame's commands are given.

import { median, report } from './support/report.mjs';
import { ready, withPages } from './support/pages.mjs';

const pairs = 9;

/** Notes in the page when it was marked ready, in milliseconds since its navigation. */
function noteReady() {
    new MutationObserver(() => {
        if (document.documentElement?.dataset.ready !== undefined) globalThis.readyAt ??= performance.now();
    }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-ready'] });
}

await withPages(async (browser, addresses) => {
    await browser.addInitScript(noteReady);

    const firstFrame = async (address) => {
        const page = await browser.newPage();
        await page.goto(address);
        await ready(page);
        const time = await page.evaluate(() => globalThis.readyAt);
        await page.close();
        return time;
    };

    // Once unmeasured: the browser's own start, its caches, and what our page sets up on a first visit.
    await firstFrame(addresses.demo);
    await firstFrame(addresses.ours);

    const demo = [];
    const ours = [];
    for (let pair = 0; pair < pairs; ++pair) {
        demo.push(await firstFrame(addresses.demo));
        ours.push(await firstFrame(addresses.ours));
    }
    await report('first_frame', median(ours), 'ms', { name: 'the demo page', value: median(demo) });
});
