// What leaves, as people live it: a file for the customer, a handover to a substitute and back, and paper.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { goTo } from './support/screens.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Kuulasatama Oy';

/** @param {import('playwright-core').Page} page @param {string | RegExp} button */
async function downloaded(page, button) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** @param {import('playwright-core').Page} page @param {{ name: string, bytes: Buffer }} file */
async function opened(page, { name, bytes }) {
    await goTo(page, '#/exchange');
    const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Valitse tiedosto' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: bytes });
    await atRest(page);
}

test('a customer gets a file that was read through first; whoever opens it reads it and imports nothing', async () => {
    const senja = await person();
    const page = await senja.open();
    await tryExample(page);
    await goTo(page, '#/exchange');
    await page.getByRole('radio', { name: 'Asiakkaalle' }).click();
    await page.getByRole('radio', { name: customer }).click();
    await page.getByRole('button', { name: 'Katso sisältö' }).click();
    await page.getByRole('heading', { name: 'Tiedoston sisältö' }).waitFor();
    await page.getByRole('table', { name: 'Kehittämishankkeet' }).waitFor();
    const file = await downloaded(page, 'Tallenna tiedosto');
    assert.match(file.name, /^kumppani-kuulasatama-oy-\d{4}-\d\d-\d\d\.json$/);
    const { kind, records } = JSON.parse(file.bytes.toString());
    assert.equal(kind, 'share');
    assert.ok(records.every(({ fields }) => !('budget' in fields) && !('charges' in fields)));
    await senja.quit();

    const other = await person();
    const reader = await other.open('#/exchange');
    await opened(reader, file);
    await reader.getByRole('heading', { name: 'Asiakkaalle tehty tiedosto' }).waitFor();
    await reader.getByRole('heading', { name: customer }).waitFor();
    assert.equal(await reader.getByRole('button', { name: /^Tuo / }).count(), 0);
    await goTo(reader, '#/customers');
    await reader.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).waitFor();
    await other.quit();
});

test('a substitute takes a customer over, edits, gives it back, and the giver has both', async () => {
    const senja = await person(), oiva = await person();
    const page = await senja.open();
    await tryExample(page);
    await goTo(page, '#/exchange');
    await page.getByRole('radio', { name: 'Asiakkaat' }).click();
    await page.getByRole('checkbox', { name: customer }).click();
    await page.getByRole('checkbox', { name: 'Luovuta sijaisen hoidettavaksi' }).click();
    const given = await downloaded(page, 'Vie 1 asiakas');

    const there = await oiva.open('#/exchange');
    await opened(there, given);
    await there.getByRole('button', { name: /^Tuo \d+ muutosta$/ }).click();
    await there.getByRole('heading', { name: 'Saatesivu', level: 1 }).waitFor();
    await there.getByRole('table', { name: 'Kenelle soittaa' }).waitFor();
    const cover = new URL(there.url()).hash;
    await goTo(there, '#/customers');
    await openCustomer(there, customer);
    await type(there, 'Asiakkaan yhteyshenkilö', 'Aino Aalto');
    await there.keyboard.press('Tab');
    await saved(there);

    // Meanwhile the giver goes on.
    await goTo(page, '#/customers');
    await openCustomer(page, customer);
    await type(page, 'Sijainen', 'Ilmo Saarikari');
    await page.keyboard.press('Tab');
    await saved(page);

    await goTo(there, cover);
    await there.getByRole('button', { name: 'Vie nämä asiakkaat' }).click();
    const back = await downloaded(there, 'Vie 1 asiakas');
    await opened(page, back);
    await page.getByRole('button', { name: 'Tuo 1 muutos' }).click();
    await saved(page);
    await openCustomer(page, customer);
    assert.equal(await field(page, 'Asiakkaan yhteyshenkilö').inputValue(), 'Aino Aalto');
    assert.equal(await field(page, 'Sijainen').inputValue(), 'Ilmo Saarikari');
    await senja.quit();
    await oiva.quit();
});

test('the covering page is printed as a document of its own', async () => {
    const senja = await person();
    const context = await senja.browser();
    await context.addInitScript(() => {
        globalThis.print = () => {
            const { adoptedStyleSheets } = document;
            globalThis.parent.printed = {
                words: document.body.innerText,
                title: document.title,
                rules: adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).length,
            };
        };
    });
    const page = await senja.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await goTo(page, new URL(page.url()).hash.replace('/customers/', '/handover/'));
    await page.getByRole('button', { name: 'Tulosta' }).click();
    const printed = await (await page.waitForFunction(() => globalThis.printed)).jsonValue();
    assert.equal(printed.title, 'Saatesivu');
    assert.match(printed.words, /Kuulasatama Oy/);
    assert.match(printed.words, /Raili Tuuliainen/);
    assert.ok(printed.rules > 10, 'its style goes along');
    await senja.quit();
});
