import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';

const someone = await person({ width: 1440, height: 900 });
const page = await someone.open();
await tryExample(page);
await openCustomer(page, customer);

const addProject = page.getByRole('button', { name: 'Lisää hanke' });
const projects = () => page.getByRole('table', { name: 'Kehittämishankkeet' }).getByRole('row').count();
const focusedName = () => page.evaluate(() => {
    const { activeElement } = document;
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent;
});

for (const [how, press] of Object.entries({
    'the mouse': () => addProject.click(),
    Enter: async () => {
        await addProject.focus();
        await page.keyboard.press('Enter');
    },
    Space: async () => {
        await addProject.focus();
        await page.keyboard.press(' ');
    },
    'an assistive tool': () => addProject.evaluate((element) => element.click()),
})) {
    test(`a button pressed by ${how} acts exactly once`, async () => {
        await atRest(page);
        const before = await projects();
        await press();
        await atRest(page);
        assert.equal(await projects(), before + 1);
    });
}

test('what was done is undone and done again by key', async () => {
    await page.evaluate(() => document.activeElement.blur());
    const before = await projects();
    await page.keyboard.press('ControlOrMeta+Z');
    await atRest(page);
    assert.equal(await projects(), before - 1);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await atRest(page);
    assert.equal(await projects(), before);
});

test('a field that was not changed leaves undo to the program', async () => {
    await type(page, manager, 'Kerran Muutettu');
    await page.keyboard.press('Tab');
    await saved(page);
    await field(page, 'Sijainen').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await atRest(page);
    assert.notEqual(await field(page, manager).inputValue(), 'Kerran Muutettu');
});

test('Tab goes on from a button of a dialog to its fields', async () => {
    await page.getByRole('button', { name: /^Toiminnot: / }).first().focus();
    for (const key of ['Enter', 'Enter']) { // the menu, and its first command: all fields
        await page.keyboard.press(key);
        await atRest(page);
    }
    const close = page.getByRole('dialog').getByRole('button', { name: 'Sulje' });
    await close.waitFor();
    /** @type {Set<string>} */
    const passed = new Set();
    for (let steps = 0; steps < 5; ++steps) {
        await page.keyboard.press('Shift+Tab');
        await atRest(page);
        passed.add(await focusedName());
    }
    assert.equal(passed.size, 5, [...passed].join(', '));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('Back and Forward of the browser go between screens', async () => {
    await page.goBack();
    await page.getByRole('heading', { name: 'Asiakkaat', level: 1 }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
});

test('a link opens in another tab when the user asks for it, and this tab stays', async () => {
    const [other] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Ohjausryhmät' }).click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await other.close();
    assert.ok(await page.getByRole('heading', { name: customer, level: 1 }).isVisible());
});

test('the wheel scrolls what is under the mouse, and the page itself never', async () => {
    const top = async () => (await page.getByRole('heading', { name: customer, level: 1 }).boundingBox()).y;
    await page.mouse.move(600, 600);
    await page.mouse.wheel(0, -5000);
    await atRest(page);
    const before = await top();
    await page.mouse.wheel(0, 120);
    await atRest(page);
    assert.equal(await top(), before - 120);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.mouse.wheel(0, -500);
    await atRest(page);
    assert.equal(await top(), before);
});

const menus = page.getByRole('button', { name: /^Toiminnot: / });

test('from a menu the focus returns to its button', async () => {
    await menus.first().focus();
    const name = await focusedName();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await atRest(page);
    assert.equal(await page.getByRole('menuitem').count(), 0);
    assert.equal(await focusedName(), name);
});

test('when the thing with the focus goes for good, the focus stays near', async () => {
    const before = await projects();
    await menus.first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Poista' }).focus();
    await page.keyboard.press('Enter');
    await atRest(page);
    assert.equal(await projects(), before - 1);
    assert.ok(await page.evaluate(() =>
        document.activeElement.closest('[role="table"]')?.getAttribute('aria-label') === 'Kehittämishankkeet'));
});
