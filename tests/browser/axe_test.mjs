// Every screen in every language and theme, judged by axe-core: all its rules of WCAG 2.1 and 2.2 A and AA, and its best
// practices. None is switched off. What it cannot see is the contrast of what is drawn on the canvas: the themes' own
// numbers are tested in tests/screens/theme_test.cpp.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { everywhere } from './support/everywhere.mjs';
import { atRest, person } from './support/harness.mjs';
import { everyScreen, screens } from './support/screens.mjs';

const axe = await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the system wishes, and so the theme: the elements differ little in it. */
const themes = {
    light: { colorScheme: 'light', contrast: 'no-preference' },
    ...(everywhere && {
        dark: { colorScheme: 'dark', contrast: 'no-preference' },
        'high contrast': { colorScheme: 'light', contrast: 'more' },
    }),
};

/** The violations on the page as it stands, one a line. @param {import('playwright-core').Page} page */
const violations = (page) =>
    page.evaluate(async (only) => {
        const found = await globalThis.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
        return found.violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`));
    }, tags);

for (const language of ['fi', 'sv', 'en']) {
    test(`axe-core finds nothing on any screen in ${language}`, async () => {
        const someone = await person();
        const page = await someone.open(`?lang=${language}`);
        await page.evaluate(axe);
        const wrong = [];
        let seen = 0;
        for await (const name of everyScreen(page)) {
            ++seen;
            for (const [theme, media] of Object.entries(themes)) {
                await page.emulateMedia(media);
                await atRest(page);
                wrong.push(...(await violations(page)).map((one) => `${name}, ${theme}: ${one}`));
            }
        }
        assert.equal(seen, screens.length);
        assert.equal(wrong.join('\n'), '');
        await someone.quit();
    });
}

test('axe-core sees what is wrong: a button without a name', async () => {
    const someone = await person();
    const page = await someone.open();
    await page.evaluate(axe);
    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).evaluate((button) => {
        button.removeAttribute('aria-label');
        button.textContent = '';
    });
    assert.match((await violations(page)).join('\n'), /aria-command-name/);
    await someone.quit();
});
