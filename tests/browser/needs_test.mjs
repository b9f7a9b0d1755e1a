// The same need of two customers, in other words: it finds itself, is combined and becomes a project in both plans by
// decisions that one undo each takes back.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person, ready } from './support/harness.mjs';
import { focused } from './support/keyboard.mjs';
import { exampleOn, field, goBy, openCustomer, saved } from './support/steps.mjs';

/** @typedef {import('playwright-core').Page} Page */

const name = 'Kertakirjautuminen';

/** Who needs it, in whose words, and since when. */
const needs = [
    ['Työterveys', name, '2026-11-16'],
    ['Sivistystoimiala', 'SSO kouluille', '2026-11-17'],
    ['Sivistystoimiala', 'Kertakirjautumista toivotaan', '2026-11-18'],
];

/** A customer's plan. @param {Page} page @param {string} customer */
async function open(page, customer) {
    await goBy(page, 'Asiakkaat');
    await openCustomer(page, customer);
}

/** @param {Page} page */
const groups = (page) => page.getByRole('list', { name: 'Yhteiset tarpeet' });

/** The needs that found each other. @param {Page} page */
const group = (page) => groups(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

/** Whose need it is, and how each stands. @param {Page} page @param {string} state @param {string[]} decisions that are offered */
async function stands(page, state, ...decisions) {
    await goBy(page, 'Tarpeet');
    const rows = group(page).getByRole('list').getByRole('listitem');
    const words = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
    const customers = await rows.getByRole('link').allTextContents();
    assert.deepEqual(words.map((said, i) => [customers[i], said]), needs.map(([customer, said]) => [customer, said]));
    assert.equal(await rows.getByText(state, { exact: true }).count(), needs.length);
    const apart = decisions.length > 0 ? needs.map(() => 'Ei ole sama tarve') : []; // a button in each row
    assert.deepEqual(await group(page).getByRole('button').allTextContents(), [...apart, ...decisions]);
}

/** @param {Page} page @param {string} decision @param {string} told */
async function decide(page, decision, told) {
    await group(page).getByRole('button', { name: decision }).click();
    await page.getByRole('region', { name: told }).waitFor();
    await saved(page);
}

/** In how many rows of its plan each customer has the project. @param {Page} page */
async function projects(page) {
    const counts = [];
    for (const customer of ['Työterveys', 'Sivistystoimiala', 'Kuulasatama Oy']) {
        await open(page, customer);
        counts.push(await field(page, `Projektin nimi, ${name}`).count());
    }
    return counts;
}

/** @param {Page} page */
async function undo(page) {
    await page.keyboard.press('ControlOrMeta+Z');
    await saved(page);
}

/** @param {Page} page */
async function reload(page) {
    await page.reload();
    await ready(page);
    await atRest(page);
}

test('needs find each other by their meaning, become a project in each plan, and one undo takes both back', async () => {
    const someone = await person();
    const page = await exampleOn(someone, '2026-11-16T10:00:00');
    for (const [customer, words, day] of needs) {
        await page.clock.setFixedTime(`${day}T10:00:00`);
        await open(page, customer);
        await page.getByRole('button', { name: 'Kirjaa tarve' }).click();
        await atRest(page);
        assert.equal(await focused(page), 'Tarve, Uusi tarve');
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(words);
        await page.keyboard.press('Enter');
        await saved(page);
    }

    await stands(page, 'Uusi', 'Yhdistä tarpeet');
    await group(page).getByText('2 asiakasta · Havaittu ensi kerran 16.11.2026').waitFor();
    assert.deepEqual(await groups(page).getByRole('heading').allTextContents(),
        ['Kalenterin jakaminen kumppaneille', 'Sähköinen allekirjoitus', name]); // the most customers first
    await decide(page, 'Yhdistä tarpeet', `Yhdistettiin: ${name}`);
    await stands(page, 'Yhdistetty', 'Tee hankkeeksi', 'Erota tarpeet');
    await decide(page, 'Tee hankkeeksi', `Hanke on nyt suunnitelmissa: ${name}`);

    await reload(page);
    await stands(page, 'Hankkeeksi');
    assert.deepEqual(await projects(page), [1, 1, 0]);

    await undo(page);
    assert.deepEqual(await projects(page), [0, 0, 0]);
    await stands(page, 'Yhdistetty', 'Tee hankkeeksi', 'Erota tarpeet');
    await undo(page);
    await reload(page);
    await stands(page, 'Uusi', 'Yhdistä tarpeet');
    await someone.quit();
});

test('from a need that others share, its customer leads to its row in the plan', async () => {
    const someone = await person();
    const page = await exampleOn(someone, '2026-11-18T10:00:00');
    await goBy(page, 'Tarpeet');
    await page.getByRole('link', { name: 'Talouspalvelukeskus' }).click();
    await page.getByRole('main', { name: 'Talouspalvelukeskus' }).waitFor();
    await atRest(page);
    assert.equal(await focused(page), 'Tarve, Sähköinen allekirjoitus');
    await someone.quit();
});
