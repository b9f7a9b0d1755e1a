// How soon the page can be used by someone who keeps 1,000 customers: from navigation until the first frame of Home
// is drawn from what is stored, held against Dear ImGui's plain demo page, which reads nothing.

import { firstFrames } from './support/first_frame.mjs';
import { ready, withPages } from './support/pages.mjs';
import { importBundle } from './support/plan.mjs';
import { median, report } from './support/report.mjs';
import { yearOf } from './support/year.mjs';

const count = 1000;

await withPages(async (browser, { demo, ours }) => {
    const address = `${ours}?lang=en#/home`;
    await opened(browser, address, (page) => importBundle(page, yearOf(count)));
    // A store that came back empty would be quick.
    await opened(browser, address, async (page) => {
        await page.getByRole('list', { name: /^Annual clock/ }).waitFor();
        await page.getByText('Sataman liikelaitos').first().waitFor({ state: 'attached' });
    });

    const times = await firstFrames(browser, { demo, ours: address });
    await report('first_frame_1000', median(times.ours), 'ms', { name: 'the demo page', value: median(times.demo) });
});

/** @param {import('playwright-core').BrowserContext} browser @param {string} address
 *  @param {(page: import('playwright-core').Page) => Promise<void>} act */
async function opened(browser, address, act) {
    const page = await browser.newPage();
    await page.goto(address);
    await ready(page);
    await act(page);
    await page.close();
}
