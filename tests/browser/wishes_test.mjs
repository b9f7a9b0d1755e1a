// What the system wishes while the program runs: dark, high contrast, forced colours, another monitor. All of it is
// followed at once, without a reload.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { decodePng, largestDifference } from './support/png.mjs';
import { goTo, takeExample } from './support/screens.mjs';

const someone = await person();
const page = await someone.open();
await takeExample(page);
await goTo(page, '#/settings');

/** The colour of the page's surface, far from anything drawn on it. */
async function surface() {
    await atRest(page);
    const { data } = decodePng(await page.screenshot({ clip: { x: 1150, y: 20, width: 1, height: 1 } }));
    return `#${[...data.subarray(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The surfaces of shared/look/tokens.md, by what the system asks for. @type {[string, object, string][]} */
const asked = [
    ['light', { colorScheme: 'light' }, '#ffffff'],
    ['dark', { colorScheme: 'dark' }, '#1c1d20'],
    ['more contrast, light', { colorScheme: 'light', contrast: 'more' }, '#ffffff'],
    ['more contrast, dark', { colorScheme: 'dark', contrast: 'more' }, '#000000'],
    ['forced colours, dark', { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' }, '#000000'],
    ['forced colours, light', { colorScheme: 'light', forcedColors: 'active' }, '#ffffff'],
    ['light again', { colorScheme: 'light', forcedColors: 'none' }, '#ffffff'],
];
for (const [wish, media, colour] of asked) {
    test(`the system asks for ${wish}, and the page follows at once`, async () => {
        await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null, ...media });
        assert.equal(await surface(), colour);
    });
}

test('with forced colours, a text that is edited has the system\'s colours', async () => {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await goTo(page, '#/customers');
    const search = page.getByRole('searchbox').first();
    await search.fill('Sata');
    await atRest(page);
    const { own, forced } = await search.evaluate((input) => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.cssText = 'color: FieldText; background: Field';
        const coloursOf = (element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor];
        const found = { own: coloursOf(input), forced: coloursOf(probe) };
        probe.remove();
        return found;
    });
    assert.deepEqual(own, forced);
    await search.fill('');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await goTo(page, '#/settings');
});

test('high contrast is another theme than light: edges become black', async () => {
    const picture = async () => decodePng(await page.screenshot());
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    await atRest(page);
    const plain = await picture();
    await page.emulateMedia({ contrast: 'more' });
    await atRest(page);
    assert.ok(largestDifference(plain, await picture()) > 100);
    await page.emulateMedia({ contrast: 'no-preference' });
});

test('the user\'s own choice goes before the system\'s wish', async () => {
    await page.getByRole('radio', { name: 'Tumma' }).click();
    await page.mouse.move(1000, 5);
    assert.equal(await surface(), '#1c1d20');
    await page.emulateMedia({ colorScheme: 'light' });
    assert.equal(await surface(), '#1c1d20');
    await page.getByRole('radio', { name: 'Laitteen mukaan' }).click();
    assert.equal(await surface(), '#ffffff');
});

test('moved to a monitor of twice the pixels, the drawing is as sharp as if it had started there', async () => {
    await goTo(page, '#/customers');
    await page.mouse.move(1000, 5);
    const devtools = await page.context().newCDPSession(page);
    const { width, height } = page.viewportSize();
    const canvas = () => page.locator('#canvas').evaluate((element) => [element.width, element.height]);
    assert.deepEqual(await canvas(), [width, height]);
    await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
    await page.mouse.move(1001, 6); // the emulation tells the page of it with its next event only
    await page.waitForFunction((wanted) => document.querySelector('#canvas').width === wanted, 2 * width);
    await atRest(page);
    const picture = async () => {
        const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
        return decodePng(Buffer.from(data, 'base64'));
    };
    const moved = await picture();
    assert.equal(moved.width, 2 * width);
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await page.getByRole('table').waitFor();
    await page.evaluate(() => document.activeElement.blur());
    await atRest(page);
    const started = await picture();
    // The clock of the save state is left out.
    const rows = (one) => ({ data: one.data.subarray(0, one.data.length * 0.85) });
    assert.ok(largestDifference(rows(moved), rows(started)) <= 8);
    await devtools.send('Emulation.clearDeviceMetricsOverride');
    await page.waitForFunction((wanted) => document.querySelector('#canvas').width === wanted, width);
});
