// What a blind person hears of Home, of the care plan and of the steering group, from the first word to the last, in
// Finnish: tests/data/aloud. To judge a change, read the difference aloud; `WRITE_ALOUD=1` writes the files anew.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';

import { address, atRest, person, ready } from './support/harness.mjs';
import { openCustomer } from './support/steps.mjs';
import { goTo, takeExample } from './support/screens.mjs';
import { readAloud } from './support/screen_reader.mjs';

const folder = new URL('../data/aloud/', import.meta.url);

// The example data stands around the day it is taken on: that day is always the same here.
const someone = await person({ width: 1440, height: 2600 }); // so high that all rows are in sight
const page = await (await someone.browser()).newPage();
await page.clock.setFixedTime(new Date('2026-11-18T12:00:00Z'));
await page.goto(address);
await ready(page);
await takeExample(page);

/** Containers are opened and closed aloud: on paper what is in them is indented. @param {string[]} phrases */
function outline(phrases) {
    let depth = 0;
    const lines = [];
    for (const phrase of phrases) {
        if (phrase.startsWith('end of ')) {
            depth = Math.max(0, depth - 1);
            continue;
        }
        const closed = phrases.includes(`end of ${phrase}`);
        lines.push(`${'  '.repeat(depth)}${phrase}`);
        if (closed) ++depth;
    }
    // The time of day depends on where the machine stands.
    return `${lines.join('\n').replace(/\b\d{1,2}\.\d\d(?=, sinä|$)/gm, '0.00')}\n`;
}

for (const [file, title, go] of [
    ['home.txt', 'Home', async () => goTo(page, '#/home')],
    ['care_plan.txt', 'the care plan', async () => {
        await goTo(page, '#/customers');
        await openCustomer(page, 'Kuulasatama Oy');
    }],
    ['steering_group.txt', 'the steering group', async () => {
        await goTo(page, '#/groups');
        await page.getByRole('link', { name: 'Satamamaksujen laskutus' }).click();
        await page.getByRole('heading', { name: 'Satamamaksujen laskutus', level: 1 }).waitFor();
        await atRest(page);
    }],
]) {
    test(`read aloud, ${title} is what ${file} says`, async () => {
        await go();
        const heard = outline(await readAloud(page));
        const path = new URL(file, folder);
        if (process.env.WRITE_ALOUD) {
            await mkdir(folder, { recursive: true });
            await writeFile(path, heard);
        }
        assert.equal(heard, await readFile(path, 'utf8'));
    });
}

test('nothing on these screens is said without words', async () => {
    const phrases = await readAloud(page);
    assert.ok(phrases.length > 100);
    assert.deepEqual(phrases.filter((phrase) => /^(button|link|textbox|searchbox|combobox|checkbox|radio|img)$/.test(phrase)), []);
});
