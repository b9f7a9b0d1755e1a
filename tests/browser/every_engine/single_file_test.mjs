// The single file on a disk, in every engine: each keeps what such a page stores in its own way, and says so.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';

import { otherEngines } from '../support/every_engine.mjs';
import { enter, openCustomer, saved, tryExample } from '../support/every_steps.mjs';
import { site } from '../support/harness.mjs';

const customer = 'Kuulasatama Oy';

// A name as people's own folders and downloads have it.
const folder = await mkdtemp(join(tmpdir(), 'Työ & kansio #1 '));
after(() => rm(folder, { recursive: true }));

/** Someone's copy of the file. @param {string} name @returns {Promise<string>} its address */
async function copy(name) {
    await copyFile(`${site}/kumppani.html`, join(folder, name));
    return pathToFileURL(join(folder, name)).href;
}

const words = {
    chromium: 'Levyltä avatuilla sivuilla on yhteinen tallennustila',
    firefox: 'Tiedot kuuluvat tälle tiedostolle tässä paikassa',
    webkit: 'Levyltä avatuilla sivuilla on yhteinen tallennustila',
};

otherEngines('the file opens from a disk, and what is entered is there tomorrow', async (person, engine) => {
    const someone = await person({ at: await copy(`kumppani ${engine.name} (2).html`) });
    const page = await someone.open();
    await page.find('group', words[engine.name]).wait();
    await tryExample(page);
    await openCustomer(page, customer);
    await enter(page, 'Veloitukset vuodessa', '286 000 €');
    await saved(page);
    const route = await page.route();
    await someone.quit();

    const tomorrow = await someone.open(route);
    await tomorrow.find('heading', customer, { level: 1 }).wait();
    assert.equal((await tomorrow.field('Veloitukset vuodessa').value()).replace(/\s/g, ' '), '286 000');
    const faces = await tomorrow.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    assert.equal(faces, 5);
});

otherEngines('the note on files holds true: a copy of the file starts empty, or has the same data', async (person, engine) => {
    const someone = await person({ at: await copy(`${engine.name}.html`) });
    const page = await someone.open();
    await tryExample(page);
    await page.find('button', 'Sulje').click();
    await page.find('group', words[engine.name]).gone();
    await saved(page);

    await page.tab.go(await copy(`${engine.name}, kopio.html`));
    await page.ready();
    if (engine.name === 'firefox') {
        await page.find('button', 'Kokeile esimerkkiaineistolla').wait();
        await page.find('group', words.firefox).wait();
    } else {
        await page.go('#/customers');
        await page.find('link', customer).wait();
        assert.equal(await page.find('group', words[engine.name]).count(), 0);
    }
});
