// The main story with fingers on a phone of 390 by 844: taps and the phone's own keyboard, no mouse and no hover.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { field, saveState } from './support/steps.mjs';

const customer = 'Kuulasatama Oy';
const group = 'Satamamaksujen laskutus';
const project = 'Yöpöydän åäö, 5 €';

const saved = (page) => saveState(page).filter({ hasText: /^Tallennettu/ }).waitFor({ state: 'attached' });

/** Taps a field, and types in place of what was there. */
async function enter(page, name, text) {
    await field(page, name).tap();
    await field(page, name).evaluate((input) => input.select());
    await page.keyboard.insertText(text);
    await field(page, name).evaluate((input) => input.blur());
    await atRest(page);
}

test('the story by fingers on a phone: example data, a care plan, a steering group, a file for a colleague', async () => {
    const someone = await person({ phone: true });
    const page = await someone.open();
    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).tap();
    await page.getByRole('link', { name: customer }).tap();
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    await atRest(page);
    await enter(page, 'Veloitukset vuodessa', '286 000 €');

    await page.getByRole('button', { name: 'Lisää hanke' }).tap();
    await field(page, 'Projektin nimi, Uusi hanke').or(field(page, 'Projektin nimi')).first().waitFor();
    await atRest(page);
    const fresh = page.locator(':focus');
    assert.equal(await fresh.inputValue(), 'Uusi hanke');
    await fresh.evaluate((input) => input.select());
    await page.keyboard.insertText(project);
    await fresh.evaluate((input) => input.blur());
    await atRest(page);

    await page.getByRole('button', { name: `Toiminnot: ${project}` }).tap();
    await page.getByRole('menuitem', { name: 'Poista' }).tap();
    await page.getByText(`Poistettu: ${project}`).first().waitFor();
    await page.getByRole('button', { name: 'Kumoa' }).last().tap();
    await page.getByRole('button', { name: `Toiminnot: ${project}` }).waitFor();

    await page.getByRole('link', { name: 'Ryhmät' }).tap();
    await page.getByRole('link', { name: group }).tap();
    await page.getByRole('heading', { name: group, level: 1 }).waitFor();
    await atRest(page);
    const task = page.getByRole('checkbox', { name: /Katselmoi liiketoimintaperusteen/ });
    const before = await task.getAttribute('aria-checked');
    await task.tap();
    await atRest(page);
    assert.notEqual(await task.getAttribute('aria-checked'), before);
    await saved(page);

    await page.getByRole('link', { name: 'Vaihto' }).tap();
    await page.getByRole('heading', { name: 'Vaihto', level: 1 }).waitFor();
    await atRest(page);
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^Vie \d+ asiakasta$/ }).tap(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    assert.ok(text.includes(project));
    assert.ok(text.includes('286000'));
    await someone.quit();
});
