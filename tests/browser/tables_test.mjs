// Files of spreadsheets: made and read back by another library, in the page of the folder and in the single file.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { atRest, person, site } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample } from './support/steps.mjs';

const folder = await mkdtemp(join(tmpdir(), 'kumppani-tables-'));
after(() => rm(folder, { recursive: true }));

/** @param {string[]} words @param {string} [input] */
const python = (words, input) => execFileSync('/usr/bin/python3',
    [fileURLToPath(new URL('support/workbook.py', import.meta.url)), ...words], { input, encoding: 'utf8' });

/** Chooses from the palette. @param {import('playwright-core').Page} page @param {string} words */
async function command(page, words) {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Hae tai komenna' }).waitFor();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
}

/** Chooses a file in the dialog. @param {import('playwright-core').Page} page */
async function bring(page, file) {
    await command(page, 'tuo rivejä');
    const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('dialog').getByRole('button', { name: 'Valitse tiedosto (.xlsx, .csv)' }).click(),
    ]);
    await chooser.setFiles(file);
}

for (const [where, at] of [['the folder', undefined], ['the single file', pathToFileURL(`${site}/kumppani.html`).href]]) {
    test(`in ${where} a workbook of another library becomes projects, days and amounts as they are there`, async () => {
        const someone = await person(at ? { at } : {});
        const page = await someone.open();
        await tryExample(page);
        await openCustomer(page, 'Hyvinvointitoimiala');
        const file = join(folder, 'hankkeet.xlsx');
        python(['write', file], JSON.stringify([
            { name: 'Tyhjä', rows: [] },
            { name: 'Hankkeet', rows: [
                ['Projektin nimi', 'Projektin alku pvm', 'Budjetti (€)', 'Huone'],
                ['Tulostus; "mobiili"', { date: '2027-03-01' }, 12500.5, 7],
            ] },
        ]));
        await bring(page, file);
        await page.getByText('hankkeet.xlsx').first().waitFor();
        assert.equal(await page.getByLabel('Mihin kenttään: Huone', { exact: true }).textContent(), 'Ei oteta mukaan');
        await page.getByRole('button', { name: /^Lisää 1.hanke$/ }).click();
        assert.equal(await field(page, 'Alku, Tulostus; "mobiili"').inputValue(), '1.3.2027');
        assert.match(await field(page, 'Budjetti, Tulostus; "mobiili"').inputValue(), /^12.500,50$/);
        await saved(page);
        assert.deepEqual(someone.errors(), []);
        await someone.quit();
    });
}

test('everything leaves as a workbook, whose days are days and whose amounts are numbers', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    const [download] = await Promise.all([page.waitForEvent('download'), command(page, 'kaikki taulukoihin')]);
    assert.match(download.suggestedFilename(), /^kumppani-\d{4}-\d\d-\d\d\.xlsx$/);
    const file = join(folder, 'kaikki.xlsx');
    await download.saveAs(file);
    const book = JSON.parse(python(['read', file]));
    const sheets = Object.keys(book);
    assert.equal(sheets[0], 'Asiakkaat');
    assert.ok(sheets.every((name) => name.length <= 31), sheets.join());
    const [heads, ...rows] = book.Asiakkaat;
    const customer = rows.find((row) => row[heads.indexOf('Asiakas')] === 'Hyvinvointitoimiala');
    assert.equal(customer[heads.indexOf('Veloitukset vuodessa')], 3240000);
    const [projectHeads, project] = book.Kehittämishankkeet;
    const start = project[projectHeads.indexOf('Alku')];
    assert.match(start.date, /^\d{4}-\d\d-\d\d$/);
    assert.equal(start.format, 'd.m.yyyy');
    const updates = book[sheets.find((name) => name.startsWith('Kriittisten'))];
    assert.equal(updates[1][updates[0].indexOf('Seuraava päivitys')].format, 'm/yyyy');
    await someone.quit();
});

test('a table saved as text by Windows keeps its letters, and what is no table is told', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    const text = join(folder, 'asiakkaat.csv');
    await writeFile(text, Buffer.from('Asiakas;Kumppanuuspäällikkö\r\nÅbo Öljy Oy;Päivi Käki\r\n', 'latin1'));
    await bring(page, text);
    await page.getByRole('button', { name: /^Lisää 1.asiakas$/ }).click();
    await page.getByRole('link', { name: 'Åbo Öljy Oy' }).waitFor();
    const broken = join(folder, 'rikki.xlsx');
    await writeFile(broken, 'PK ei ole');
    await bring(page, broken);
    await page.getByText('Tiedostoa rikki.xlsx ei voi lukea taulukkona.').first().waitFor();
    await atRest(page);
    await someone.quit();
});
