// The year: what belongs to it is seen as a wheel, whose marks lead on by pointer or keys, and read as tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { call, focused, reach } from './support/keyboard.mjs';
import { comeTo, exampleOn, goBy } from './support/steps.mjs';

/** @typedef {import('playwright-core').Page} Page */

const today = '2026-11-18T10:00:00';

/** @param {Page} page */
const wheel = (page) => page.getByRole('list', { name: 'Vuosikello 2026' });

/** What its marks say, in the order of the year. @param {Page} page */
const marks = (page) => wheel(page).getByRole('listitem').allTextContents();

/** A mark of one thing names it; counted, it is one. @param {string} mark */
const counted = (mark) => mark.replace(/: \D.*?(, tehty)?$/, (_, done) => (done ? ': 1, tehty 1' : ': 1'));

/** The words of a table, row by row, its heads first. @param {Page} page @param {string} name */
async function read(page, name) {
    await atRest(page);
    const words = [];
    for (const row of await page.getByRole('table', { name }).getByRole('row').all())
        words.push(await row.getByRole('columnheader').or(row.getByRole('cell')).allTextContents());
    return words;
}

/** The table of months and kinds, told as the marks of the wheel are. @param {Page} page */
async function told(page) {
    const [[, ...kinds], ...rows] = await read(page, 'Kuukaudet lajeittain');
    return rows.flatMap(([month, ...cells]) => cells.map((cell, i) => `${month}, ${kinds[i]}: ${cell}`))
        .filter((words) => !/: –$|, IT:n henkilöitä: /.test(words));
}

/** @param {Page} page @param {string} name */
const title = (page, name) => page.getByRole('heading', { name, exact: true, level: 1 });

/** @param {Page} page @param {string} name */
async function choose(page, name) {
    await page.getByRole('combobox', { name: 'Kenen vuosi' }).click();
    await page.getByRole('option', { name }).click();
    await page.getByRole('combobox', { name: 'Kenen vuosi' }).filter({ hasText: name }).waitFor();
    await atRest(page);
}

test('a mark of one thing opens its plan; a mark of several lists them, each a press from its place', async () => {
    const someone = await person();
    const page = await exampleOn(someone, today);
    await goBy(page, 'Vuosi');
    await wheel(page).getByRole('link', { name: /^marraskuu, .*: Palvelukatselmus, Ammattikorkeakoulu Oy$/ }).click();
    await title(page, 'Ammattikorkeakoulu Oy').waitFor();
    await page.goBack();

    await wheel(page).getByRole('button', { name: 'marraskuu, Ohjausryhmät: 3' }).click();
    await page.getByRole('main').getByText('marraskuu · Ohjausryhmät').waitFor();
    assert.deepEqual(await read(page, 'Kuukausilista'), [
        ['Kuukausi', 'Mitä', 'Kuka', 'Asiakas', 'Tila'],
        ['marraskuu', 'Ohjausryhmä: Kotihoidon mobiili', '–', 'Hyvinvointitoimiala', '19.11. 9.00'],
        ['marraskuu', 'Ohjausryhmä: Satamamaksujen laskutus', '–', 'Kuulasatama Oy', '23.11. 13.00'],
        ['marraskuu', 'Ohjausryhmä: Tilavaraukset', '–', 'Vapaa-aikatoimiala', '24.11. 10.00'],
    ]);
    await page.getByRole('link', { name: 'Ohjausryhmä: Tilavaraukset' }).click();
    await title(page, 'Tilavaraukset').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Näytä koko vuosi' }).click();
    await comeTo(page, 'Kuukausilista');
    assert.deepEqual((await read(page, 'Kuukausilista'))[1],
        ['maaliskuu', 'IT-messut', 'Hallintopalvelut', 'Ammattikorkeakoulu Oy', 'Pidetty 10.3.']);
    await someone.quit();
});

