// Tables over the clipboard: what LibreOffice Calc puts there becomes rows, and selected rows go back out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample } from './support/steps.mjs';

/** As LibreOffice Calc 7.4 put a sheet of projects on the clipboard. @param {string} name */
const calc = (name) => readFile(new URL(`support/clipboard/${name}`, import.meta.url), 'utf8');

/**
 * A press of Ctrl+V with that on the clipboard: put there by another page, whose policy lets its styles be.
 * @param {import('playwright-core').Page} page @param {Record<string, string>} items by type
 */
async function paste(page, items) {
    const context = page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const other = await context.newPage();
    await other.goto(new URL('style.css', page.url()).href);
    await other.evaluate(async (all) => {
        const blobs = Object.entries(all).map(([type, text]) => [type, new Blob([text], { type })]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, items);
    await other.close();
    await page.bringToFront();
    await page.keyboard.press('ControlOrMeta+V');
}

const tsv = await calc('calc.txt');
const whole = { 'text/plain': tsv, 'text/html': await calc('calc.html') };

/** What three rows of Calc are in the program. @param {import('playwright-core').Page} page */
async function takesThem(page) {
    await page.getByRole('button', { name: /^Lisää 3.hanketta$/ }).click();
    assert.equal(await field(page, 'Alku, Varhaiskasvatuksen mobiilikirjaus').inputValue(), '1.3.2026');
    assert.match(await field(page, 'Budjetti, Päiväkotien 24" näytöt').inputValue(), /^12.500,50$/);
    assert.equal(await field(page, 'Arvioitu päätös, Verkko').inputValue(), '31.12.2026');
    assert.equal(await field(page, 'Projektipäällikkö, Varhaiskasvatuksen mobiilikirjaus').inputValue(), 'Åsa Öhman');
    await saved(page);
}

test('rows copied in LibreOffice Calc are pasted on a care plan, and one undo takes them back', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, 'Hyvinvointitoimiala');
    await paste(page, whole);
    await takesThem(page);
    await page.keyboard.press('ControlOrMeta+Z');
    await field(page, 'Alku, Verkko').waitFor({ state: 'detached' });
    assert.deepEqual(someone.errors(), []);
    await someone.quit();
});

test('rows pasted into a cell become rows; words pasted there are the cell’s', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, 'Hyvinvointitoimiala');
    const cell = field(page, 'Projektipäällikkö, Kotihoidon mobiili');
    await cell.click();
    await cell.press('ControlOrMeta+A');
    await paste(page, { 'text/plain': 'Pirkko\nPeltola' });
    assert.equal(await cell.inputValue(), 'Pirkko Peltola');
    await cell.press('Enter');
    await cell.click();
    await paste(page, whole);
    await takesThem(page);
    await someone.quit();
});

test('selected rows go to the clipboard as a table, a range of them by Shift', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, 'Kuulasatama Oy');
    await page.getByRole('button', { name: 'Taulukon toiminnot: Kehittämishankkeet' }).click();
    await page.getByRole('menuitem', { name: 'Valitse rivejä' }).click();
    await page.getByRole('checkbox', { name: 'Valitse: Satamamaksujen laskutus' }).click();
    await page.getByRole('checkbox', { name: 'Valitse: Mobiilityö huollossa' }).click({ modifiers: ['Shift'] });
    await page.getByText('3 riviä valittu').first().waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('ControlOrMeta+C');
    await page.getByText(/Leikepöydällä: 3.hanketta/).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const rows = copied.trimEnd().split(/\r?\n/).map((row) => row.split('\t'));
    const [heads] = rows;
    assert.deepEqual(rows.slice(1).map((row) => row[heads.indexOf('Projektin nimi')]),
        ['Satamamaksujen laskutus', 'Kulunvalvonnan uusinta', 'Mobiilityö huollossa']);
    assert.equal(rows[1][heads.indexOf('Budjetti')], '150000');
    await atRest(page);
    assert.deepEqual(someone.errors(), []);
    await someone.quit();
});
