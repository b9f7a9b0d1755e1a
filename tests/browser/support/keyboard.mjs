// What is done by the keyboard alone. What has the focus is told by its name, as a screen reader would.

import assert from 'node:assert/strict';

import { atRest } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
export const focused = (page) => page.evaluate(() => {
    const { activeElement: at } = document;
    return at.getAttribute('aria-label') ?? at.textContent;
});

/** Presses a key until what is called so has the focus. @param {Page} page @param {string | RegExp} name */
export async function reach(page, name, key = 'Tab', most = 120) {
    const passed = [];
    for (let presses = 0; presses < most; ++presses) {
        await page.keyboard.press(key);
        await atRest(page);
        const now = await focused(page);
        if (typeof name === 'string' ? now === name : name.test(now)) return;
        passed.push(now);
    }
    assert.fail(`${key} does not lead to ${name}, only to: ${passed.join(' | ')}`);
}

/** By the command palette. @param {Page} page @param {string} wanted @param {string} title of the page it leads to */
export async function call(page, wanted, title) {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(wanted);
    await atRest(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await atRest(page);
}
