// The story that everything else stands on, as two people live it: from the first visit to a bundle in a colleague's
// browser.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { person } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Kuulasatama Oy';
const group = 'Satamamaksujen laskutus';
const strange = 'Yöpöydän åäö-ÅÄÖ, 5 € — “näin”';

const senja = await person();
const oiva = await person({ locale: 'sv-FI' });

/** Puts a value into a field, and leaves it. */
async function enter(page, name, text) {
    await type(page, name, text);
    await page.keyboard.press('Tab');
}

/** @param {import('playwright-core').Page} page @param {string} route */
const go = (page, route) => page.evaluate((hash) => void (location.hash = hash), route);

async function exported(page, button) {
    await go(page, '#/exchange');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    return readFile(await download.path());
}

const task = (page) => page.getByRole('checkbox', { name: /Katselmoi liiketoimintaperusteen/ });

/** What was done yesterday stands as it was left. */
async function everythingIsThere(page, route, groupRoute) {
    await go(page, route);
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal((await field(page, 'Veloitukset vuodessa').inputValue()).replace(/\s/g, ' '), '286 000');
    assert.equal(await field(page, `Toimenpide, ${strange}`).inputValue(), 'Seuranta 2 krt/kk');
    assert.equal(await field(page, `Arvioitu päätös, ${strange}`).inputValue(), '31.12.2027');
    await go(page, groupRoute);
    await page.getByRole('heading', { name: group, level: 1 }).waitFor();
    assert.equal(await task(page).getAttribute('aria-checked'), 'true');
}

test('a partner manager tries the example, edits, closes the browser, and a colleague sees the same', async () => {
    const page = await senja.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await enter(page, 'Veloitukset vuodessa', '286 000 €');
    await page.getByRole('button', { name: 'Lisää hanke' }).click();
    await enter(page, 'Projektin nimi, Uusi hanke', strange);
    await enter(page, `Toimenpide, ${strange}`, 'Seuranta 2 krt/kk');
    await enter(page, `Arvioitu päätös, ${strange}`, '31.12.2027');
    const route = new URL(page.url()).hash;

    await page.getByRole('link', { name: 'Ohjausryhmät' }).click();
    await page.getByRole('link', { name: group }).first().click();
    await task(page).click();
    await saved(page);
    const groupRoute = new URL(page.url()).hash;

    await senja.quit();
    const tomorrow = await senja.open();
    await everythingIsThere(tomorrow, route, groupRoute);

    const bundle = await exported(tomorrow, /^Vie \d+ asiakasta$/);
    const other = await oiva.open('?lang=fi#/exchange');
    const [chooser] = await Promise.all([
        other.waitForEvent('filechooser'),
        other.getByRole('button', { name: 'Valitse tiedosto' }).click(),
    ]);
    await chooser.setFiles({ name: 'senja.json', mimeType: 'application/json', buffer: bundle });
    await other.getByRole('button', { name: /^Tuo \d+ muutosta$/ }).click();
    await saved(other);
    await everythingIsThere(other, route, groupRoute);

    const back = await exported(other, /^Vie \d+ asiakasta$/);
    const records = (bytes) => JSON.stringify(JSON.parse(bytes.toString()).records);
    assert.equal(records(back), records(bundle));
    assert.ok((await exported(other, /^Vie \d+ asiakasta$/)).equals(back), 'the same content gives the same bytes');
    await tomorrow.close(); // a second tab could not save
});

test('what is deleted comes back by its undo, and a date that is none is told and kept', async () => {
    const page = await senja.open('#/customers');
    await openCustomer(page, customer);
    await page.getByRole('button', { name: `Toiminnot: ${strange}` }).click();
    await page.getByRole('menuitem', { name: 'Poista' }).click();
    await page.getByText(`Poistettu: ${strange}`).first().waitFor();
    assert.equal(await field(page, `Projektin nimi, ${strange}`).count(), 0);
    await page.getByRole('button', { name: 'Kumoa' }).last().click();
    await field(page, `Projektin nimi, ${strange}`).waitFor();

    await enter(page, 'Alku, Venepaikkojen verkkovaraus', '31.2.2026');
    const start = field(page, 'Alku, Venepaikkojen verkkovaraus');
    await page.waitForFunction((input) => input.getAttribute('aria-invalid') === 'true', await start.elementHandle());
    assert.equal(await start.inputValue(), '31.2.2026');
    await enter(page, 'Alku, Venepaikkojen verkkovaraus', '28.2.2026');
    await page.waitForFunction((input) => input.getAttribute('aria-invalid') !== 'true', await start.elementHandle());
    await page.close();
});

test('the language changes while the program runs', async () => {
    const page = await senja.open('#/settings');
    await page.getByRole('radio', { name: 'Svenska' }).click();
    await page.getByRole('heading', { name: 'Inställningar' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'sv');
    await page.getByRole('radio', { name: 'Suomi' }).click();
    await page.getByRole('heading', { name: 'Asetukset' }).waitFor();
    await page.close();
});
