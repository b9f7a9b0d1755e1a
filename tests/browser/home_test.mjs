// A partner manager's morning: what is due for any customer is on Home, a press away from its place, and what is ticked
// off there comes again at its next time.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { comeTo, exampleOn, field, goBy, openCustomer, saved } from './support/steps.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** A Wednesday, in the middle of what the example tells of. */
const today = '2026-11-18T10:00:00';

const survey = 'Kyselyn analysointi, Kulttuurisäätiö';
const update = 'Päivitys: Alusliikenteen valvonta, Kuulasatama Oy';

/** A line of each group: where it stands, what it says, and the page that it leads to. */
const lines = [
    ['Myöhässä', `${survey}, lokakuu, 18 pv myöhässä`, 'Kulttuurisäätiö'],
    ['Myöhässä', `${update}, lokakuu, 18 pv myöhässä`, 'Kuulasatama Oy'],
    ['Tällä viikolla', 'Ohjausryhmä: Kotihoidon mobiili, Hyvinvointitoimiala, to 19, 9.00', 'Kotihoidon mobiili'],
    ['Ensi viikolla', 'Ohjausryhmä: Tilavaraukset, Vapaa-aikatoimiala, ti 24, 10.00', 'Tilavaraukset'],
    ['Viikko 49', 'Projekti: Venepaikkojen verkkovaraus, Kuulasatama Oy, ma 30, päättyy', 'Kuulasatama Oy'],
    ['Marraskuussa', 'Budjettiarvojen toimitus, Sivistystoimiala', 'Sivistystoimiala'],
    ['Joulukuussa', 'Budjettitapaaminen, Ateriapalvelukeskus', 'Ateriapalvelukeskus'],
    ['Projektit myöhässä', 'Sähköinen arkisto, Kulttuurisäätiö, 4 pv myöhässä', 'Kulttuurisäätiö'],
    ['Ohjausryhmät, joista puuttuu rooli', 'Tilavaraukset, Vapaa-aikatoimiala', 'Tilavaraukset'],
    ['Tarpeet odottavat ratkaisua', 'Kalenterin jakaminen kumppaneille, 4 asiakasta', 'Tarpeet'],
    ['Tarpeet odottavat ratkaisua', 'Kokoustilojen näytöt kouluille, Sivistystoimiala', 'Sivistystoimiala'],
    ['Ilman sijaista', 'Kiinteistötoimiala', 'Kiinteistötoimiala'],
];

/** @param {Page} page @param {string} name */
const title = (page, name) => page.getByRole('heading', { name, exact: true, level: 1 });

/** @param {Page} page */
const late = (page) => page.getByRole('list', { name: 'Myöhässä', exact: true });

/** What is late, and nothing else. @param {Page} page @param {string[]} names */
async function isLate(page, ...names) {
    await atRest(page);
    const said = await late(page).getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.textContent));
    assert.deepEqual(said, names.map((name) => `Tehty: ${name}`));
}

/** @param {Page} page @param {string} name */
const tick = (page, name) => late(page).getByRole('checkbox', { name: `Tehty: ${name}` }).click();

/** A field of a customer's plan. @param {Page} page @param {string} customer @param {string} section @param {string} name */
async function inPlan(page, customer, section, name) {
    await goBy(page, 'Asiakkaat');
    await openCustomer(page, customer);
    await comeTo(page, section);
    return field(page, name).inputValue();
}

test('the morning: each line of Home opens its place, and the way back leads to Home', async () => {
    const someone = await person();
    const page = await exampleOn(someone, today);
    await goBy(page, 'Koti');
    await page.getByText('Keskiviikko 18.11.2026, viikko 47').waitFor();
    for (const [group, line, place] of lines) {
        await comeTo(page, group);
        await page.getByRole('list', { name: group, exact: true }).getByRole('link', { name: line, exact: true }).click();
        await title(page, place).waitFor();
        await page.goBack();
        await title(page, 'Marraskuu').waitFor();
    }
    await someone.quit();
});

test('what is done leaves Home and comes again at its next time; undo brings it back', async () => {
    const someone = await person();
    const page = await exampleOn(someone, today);
    const nextUpdate = () => inPlan(page, 'Kuulasatama Oy', 'Kriittisten palveluiden päivitykset',
        'Seuraava päivitys, Alusliikenteen valvonta');
    const analysed = () => inPlan(page, 'Kulttuurisäätiö', 'Vuosikello', 'Viimeksi tehty, Kyselyn analysointi');
    assert.deepEqual([await nextUpdate(), await analysed()], ['10/2026', '']);

    await goBy(page, 'Koti');
    await isLate(page, survey, update);
    await tick(page, update);
    await page.getByRole('region', { name: 'Tehty: Alusliikenteen valvonta. Seuraava päivitys: tammikuu 2027' }).waitFor();
    await isLate(page, survey);
    await tick(page, survey);
    await page.getByRole('heading', { name: 'Myöhässä', exact: true }).waitFor({ state: 'detached' });
    await saved(page);
    assert.deepEqual([await nextUpdate(), await analysed()], ['1/2027', '18.11.2026']);

    await goBy(page, 'Koti');
    await page.keyboard.press('ControlOrMeta+Z');
    await isLate(page, survey);
    await page.getByRole('main').getByRole('button', { name: 'Kumoa' }).click();
    await isLate(page, survey, update);
    await saved(page);
    assert.deepEqual([await nextUpdate(), await analysed()], ['10/2026', '']);
    await someone.quit();
});

test('where there is nothing yet, and where nothing is due, Home says so and leads on', async () => {
    const someone = await person();
    const page = await someone.open('#/home');
    await page.getByText('Täällä näkyy, mitä seuraavaksi on edessä').waitFor();
    await page.getByRole('button', { name: 'Siirry asiakkaisiin' }).click();
    await page.getByRole('button', { name: 'Uusi asiakas' }).click();
    await field(page, 'Kumppanuuspäällikkö').waitFor();
    await goBy(page, 'Koti');
    await page.getByText('Mitään ei ole nyt tulossa').waitFor();
    await page.getByText('Hyvä hetki soittaa asiakkaalle ja kysyä, mitä kuuluu.').waitFor();
    await someone.quit();
});
