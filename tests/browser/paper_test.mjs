// What is printed, as the PDF that the browser makes of it: its pages, its fonts, its text.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { person } from './support/harness.mjs';
import { chooseOnPage, openCustomer, tryExample } from './support/steps.mjs';

const run = promisify(execFile);
const results = fileURLToPath(new URL('../../build/results/paper/', import.meta.url));
const customer = 'Hyvinvointitoimiala';

/** Points of A4, and of the narrowest margin. */
const paper = { width: 595, height: 842, margin: 40 };

/** Chooses a command of the care plan that prints, and makes the PDF. @returns {Promise<string>} its path */
async function printed(command) {
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
    await openCustomer(page, customer);
    await chooseOnPage(page, command);
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
    const path = join(results, `${command.replace(/\W+/g, '_')}.pdf`);
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

for (const [command, pages] of [['Tulosta (sisäinen)', 3], ['Tulosta asiakkaalle', 2]]) {
    test(`"${command}": pages of A4, in the program's own fonts, with no word beyond the margins`, async () => {
        const path = await printed(command);
        const { stdout: facts } = await run('pdfinfo', [path]);
        assert.match(facts, /Page size: +59[45][.\d]* x 84[12][.\d]* pts/);
        const count = Number(/Pages: +(\d+)/.exec(facts)?.[1]);
        assert.ok(count >= 1 && count <= pages, `${count} pages`);
        const { stdout: fonts } = await run('pdffonts', [path]);
        const lines = fonts.trim().split('\n').slice(2);
        assert.ok(lines.length > 0);
        // Embedded, and with the letters that the text is searched and copied by.
        for (const line of lines) assert.match(line, / yes (?:yes|no ) +yes +\d+ +\d+$/, line);
        const all = await words(path);
        assert.ok(all.length > 50);
        for (const { text, xMin, xMax, yMin, yMax } of all)
            assert.ok(xMin >= paper.margin && xMax <= paper.width - paper.margin && yMin >= 20 && yMax <= paper.height - 10,
                `${text}: ${xMin} to ${xMax}, ${yMin} to ${yMax}`);
        assert.equal(all[0].text, customer);
    });
}
