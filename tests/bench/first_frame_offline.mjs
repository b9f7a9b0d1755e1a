// How soon the folder's page can be used when its host is gone and its service worker answers, held against Dear
// ImGui's demo page from a host that answers.

import { firstFrames } from './support/first_frame.mjs';
import { median, report } from './support/report.mjs';
import { ready, withPages } from './support/pages.mjs';

await withPages(async (browser, { demo, ours, stopOurs }) => {
    const page = await browser.newPage();
    await page.goto(ours);
    await ready(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.close();
    await stopOurs();
    const times = await firstFrames(browser, { demo, ours });
    await report('first_frame_offline', median(times.ours), 'ms', { name: 'the demo page', value: median(times.demo) });
}, { offline: true });
