// What is printed, as the PDF that the browser makes of it: its pages, its fonts, its text.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { person } from './support/harness.mjs';
import { goTo } from './support/screens.mjs';
import { chooseOnPage, openCustomer, tryExample } from './support/steps.mjs';

const run = promisify(execFile);
const results = fileURLToPath(new URL('../../build/results/paper/', import.meta.url));
const customer = 'Hyvinvointitoimiala';

/** Points of A4, and of the narrowest margin. */
const paper = { width: 595, height: 842, margin: 40 };

/** A command of the care plan. @param {string} command */
const ofPlan = (command) => async (page) => {
    await openCustomer(page, customer);
    await chooseOnPage(page, command);
};

/** The year of all customers, or of one by a command. @param {string} [command] */
const ofYear = (command) => async (page) => {
    if (command) await openCustomer(page, customer);
    await goTo(page, command ? await page.evaluate(() => location.hash.replace('customers', 'year')) : '#/year');
    await page.getByRole('button', { name: 'Tulosta vuosi' }).focus();
    await page.keyboard.press('Enter');
    if (!command) return;
    await page.getByRole('menuitem', { name: command, exact: true }).focus();
    await page.keyboard.press('Enter');
};

/**
 * Has something printed, and makes the PDF. @param {string} name @param {(page: import('playwright-core').Page) => Promise<void>} print
 * @returns {Promise<string>} its path
 */
async function printed(name, print) {
    const someone = await person();
    const context = await someone.browser();
    await context.addInitScript(() => {
        globalThis.print = () => {
            const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
            globalThis.parent.printed = {
                title: document.title,
                body: document.body.innerHTML,
                style: rules.map(({ cssText }) => cssText).join('\n'),
            };
        };
    });
    const page = await someone.open();
    await tryExample(page);
    await print(page);
    await page.waitForFunction(() => globalThis.printed);
    await page.evaluate(() => {
        globalThis.kumppani.stop();
        for (const element of document.head.querySelectorAll('link[rel="stylesheet"], style')) element.remove();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(globalThis.printed.style);
        document.adoptedStyleSheets = [sheet];
        document.body.innerHTML = globalThis.printed.body;
    });
    await mkdir(results, { recursive: true });
    const path = join(results, `${name.replace(/\W+/g, '_')}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true });
    await someone.quit();
    return path;
}

/** @param {string} path @returns {Promise<{ text: string, xMin: number, xMax: number, yMin: number, yMax: number }[]>} */
async function words(path) {
    const { stdout } = await run('pdftotext', ['-bbox', path, '-']);
    const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
    return [...stdout.matchAll(word)].map(([, xMin, yMin, xMax, yMax, text]) =>
        ({ text, xMin: Number(xMin), yMin: Number(yMin), xMax: Number(xMax), yMax: Number(yMax) }));
}

const papers = [
    { name: 'Tulosta (sisäinen)', print: ofPlan('Tulosta (sisäinen)'), most: 3, internal: true },
    { name: 'Tulosta asiakkaalle', print: ofPlan('Tulosta asiakkaalle'), most: 2 },
    { name: 'Tulosta vuosi', print: ofYear(), most: 6, internal: true, first: 'Kaikki' },
    { name: 'Tulosta vuosi (sisäinen)', print: ofYear('Tulosta vuosi (sisäinen)'), most: 1, internal: true },
    { name: 'Tulosta vuosi asiakkaalle', print: ofYear('Tulosta vuosi asiakkaalle'), most: 1 },
];

for (const { name, print, most, internal = false, first = customer } of papers) {
    test(`"${name}": pages of A4, in the program's own fonts, with no word beyond the margins`, async () => {
        const path = await printed(name, print);
        const { stdout: facts } = await run('pdfinfo', [path]);
        assert.match(facts, /Page size: +59[45][.\d]* x 84[12][.\d]* pts/);
        const count = Number(/Pages: +(\d+)/.exec(facts)?.[1]);
        assert.ok(count >= 1 && count <= most, `${count} pages`);
        const { stdout: fonts } = await run('pdffonts', [path]);
        const lines = fonts.trim().split('\n').slice(2);
        assert.ok(lines.length > 0);
        // Embedded, and with the letters that the text is searched and copied by.
        for (const line of lines) assert.match(line, / yes (?:yes|no ) +yes +\d+ +\d+$/, line);
        // Whatever is drawn is drawn by lines and shapes.
        const { stdout: bitmaps } = await run('pdfimages', ['-list', path]);
        assert.equal(bitmaps.trim().split('\n').length, 2, bitmaps);
        const all = await words(path);
        assert.ok(all.length > 50);
        for (const { text, xMin, xMax, yMin, yMax } of all)
            assert.ok(xMin >= paper.margin && xMax <= paper.width - paper.margin && yMin >= 20 && yMax <= paper.height - 10,
                `${text}: ${xMin} to ${xMax}, ${yMin} to ${yMax}`);
        assert.equal(all[0].text, first);
        assert.equal(all.some(({ text }) => text === 'sisäiseen'), internal);
    });
}
