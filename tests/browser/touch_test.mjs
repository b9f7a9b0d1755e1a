import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';

const someone = await person({ phone: true });
const page = await someone.open();
const devtools = await page.context().newCDPSession(page);
await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).tap();
await page.getByRole('link', { name: 'Hyvinvointitoimiala' }).waitFor();
await atRest(page);

const scrolled = () => page.locator('.scroller').first().evaluate((scroller) => scroller.scrollTop);

function swipe(distance, speed, flick) {
    return devtools.send('Input.synthesizeScrollGesture', {
        x: 200, y: 600, yDistance: distance, speed, preventFling: !flick, gestureSourceType: 'touch',
    });
}

test('a finger pans what is under it, and presses nothing', async () => {
    await swipe(-200, 800, false);
    await atRest(page);
    const down = await scrolled();
    assert.ok(down >= 200 && down <= 240, `${down} pixels`);
    assert.match(page.url(), /#\/customers$/);
    await swipe(400, 800, false);
    await atRest(page);
    assert.equal(await scrolled(), 0);
});

test('a flick goes on after the finger has left, and ends', async () => {
    await swipe(-150, 3000, true);
    await atRest(page);
    const flicked = await scrolled();
    assert.ok(flicked > 250, `${flicked} pixels`);
});

test('a tap presses', async () => {
    await page.getByRole('link', { name: 'Asetukset' }).tap();
    await page.getByRole('heading', { name: 'Asetukset', level: 1 }).waitFor();
});

test('the canvas has the pixels of the screen', async () => {
    const canvas = page.locator('#canvas');
    assert.equal(await canvas.evaluate((element) => element.width), 390 * 3);
});
