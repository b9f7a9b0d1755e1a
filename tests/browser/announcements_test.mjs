// What a screen reader is told without the focus going there: it is saved, it could not be saved, a file was imported.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { goTo, takeExample } from './support/screens.mjs';
import { openCustomer, saveState, saved, type } from './support/steps.mjs';

const someone = await person();
const page = await someone.open();
await takeExample(page);
await saved(page);
await openCustomer(page, 'Hyvinvointitoimiala');

/** What is said while something is done. @param {() => Promise<void>} act @returns {Promise<string[]>} */
async function hear(act) {
    await page.evaluate(() => {
        globalThis.heard = [];
        globalThis.listening = new MutationObserver((records) =>
            globalThis.heard.push(...new Set(records.map(({ target }) => `${target.getAttribute('role')}: ${target.textContent}`))));
        for (const region of document.querySelectorAll('.spoken')) globalThis.listening.observe(region, { childList: true });
    });
    await act();
    await atRest(page);
    return page.evaluate(() => {
        globalThis.listening.disconnect();
        return globalThis.heard;
    });
}

test('what was entered is said to be saved once, and typing is not talked over', async () => {
    const heard = await hear(async () => {
        await type(page, 'Sijainen', 'Kolmas Henkilö');
        await page.keyboard.press('Enter');
        await saved(page);
    });
    assert.deepEqual(heard, ['status: Tallennettu']);
    assert.equal(await saveState(page).getAttribute('aria-live'), 'off');
});

test('an undo is said with what it undid', async () => {
    const heard = await hear(async () => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('ControlOrMeta+Z');
        await saved(page);
    });
    assert.match(heard.join('\n'), /Kumottu: .*Sijainen/);
});

test('a file is said to be read, and to be imported', async () => {
    const text = await readFile(new URL('../data/good/v1_sample.json', import.meta.url), 'utf8');
    const read = await hear(async () => {
        await page.evaluate((json) => {
            const bytes = new TextEncoder().encode(json);
            globalThis.kumppani.openFile('v1_sample.json', bytes, bytes.length);
        }, text);
        await page.getByRole('button', { name: /^Tuo / }).waitFor();
    });
    assert.match(read.join('\n'), /status: .*uutta/);
    const imported = await hear(async () => {
        await page.getByRole('button', { name: /^Tuo / }).click();
        await saved(page);
    });
    assert.match(imported.join('\n'), /status: .*[Tt]uotu/);
});

test('what could not be saved is said at once, with the reason', async () => {
    await goTo(page, '#/customers');
    await openCustomer(page, 'Hyvinvointitoimiala');
    const heard = await hear(async () => {
        await page.evaluate(() => {
            IDBObjectStore.prototype.put = () => {
                throw new DOMException('the disk is on fire', 'DataError');
            };
        });
        await type(page, 'Sijainen', 'Ei mahdu');
        await page.keyboard.press('Enter');
        await saveState(page).filter({ hasText: 'Tallennus epäonnistui' }).waitFor();
    });
    assert.equal(heard.filter((one) => /^alert: Tallennus epäonnistui\. Muutokset ovat vain tällä sivulla/.test(one)).length, 1);
});
