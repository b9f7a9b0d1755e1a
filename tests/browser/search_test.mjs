// Somebody remembers a word that was said, and finds where it was written down.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

test('a word of any row is found by another of its forms, with its place, and opened by the keyboard', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await page.keyboard.press('ControlOrMeta+K');
    const search = page.getByRole('combobox', { name: 'Hae tai komenna' });
    await search.waitFor();
    await page.keyboard.type('hoitokirjaus');
    const found = page.getByRole('option', { name: 'Puhelimen sanelu hoitokirjauksiin' });
    await found.waitFor();
    await atRest(page);
    const place = await found.evaluate((option) => document.getElementById(option.getAttribute('aria-describedby') ?? '')?.textContent);
    assert.equal(place, 'Tarve, Hyvinvointitoimiala › Pienkehitystarpeet');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Hyvinvointitoimiala', level: 1 }).waitFor();
    await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.activeElement)?.value === 'Puhelimen sanelu hoitokirjauksiin');
    await someone.quit();
});

test('what was just written is found at once', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, 'Kuulaveden Vesi');
    await type(page, 'Asiakkaan yhteyshenkilö', 'Törmänen Aada');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Hae tai komenna' }).waitFor();
    await page.keyboard.type('tormanen');
    await page.getByRole('option', { name: 'Kuulaveden Vesi' }).waitFor();
    await atRest(page);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Hae tai komenna' }).waitFor({ state: 'detached' });
    await atRest(page);
    assert.equal(await field(page, 'Asiakkaan yhteyshenkilö').inputValue(), 'Törmänen Aada');
    await someone.quit();
});
