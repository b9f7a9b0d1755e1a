// The time from navigation until a page's first frame is drawn and its elements answer. Pages are drawn by the
// processor, so the graphics card's share is left out: the mark is set when the frame's commands are given.

import { ready } from './pages.mjs';

const rounds = 9;

/** Notes in the page when it was marked ready, in milliseconds since its navigation. */
function noteReady() {
    new MutationObserver(() => {
        if (document.documentElement?.dataset.ready !== undefined) globalThis.readyAt ??= performance.now();
    }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-ready'] });
}

/**
 * Opens the pages in turn, so that what slows the machine down for a while slows all of them.
 * @template {string} Name
 * @param {import('playwright-core').BrowserContext} browser
 * @param {Record<Name, string>} addresses
 * @returns {Promise<Record<Name, number[]>>} milliseconds
 */
export async function firstFrames(browser, addresses) {
    await browser.addInitScript(noteReady);
    const names = /** @type {Name[]} */ (Object.keys(addresses));
    const times = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
    // Round 0 is not measured: the browser's own start, its caches, and what our page sets up on a first visit.
    for (let round = 0; round <= rounds; ++round) {
        for (const name of names) {
            const page = await browser.newPage();
            await page.goto(addresses[name]);
            await ready(page);
            const time = await page.evaluate(() => globalThis.readyAt);
            await page.close();
            if (round > 0) times[name].push(time);
        }
    }
    return times;
}
