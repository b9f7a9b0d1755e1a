// People who share customers mail each other files: whoever reads them in whatever order, all end with the same.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { engineCalled } from './support/engines/engine.mjs';
import { Person } from './support/every_engine.mjs';
import { customer, enter, exported, manager, openCustomer, saved, tryExample } from './support/every_steps.mjs';

/** @typedef {import('./support/engines/view.mjs').View} View */
/** @typedef {{ name: string, page: View }} Member */

/** What each of them changes: fields of their own, and the first two also the same one. */
const edits = [
    { name: 'Senja Harjumaa', fields: { 'Asiakkaan yhteyshenkilö': 'Minna Aho', [manager]: 'Senja Harjumaa' } },
    { name: 'Oiva Kettula', fields: { Sijainen: 'Helka Rautamo', [manager]: 'Oiva Kettula' } },
    { name: 'Helka Rautamo', fields: { 'Veloitukset vuodessa': '286 000' } },
];

const accept = /^(Tuo \d+ muuto(s|sta)|Kirjaa päätökset)$/;

/** @param {View} page @param {string} file */
async function take(page, file) {
    await page.go('#/exchange');
    await page.tab.choose(file, () => page.find('button', 'Valitse tiedosto').click());
    await page.find('button', accept).click();
    await page.find('button', accept).gone();
    await saved(page);
}

/** @param {View} page */
async function open(page) {
    await page.go('#/customers');
    await openCustomer(page, customer);
}

/** @param {Member} member @param {Record<string, string>} fields */
async function edit({ page, name }, fields) {
    await page.go('#/settings');
    await enter(page, 'Oma nimi', name);
    await open(page);
    for (const [field, text] of Object.entries(fields)) await enter(page, field, text);
    await saved(page);
}

/** A file's bytes but for who sent it. @param {string} path */
async function content(path) {
    const text = await readFile(path, 'utf8');
    const from = /^ {2}"from": \{[^}]*\},$/m;
    assert.match(text, from);
    return text.replace(from, '');
}

/** Starts everyone's browser; all have the first one's customers. @param {string[]} engines */
async function teamOf(engines) {
    /** @type {Member[]} */
    const team = [];
    for (const [i, engine] of engines.entries()) {
        const person = await Person.with(await engineCalled(engine));
        team.push({ name: edits[i].name, page: await person.open() });
    }
    const [first, ...others] = team;
    await tryExample(first.page);
    const start = await exported(first.page);
    for (const { page } of others) await take(page, start);
    return team;
}

/** @param {Member[]} team */
const filesOf = async (team) => {
    const files = [];
    for (const { page } of team) files.push(await exported(page));
    return files;
};

/** @param {string[]} engines one for each person */
async function exchange(engines) {
    const team = await teamOf(engines);
    for (const [i, member] of team.entries()) await edit(member, edits[i].fields);
    const files = await filesOf(team);
    // Each reads the others' files in an order of their own.
    for (const [i, { page }] of team.entries()) {
        for (let step = 1; step < team.length; ++step) await take(page, files[(i + step) % team.length]);
    }
    // Both values stay until somebody decides, and everyone has both.
    const mine = edits[0].fields[manager], theirs = edits[1].fields[manager];
    for (const { page } of team) {
        await page.go('#/conflicts');
        await page.find('radio', mine).wait();
        await page.find('radio', theirs).wait();
    }
    const undecided = await Promise.all((await filesOf(team)).map(content));
    for (const other of undecided) assert.equal(other, undecided[0]);

    // The last one decides; the others learn of it.
    const last = team.at(-1);
    await last.page.go('#/conflicts');
    await last.page.find('radio', theirs).click();
    await last.page.find('radio', theirs).gone();
    await saved(last.page);
    const decision = await exported(last.page);
    for (const { page } of team.slice(0, -1)) await take(page, decision);

    const decided = await Promise.all((await filesOf(team)).map(content));
    for (const other of decided) assert.equal(other, decided[0]);
    assert.notEqual(decided[0], undecided[0]);
    for (const { page } of team) {
        await open(page);
        assert.equal(await page.field(manager).value(), theirs);
        for (const { fields } of edits.slice(0, team.length)) {
            for (const [field, text] of Object.entries(fields)) {
                const value = (await page.field(field).value()).replace(/\s/g, ' ');
                if (field !== manager) assert.equal(value, text);
            }
        }
        await page.go('#/conflicts');
        await page.shows('Ristiriitoja ei ole');
    }
}

const longest = { timeout: 400_000 };

test('three people who edit apart, and exchange files in different orders, end in the same bytes', longest, () =>
    exchange(['chromium', 'chromium', 'chromium']));

test('two people in two engines who exchange files end in the same bytes', longest, () =>
    exchange(['chromium', 'firefox']));
