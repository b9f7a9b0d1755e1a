// What each engine makes of the page's elements, judged by axe-core. All screens in all themes are judged in Chromium
// (tests/browser/axe_test.mjs); here a customer's and a group's pages and every page of the rail, in each language and
// each look.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { otherEngines } from '../support/every_engine.mjs';
import { tryExample } from '../support/every_steps.mjs';

/** @typedef {import('../support/engines/view.mjs').View} View */

/** An expression that makes `axe` in the page. */
const installAxe = `(() => {
${await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')}
})()`;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Chosen in the settings, in the language shown then. */
const looks = [
    { language: 'fi', look: 'Vaalea' },
    { language: 'sv', look: 'Mörkt' },
    { language: 'en', look: 'High contrast' },
];

/** @param {View} page @returns {Promise<string[]>} the violations, one a line */
function violations(page) {
    return page.evaluate(async (only) => {
        const found = await globalThis.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    }, tags);
}

/** The address of the first of a list. @param {View} page @param {string} list '#/groups' */
async function firstOf(page, list) {
    await page.go(list);
    await page.atRest();
    return page.evaluate((start) => document.querySelector(`a[href^="${start}/"]`).getAttribute('href'), list);
}

otherEngines('axe-core finds nothing, in any language or look', async (person) => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    const routes = [await firstOf(page, '#/customers'), await firstOf(page, '#/groups'),
        '#/home', '#/customers', '#/groups', '#/exchange', '#/settings', '#/shortcuts'];
    const wrong = [];
    for (const { language, look } of looks) {
        await page.tab.go(`${someone.wishes.at}?lang=${language}#/settings`);
        await page.ready();
        await page.find('radio', look).click();
        await page.tab.run(installAxe);
        for (const route of routes) {
            await page.go(route);
            await page.atRest();
            wrong.push(...(await violations(page)).map((one) => `${language}, ${look}, ${route}: ${one}`));
        }
    }
    assert.equal(wrong.join('\n'), '');
});

otherEngines('axe-core sees what is wrong: a button without a name', async (person) => {
    const page = await (await person()).open();
    await page.tab.run(installAxe);
    await page.evaluate(() => {
        const button = document.querySelector('[role="button"]');
        button.removeAttribute('aria-label');
        button.textContent = '';
    });
    assert.match((await violations(page)).join('\n'), /aria-command-name/);
});
