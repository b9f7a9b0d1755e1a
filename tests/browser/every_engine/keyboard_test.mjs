// What keys do: the page's own focus moves, and the program acts.

import assert from 'node:assert/strict';

import { carePlan, customer, manager } from '../support/every_steps.mjs';
import { otherEngines } from '../support/every_engine.mjs';
import { until } from '../support/engines/view.mjs';

const focusedName = async (page) => (await page.focused()).name;
const menus = (page) => page.find('button', /^Toiminnot: /);
const projects = (page) => page.field(/^Projektin nimi, /).count();

otherEngines('Tab goes through everything in reading order, and back', async (person) => {
    const page = await carePlan(await person({ width: 1440, height: 900 }));
    await page.field(manager).focus();
    const there = [];
    for (let step = 0; step < 12; ++step) {
        there.push(await focusedName(page));
        await page.press('Tab');
    }
    assert.equal(there[1], 'Sijainen');
    assert.equal(new Set(there).size, there.length, 'each thing once');
    for (const name of there.reverse()) {
        await page.press('Shift+Tab');
        assert.equal(await focusedName(page), name);
    }
});

otherEngines('Enter and Space press a button once each', async (person) => {
    const page = await carePlan(await person({ width: 1440, height: 900 }));
    for (const key of ['Enter', ' ']) {
        const before = await projects(page);
        await page.find('button', 'Lisää hanke').focus();
        await page.press(key);
        await until(async () => (await projects(page)) > before, 'another project');
        await page.atRest();
        assert.equal(await projects(page), before + 1);
    }
});

otherEngines('a menu opens by key, its arrows move, and Escape closes it and returns the focus', async (person) => {
    const page = await carePlan(await person({ width: 1440, height: 900 }));
    await menus(page).focus();
    const name = await focusedName(page);
    await page.press('Enter');
    await page.find('menuitem').wait();
    const entries = await page.find('menuitem').see();
    assert.ok(entries.length > 1);
    await page.press('ArrowDown');
    await until(async () => (await page.focused()).attributes.role === 'menuitem', 'an entry with the focus');
    const first = await focusedName(page);
    await page.press('ArrowDown');
    await until(async () => (await focusedName(page)) !== first, 'the next entry');
    await page.press('Escape');
    await page.find('menuitem').gone();
    await page.atRest();
    assert.equal(await focusedName(page), name);
});

otherEngines('what was done is undone and done again by key', async (person) => {
    const page = await carePlan(await person({ width: 1440, height: 900 }));
    const before = await projects(page);
    await page.find('button', 'Lisää hanke').click();
    await until(async () => (await projects(page)) === before + 1, 'another project');
    await page.evaluate(() => document.activeElement.blur());
    await page.press('Control+Z');
    await until(async () => (await projects(page)) === before, 'it to be undone');
    await page.press('Control+Shift+Z');
    await until(async () => (await projects(page)) === before + 1, 'it to be done again');
});

otherEngines('the wheel scrolls what is under the mouse, and the page itself never', async (person) => {
    const page = await carePlan(await person({ width: 1440, height: 900 }));
    const top = async () => (await page.find('heading', customer, { level: 1 }).box()).y;
    const before = await top();
    await page.tab.wheel(600, 600, 120);
    await until(async () => (await top()) < before, 'the content to move');
    await page.atRest();
    assert.ok(before - (await top()) >= 20);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.tab.wheel(600, 600, -2000);
    await until(async () => (await top()) === before, 'the content to come back');
});