test('a customer has a wheel of its own; each wheel and its table tell the same', async () => {
    const someone = await person({ width: 1440, height: 1200 });
    const page = await exampleOn(someone, today);
    await goBy(page, 'Vuosi');
    assert.ok((await marks(page)).includes('marraskuu, Budjetti: 14, tehty 10'));
    assert.deepEqual(await told(page), (await marks(page)).map(counted));

    await choose(page, 'Kuulasatama Oy');
    assert.deepEqual((await marks(page)).slice(-4), [
        'lokakuu, Päivitykset: Alusliikenteen valvonta, Kuulasatama Oy',
        'marraskuu, Budjetti: Budjettiarvojen toimitus, Kuulasatama Oy',
        'marraskuu, Ohjausryhmät: Satamamaksujen laskutus, Kuulasatama Oy',
        'joulukuu, Budjetti: Budjettitapaaminen, Kuulasatama Oy',
    ]);
    assert.deepEqual(await told(page), (await marks(page)).map(counted));
    await comeTo(page, 'Kuukausilista');
    assert.deepEqual((await read(page, 'Kuukausilista')).slice(-4), [
        ['lokakuu', 'Päivitys: Alusliikenteen valvonta', 'Tapio Ruoho', 'Myöhässä'],
        ['marraskuu', 'Budjettiarvojen toimitus', 'Palveluhallinta', 'Tässä kuussa'],
        ['marraskuu', 'Ohjausryhmä: Satamamaksujen laskutus', '–', '23.11. 13.00'],
        ['joulukuu', 'Budjettitapaaminen', 'Kumppanuushallinta', 'Tulossa'],
    ]);

    await choose(page, 'Kaikki asiakkaat');
    assert.ok((await marks(page)).includes('marraskuu, Budjetti: 14, tehty 10'));
    await someone.quit();
});

test('the keyboard alone comes to the wheel, goes round it and opens what a mark stands for', async () => {
    const someone = await person();
    const page = await exampleOn(someone, today);
    await call(page, 'Vuosi', 'Vuosi 2026');
    const first = 'maaliskuu, Kyselyt, messut ja muut: 14, tehty 14';
    await reach(page, first);
    await page.keyboard.press('Tab'); // past the whole wheel, which is one stop
    await atRest(page);
    assert.ok(!(await marks(page)).includes(await focused(page)));
    await reach(page, first, 'Shift+Tab', 1);
    await reach(page, 'lokakuu, Päivitykset: Alusliikenteen valvonta, Kuulasatama Oy', 'ArrowRight', 5);
    await page.keyboard.press('Tab');
    await atRest(page);
    await reach(page, 'lokakuu, Päivitykset: Alusliikenteen valvonta, Kuulasatama Oy', 'Shift+Tab', 1);
    await reach(page, first, 'ArrowLeft', 5);
    await reach(page, 'joulukuu, Päivitykset: Laskutusjärjestelmä, Talouspalvelukeskus', 'ArrowLeft', 1);
    await page.keyboard.press('Enter');
    await title(page, 'Talouspalvelukeskus').waitFor();
    await someone.quit();
});

test('a budget meeting whose figures are not there is warned of when its month comes, until they are delivered', async () => {
    const someone = await person();
    const page = await exampleOn(someone, today);
    const warning = page.getByRole('group', { name: /^Budjettitapaaminen ennen budjettiarvoja: / });
    await goBy(page, 'Vuosi');
    assert.equal(await warning.count(), 0);
    await page.clock.setFixedTime('2026-12-01T09:00:00');
    await goBy(page, 'Koti');
    await page.getByRole('checkbox', { name: 'Tehty: Budjettiarvojen toimitus, Kuulasatama Oy' }).click();
    await goBy(page, 'Vuosi');
    assert.deepEqual(await warning.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label').split(': ')[1])),
        ['Kulttuurisäätiö', 'Sivistystoimiala', 'Vapaa-aikatoimiala']);
    await choose(page, 'Kulttuurisäätiö');
    await warning.getByRole('button', { name: 'Asiakkuuden hoitosuunnitelma' }).click();
    await title(page, 'Kulttuurisäätiö').waitFor();
    await goBy(page, 'Vuosi');
    await choose(page, 'Kuulasatama Oy');
    assert.equal(await warning.count(), 0);
    await someone.quit();
});
