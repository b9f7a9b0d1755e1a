// The mirror in the page: what it holds, what it leaves alone, and where the focus goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, frames, person } from './support/harness.mjs';
import { goTo, takeExample } from './support/screens.mjs';
import { openCustomer, saveState, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';

const someone = await person();
const page = await someone.open();

const focused = () => page.evaluate(() => {
    const { activeElement } = document;
    return activeElement.getAttribute('aria-label') ?? activeElement.textContent;
});

test('the screen that the program starts with takes no focus', async () => {
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    await takeExample(page);
});

test('another screen gives its title the focus, and Tab goes on from there', async () => {
    await page.getByRole('link', { name: 'Ohjausryhmät' }).click();
    await page.getByRole('heading', { name: 'Ohjausryhmät', level: 1 }).waitFor();
    await atRest(page);
    assert.equal(await focused(), 'Ohjausryhmät');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    assert.match(await page.title(), /^Ohjausryhmät/);
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('[role="main"]') !== null));
    await page.goBack();
    await page.getByRole('heading', { name: 'Asiakkaat', level: 1 }).waitFor();
    await atRest(page);
    assert.equal(await focused(), 'Asiakkaat');
});

test('a frame in which nothing changes touches nothing in the page', async () => {
    await openCustomer(page, customer);
    await page.mouse.move(500, 300);
    await atRest(page);
    await page.evaluate(() => {
        globalThis.touched = [];
        globalThis.watching = new MutationObserver((records) =>
            globalThis.touched.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`)));
        globalThis.watching.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const before = await frames(page);
    for (const x of [520, 540, 560]) await page.mouse.move(x, 300); // over what has no hover of its own, frames are drawn
    await atRest(page);
    assert.ok((await frames(page)) > before);
    assert.deepEqual(await page.evaluate(() => globalThis.touched), []);
    // And it would be seen.
    await type(page, 'Sijainen', 'Joku Toinen');
    await atRest(page);
    assert.notEqual((await page.evaluate(() => globalThis.touched)).length, 0);
    await page.evaluate(() => globalThis.watching.disconnect());
});

test('a dialog keeps the focus inside, however often Tab is pressed, and gives it back', async () => {
    await goTo(page, '#/groups');
    const opener = page.getByRole('button', { name: 'Uusi ohjausryhmä' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await atRest(page);
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
        await page.keyboard.press(key);
        assert.ok(await page.evaluate(() => {
            const { activeElement } = document;
            // Between its last thing and its first there is the browser's own bar.
            return activeElement === document.body || activeElement.closest('[role="dialog"]') !== null;
        }), `${key} leads to ${await focused()}`);
    }
    // The list of a field in the dialog belongs to the dialog.
    await page.getByRole('combobox', { name: 'Asiakas', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('dialog').getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('dialog').count(), 1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await atRest(page);
    assert.equal(await focused(), 'Uusi ohjausryhmä');
});

test('arrow keys move in menus, lists, groups of radio buttons and tables; Tab leaves them', async () => {
    await goTo(page, '#/customers');
    const names = await page.getByRole('table').getByRole('link').allTextContents();
    await page.getByRole('link', { name: names[0], exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), names[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'columnheader');

    await goTo(page, '#/settings');
    await page.getByRole('radio', { name: 'Vaalea' }).focus();
    await page.keyboard.press('ArrowDown');
    await atRest(page);
    assert.equal(await focused(), 'Tumma');
    assert.equal(await page.getByRole('radio', { name: 'Tumma' }).getAttribute('aria-checked'), 'true');
    await page.keyboard.press('Tab');
    assert.notEqual(await page.evaluate(() => document.activeElement.getAttribute('role')), 'radio');
    await page.getByRole('radio', { name: 'Laitteen mukaan' }).click();

    await goTo(page, '#/customers');
    await openCustomer(page, customer);
    const menu = page.getByRole('button', { name: 'Toiminnot', exact: true });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem').first().waitFor();
    await atRest(page);
    await page.keyboard.press('ArrowDown');
    await atRest(page);
    assert.equal(await focused(), await page.getByRole('menuitem').nth(1).textContent());
    await page.keyboard.press('Shift+Tab');
    await atRest(page);
    assert.equal(await page.getByRole('menuitem').count(), 0);
    assert.equal(await focused(), 'Asiakastila');
});

test('page keys scroll, wherever no field or list wants them', async () => {
    const scroller = page.locator('[role="main"] > .scroller');
    const top = () => scroller.evaluate((element) => element.scrollTop);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('End');
    await atRest(page);
    const end = await top();
    assert.ok(end > 200);
    await page.keyboard.press('PageUp');
    await atRest(page);
    assert.ok((await top()) < end);
    await page.keyboard.press('Home');
    await atRest(page);
    assert.equal(await top(), 0);
});

/** A bundle of so many customers, as a colleague would send it. @param {number} count */
const bundle = (count) => JSON.stringify({
    format: 'kumppani-bundle',
    schema: 1,
    kind: 'exchange',
    from: { name: 'Änna Öhman', replica: '0028t5cy4g' },
    as_of: '2026-03-02T09:00:00.000Z',
    records: Array.from({ length: count }, (_, index) => ({
        id: `c${index}`,
        kind: 'customer',
        fields: { name: `Asiakas ${index}`, manager: 'Änna Öhman', charges: 1000 * index },
    })),
});

test('ten thousand customers cost the page what a hundred cost', async () => {
    const elements = async (count) => {
        const other = await person();
        const view = await other.open();
        await view.evaluate((json) => {
            const bytes = new TextEncoder().encode(json);
            globalThis.kumppani.openFile('many.json', bytes, bytes.length);
        }, bundle(count));
        const take = view.getByRole('button', { name: /^Tuo \d/ });
        await take.waitFor({ timeout: 60_000 });
        await atRest(view);
        const inPreview = await view.locator('#mirror *').count();
        await take.click();
        await saveState(view).filter({ hasText: /^Tallennettu/ }).waitFor({ timeout: 60_000 });
        await goTo(view, '#/customers');
        await view.getByRole('table').waitFor();
        const rows = Number(await view.getByRole('table').getAttribute('aria-rowcount'));
        const inList = await view.locator('#mirror *').count();
        await other.quit();
        return { rows, inPreview, inList };
    };
    const few = await elements(100);
    const many = await elements(10_000);
    assert.equal(few.rows, 101);
    assert.equal(many.rows, 10_001);
    assert.ok(few.inList < 700, `${few.inList} elements`);
    for (const place of ['inPreview', 'inList'])
        assert.ok(Math.abs(many[place] - few[place]) <= 20, `${place}: ${few[place]} and ${many[place]} elements`);
});
