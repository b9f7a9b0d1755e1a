// A meeting with a customer, who reads along on the same screen: what is said is captured as it is said, nothing
// internal shows, and the paper for the customer is there when the meeting ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person, ready } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample } from './support/steps.mjs';

/** @typedef {import('playwright-core').Page} Page */

const customer = 'Kuulasatama Oy';

/** @param {Page} page @param {string} kind @param {string} words */
async function record(page, kind, words) {
    await page.getByRole('radiogroup', { name: 'Mitä kirjataan' }).getByRole('radio', { name: kind }).click();
    await page.keyboard.press('ControlOrMeta+I');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Kirjattava asia');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await captured(page).getByText(words, { exact: true }).waitFor();
    await atRest(page);
}

/** @param {Page} page */
const captured = (page) => page.getByRole('complementary', { name: 'Kirjattu tänään' });

/** Everything that the page says of itself. @param {Page} page */
const all = (page) => page.evaluate(() => {
    const said = [document.title, document.body.innerText];
    for (const element of document.querySelectorAll('*'))
        for (const name of ['aria-label', 'placeholder', 'title', 'value'])
            said.push(element.getAttribute(name) ?? '', /** @type {HTMLInputElement} */ (element).value ?? '');
    return said.join('\n');
});

/** What the example holds of this customer, or of others, that nobody but the service centre may see. */
const internal = ['Veloitukset', '280', 'Prioriteetti', 'Budjetti', '€', 'edustus', 'Potentiaali', 'Pienkehitystarpeet',
    'Markkinointi', 'Sähköinen työpöytä', 'Hyvinvointitoimiala', 'Päävalikko', 'Historia'];

/** @param {Page} page */
async function nothingInternal(page) {
    const said = await all(page);
    for (const words of internal) assert.ok(!said.includes(words), `"${words}" is said`);
}

test('a meeting: entered by one press, captured by one keystroke, summed up on paper, left without a question', async () => {
    const someone = await person();
    const context = await someone.browser();
    await context.addInitScript(() => {
        globalThis.print = () => {
            globalThis.parent.printed = document.body.innerText;
        };
    });
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    assert.ok((await all(page)).includes('Pienkehitystarpeet')); // what is looked for can be found
    await page.getByRole('button', { name: 'Asiakastila' }).click();
    await page.getByRole('button', { name: 'Poistu asiakastilasta' }).waitFor();
    await atRest(page);
    await nothingInternal(page);
    assert.equal(await page.title(), `${customer} – Kumppani`);

    await record(page, 'Tarve', 'Laituripaikan vaihto onnistuisi puhelimella');
    await record(page, 'Tehtävä', 'Kulunvalvonnan uusi päätöspäivä 31.12. mennessä');
    await page.evaluate(() => {
        globalThis.heard = '';
        const listening = new MutationObserver((records) => records.forEach(({ target }) => (globalThis.heard += `${target.textContent}\n`)));
        for (const region of document.querySelectorAll('.spoken')) listening.observe(region, { childList: true });
    });
    await record(page, 'Päätös', 'Venepaikat avataan ensin talvipaikoille');
    assert.equal(await captured(page).getByRole('listitem').count(), 3);
    assert.match(await page.evaluate(() => globalThis.heard), /Kirjattu: Päätös: Venepaikat avataan/);
    await nothingInternal(page);
    await saved(page);

    await captured(page).getByRole('button', { name: 'Tulosta yhteenveto' }).click();
    await page.waitForFunction(() => globalThis.printed);
    const printed = await page.evaluate(() => globalThis.printed);
    for (const words of [customer, 'Päätökset', 'Venepaikat avataan ensin talvipaikoille', 'Tarpeet',
        'Laituripaikan vaihto onnistuisi puhelimella', 'Senja Harjumaa', 'Seuraavat päivitykset'])
        assert.ok(printed.includes(words), `"${words}" is not on the paper:\n${printed}`);
    for (const words of internal) assert.ok(!printed.includes(words), `"${words}" is on the paper`);

    await page.getByRole('button', { name: 'Poistu asiakastilasta' }).click();
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    await atRest(page);
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Hae tai komenna' }).waitFor();
    await page.keyboard.type('laituripaikan vaihdot');
    await page.getByRole('option', { name: 'Laituripaikan vaihto onnistuisi puhelimella' }).waitFor();
    await someone.quit();
});

test('in customer mode a reload stays in it, and the way back or another address asks first', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await page.keyboard.press('ControlOrMeta+E');
    await page.getByRole('button', { name: 'Poistu asiakastilasta' }).waitFor();
    const meeting = await page.evaluate(() => location.hash);
    await record(page, 'Muistiinpano', 'Vierasvenesatama avataan kesäkuussa');
    await saved(page);
    await page.reload();
    await ready(page);
    await captured(page).getByText('Vierasvenesatama avataan kesäkuussa', { exact: true }).waitFor();
    await atRest(page);
    await nothingInternal(page);

    const question = page.getByRole('dialog', { name: 'Poistutaanko asiakastilasta?' });
    const stays = async () => {
        await question.waitFor();
        await atRest(page);
        assert.equal(await page.evaluate(() => location.hash), meeting);
        await nothingInternal(page);
        await page.keyboard.press('Escape');
        await question.waitFor({ state: 'detached' });
        await atRest(page);
    };
    await page.goBack();
    await stays();
    await page.evaluate(() => void (location.hash = '#/customers'));
    await stays();
    await page.evaluate(() => void (location.hash = '#/customers'));
    await question.waitFor();
    await question.getByRole('button', { name: 'Poistu ja avaa sivu' }).click();
    await page.getByRole('table', { name: 'Asiakkaat' }).waitFor();
    await someone.quit();
});

test('all of customer mode is done by the keyboard alone', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await page.keyboard.press('ControlOrMeta+I'); // the mode and the line in one
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Kirjattava asia');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await atRest(page);
    assert.equal(await page.getByRole('radio', { name: 'Tehtävä' }).getAttribute('aria-checked'), 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Numerot tarkistetaan');
    await page.keyboard.press('Enter');
    const correct = captured(page).getByRole('button', { name: 'Korjaa: Numerot tarkistetaan' });
    await correct.waitFor();
    await atRest(page);
    for (let steps = 0; steps < 12 && !(await correct.evaluate((button) => button === document.activeElement)); ++steps)
        await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Korjaa kirjausta' }).waitFor();
    await atRest(page);
    await field(page, 'Vastuuhenkilö').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Raili Tuuliainen');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await captured(page).getByText('Tehtävä, Raili Tuuliainen').waitFor();
    await page.keyboard.press('ControlOrMeta+E');
    await page.getByRole('navigation', { name: 'Päävalikko' }).waitFor();
    await someone.quit();
});
