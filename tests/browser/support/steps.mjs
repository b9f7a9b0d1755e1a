// What people do in several tests, found by role and name, in Finnish.

import { atRest } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page on the empty list of customers */
export async function tryExample(page) {
    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).click();
    await page.getByRole('table', { name: 'Asiakkaat' }).waitFor();
    await saved(page);
}

/**
 * The program with the example data, on a day of its own: what is due follows from it.
 * @param {Awaited<ReturnType<import('./harness.mjs').person>>} someone new @param {string} time '2026-11-18T10:00:00'
 */
export async function exampleOn(someone, time) {
    await (await someone.browser()).clock.setFixedTime(time);
    const page = await someone.open();
    await tryExample(page);
    return page;
}

/** Follows a link of the main menu. @param {Page} page @param {string} name */
export async function goBy(page, name) {
    await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name }).click();
    await page.getByRole('main', { name }).waitFor();
    await atRest(page);
}

/** Brings a part of the page into sight: what is far from it is not in the page. @param {Page} page @param {string} name */
export async function comeTo(page, name) {
    await page.getByRole('heading', { name, exact: true }).evaluate((heading) => heading.scrollIntoView());
    await atRest(page);
}

/** @param {Page} page on the list of customers @param {string} name */
export async function openCustomer(page, name) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await atRest(page);
}

/** Chooses from the menu of the page that is shown. @param {Page} page @param {string} command */
export async function chooseOnPage(page, command) {
    await page.getByRole('region', { name: 'Sivun toiminnot' }).getByRole('button', { name: 'Toiminnot', exact: true }).click();
    await page.getByRole('menuitem', { name: command, exact: true }).click();
}

/** The field of a name, exactly: a text box, or a combo box where there is something to suggest. @param {Page} page */
export const field = (page, name) => page.getByLabel(name, { exact: true }).and(page.locator('input, textarea, [role="combobox"]'));

/** Replaces the text of a field by real keys, without leaving it. @param {Page} page @param {string} name */
export async function type(page, name, text) {
    await field(page, name).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
}

/** @param {Page} page */
export const saveState = (page) => page.getByRole('status').first();

/** Waits until the program says that everything is saved. @param {Page} page */
export async function saved(page) {
    await atRest(page); // what was just done shows
    await saveState(page).filter({ hasText: /^Tallennettu/ }).waitFor();
}
