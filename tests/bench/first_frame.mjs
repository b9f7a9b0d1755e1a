// How soon the page can be used when a host gives it, held against Dear ImGui's demo page.

import { firstFrames } from './support/first_frame.mjs';
import { median, report } from './support/report.mjs';
import { withPages } from './support/pages.mjs';

await withPages(async (browser, { demo, ours }) => {
    const times = await firstFrames(browser, { demo, ours });
    await report('first_frame', median(times.ours), 'ms', { name: 'the demo page', value: median(times.demo) });
});
