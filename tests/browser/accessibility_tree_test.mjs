// On every screen Chromium's accessibility tree says what the program stated: role, name, description, value, states,
// and the structure of tables. No difference is allowed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { differences } from './support/accessibility_tree.mjs';
import { everywhere } from './support/everywhere.mjs';
import { person } from './support/harness.mjs';
import { everyScreen, screens } from './support/screens.mjs';

for (const [where, like] of Object.entries({
    'on a desk': { width: 1440, height: 900 },
    ...(everywhere && { 'on a phone': { phone: true } }),
})) {
    test(`${where} assistive tools get what was stated, on every screen`, async () => {
        const someone = await person(like);
        const page = await someone.open();
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('DOM.enable');
        await devtools.send('Accessibility.enable');
        const wrong = [];
        let seen = 0;
        for await (const name of everyScreen(page)) {
            ++seen;
            const { lines, compared } = await differences(page, devtools);
            assert.ok(compared > 5, `${name}: only ${compared} compared`);
            wrong.push(...lines.map((line) => `${name}: ${line}`));
        }
        assert.equal(seen, screens.length);
        assert.equal([...new Set(wrong)].join('\n'), '');
        await someone.quit();
    });
}

test('a difference is found', async () => {
    const someone = await person();
    const page = await someone.open();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).evaluate((button) => {
        button.setAttribute('aria-disabled', 'true');
        button.setAttribute('aria-label', 'Jotain muuta');
    });
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.setAttribute('aria-level', '3'));
    const { lines } = await differences(page, devtools);
    assert.equal(lines.length, 2, lines.join('\n'));
    await someone.quit();
});
