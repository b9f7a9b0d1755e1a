// How soon the single file can be used: from opening it on the disk until its first frame, held against Dear ImGui's
// demo page from a host. Here the page also unpacks itself.

import { pathToFileURL } from 'node:url';

import { firstFrames } from './support/first_frame.mjs';
import { median, report } from './support/report.mjs';
import { withPages } from './support/pages.mjs';

await withPages(async (browser, { demo, folder }) => {
    const file = pathToFileURL(`${folder}/kumppani.html`).href;
    const times = await firstFrames(browser, { demo, file });
    await report('first_frame_file', median(times.file), 'ms', { name: 'the demo page', value: median(times.demo) });
});
