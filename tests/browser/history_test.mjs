import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';

async function enter(page, name, text) {
    await type(page, name, text);
    await page.keyboard.press('Enter');
    await saved(page);
}

test('what was before the browser was closed is seen in history, restored, and the restoring undone', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    const plan = new URL(page.url()).hash;
    await enter(page, manager, 'Aino Ensimmäinen');
    await enter(page, 'Sijainen', 'Dagny Neljäs');
    await enter(page, manager, 'Bertta Toinen');
    await someone.quit();

    const again = await someone.open(plan);
    await again.getByRole('heading', { name: customer, level: 1 }).waitFor();
    await again.getByRole('link', { name: 'Koko historia' }).click();
    await again.getByRole('heading', { name: `Historia: ${customer}` }).waitFor();
    await atRest(again);
    const acts = again.getByRole('group', { name: `Muokkaa: ${manager}` });
    await acts.first().getByText('Bertta Toinen').waitFor();
    await acts.nth(1).getByRole('button', { name: 'Näytä tilanne' }).click();
    const dialog = again.getByRole('dialog');
    await dialog.getByText('Palautuksessa muuttuu 1 kohde').waitFor();
    await dialog.getByRole('button', { name: 'Palauta tähän' }).click();
    await again.getByRole('group', { name: `Palauta: ${customer}` }).first().waitFor();
    await saved(again);
    await someone.quit();

    const last = await someone.open(plan);
    await last.getByRole('heading', { name: customer, level: 1 }).waitFor();
    await atRest(last);
    assert.equal(await field(last, manager).inputValue(), 'Aino Ensimmäinen');
    await last.keyboard.press('ControlOrMeta+Z');
    await saved(last);
    assert.equal(await field(last, manager).inputValue(), 'Bertta Toinen');
    await someone.quit();
});

test('what was deleted is found in the bin after the browser was closed, and restored', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await page.getByRole('button', { name: 'Toiminnot', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Poista asiakas' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Asiakkaat' }).waitFor();
    await saved(page);
    await someone.quit();

    const again = await someone.open('#/bin');
    const thing = again.getByRole('listitem', { name: customer });
    await thing.waitFor();
    await atRest(again);
    await thing.getByRole('button', { name: 'Palauta' }).click();
    await again.getByText('Roskakori on tyhjä').waitFor();
    await saved(again);
    await again.goto(new URL('#/customers', again.url()).href);
    await again.getByRole('link', { name: customer, exact: true }).waitFor();
    await someone.quit();
});
