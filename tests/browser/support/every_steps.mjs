// What people do in several tests of every engine, in Finnish.

import { until } from './engines/view.mjs';

/** @typedef {import('./engines/view.mjs').View} View */

/** The customer whose care plan is looked at, and a field of it. */
export const customer = 'Hyvinvointitoimiala';
export const manager = 'Kumppanuuspäällikkö';

/** @param {View} page on the empty list of customers */
export async function tryExample(page) {
    await page.find('button', 'Kokeile esimerkkiaineistolla').click();
    await page.find('table', 'Asiakkaat').wait();
    await saved(page);
}

/** @param {View} page on the list of customers @param {string} name */
export async function openCustomer(page, name) {
    await page.find('link', name).click();
    await page.find('heading', name, { level: 1 }).wait();
    await page.atRest();
}

/** The care plan of the example's richest customer. @param {import('./every_engine.mjs').Person} someone new */
export async function carePlan(someone) {
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    return page;
}

/** What the program says about saving. @param {View} page */
export const saveState = (page) => page.find('status').text();

/** Waits until the program says about saving what begins so. @param {View} page @param {string} words */
export async function saveSays(page, words) {
    await until(async () => (await saveState(page)).startsWith(words), `"${words}" about saving`);
}

/** Waits until the program says that everything is saved. @param {View} page */
export const saved = (page) => saveSays(page, 'Tallennettu');

/** Puts a text into a field by keys, and leaves it. @param {View} page @param {string} name @param {string} text */
export async function enter(page, name, text) {
    await page.fill(name, text);
    await page.press('Tab');
}

/** The bundle that the program exports. @param {View} page @returns {Promise<string>} its path */
export async function exported(page) {
    await page.go('#/exchange');
    return page.download(() => page.find('button', /^Vie \d+ asiakasta$/).click());
}
