// The main story with the keyboard alone: no pointer is ever moved. What has the focus is told by its role and name, as a
// screen reader would.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { call, focused, reach } from './support/keyboard.mjs';
import { field, saved } from './support/steps.mjs';

const customer = 'Kuulasatama Oy';
const group = 'Satamamaksujen laskutus';
const project = 'Yöpöydän åäö, 5 €';

/** Types into the field that has the focus, in place of what was there. */
async function enter(page, text) {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await atRest(page);
}

test('the story without a pointer: example data, a care plan, a steering group, undo, a file for a colleague', async () => {
    const someone = await person();
    const page = await someone.open();
    await reach(page, 'Kokeile esimerkkiaineistolla');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Asiakkaat' }).waitFor();
    await saved(page);

    // Through the list by arrow keys, into the care plan by Enter.
    await reach(page, 'Ammattikorkeakoulu Oy');
    await reach(page, customer, 'ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    await atRest(page);
    assert.equal(await focused(page), customer);
    await reach(page, 'Veloitukset vuodessa');
    await enter(page, '286 000 €');

    // A new project: its name has the focus at once.
    await reach(page, 'Lisää hanke');
    await page.keyboard.press('Enter');
    await atRest(page);
    assert.equal(await focused(page), 'Projektin nimi, Uusi hanke');
    await enter(page, project);
    await reach(page, `Arvioitu päätös, ${project}`);
    await page.keyboard.press('ArrowDown'); // its calendar
    await page.getByRole('dialog').waitFor();
    await atRest(page);
    await page.keyboard.press('PageDown');
    await atRest(page);
    const day = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await atRest(page);
    assert.equal(await field(page, `Arvioitu päätös, ${project}`).inputValue(), day);

    // Deleted by its menu, and brought back by undo.
    await reach(page, `Toiminnot: ${project}`);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('End');
    await atRest(page);
    assert.equal(await focused(page), 'Poista');
    await page.keyboard.press('Enter');
    await field(page, `Projektin nimi, ${project}`).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Z');
    await field(page, `Projektin nimi, ${project}`).waitFor();
    await saved(page);

    // To the steering group by the palette; a task is ticked.
    await call(page, group, group);
    await reach(page, /^Katselmoi liiketoimintaperusteen/);
    const task = page.getByRole('checkbox', { name: /^Katselmoi liiketoimintaperusteen/ });
    const before = await task.getAttribute('aria-checked');
    await page.keyboard.press(' ');
    await atRest(page);
    assert.notEqual(await task.getAttribute('aria-checked'), before);
    await saved(page);

    // Out into a file.
    await call(page, 'Vaihto', 'Vaihto');
    await reach(page, /^Vie \d+ asiakasta$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const text = await readFile(await download.path(), 'utf8');
    assert.ok(text.includes(project));
    assert.ok(text.includes('286000'));
    await someone.quit();
});
