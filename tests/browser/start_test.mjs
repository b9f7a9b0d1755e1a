import assert from 'node:assert/strict';
import { test } from 'node:test';

import { address, atRest, frames, person } from './support/harness.mjs';

const someone = await person();

test('the page starts without an error, in Finnish, and shows its first screen', async () => {
    const page = await someone.open();
    assert.equal(await page.locator('html').getAttribute('lang'), 'fi');
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
    assert.ok(await page.locator('#shell').isHidden());
    assert.deepEqual(someone.errors(), []);
    await page.close();
});

test('the address can ask for a language', async () => {
    const page = await someone.open('?lang=en');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.close();
});

test('an idle page draws no frame and sets no timer', async () => {
    const page = await someone.tab();
    await page.addInitScript(() => {
        const counts = { frames: 0, timers: 0 };
        Object.assign(globalThis, { counts });
        const { requestAnimationFrame, setTimeout, setInterval } = globalThis;
        globalThis.requestAnimationFrame = (...rest) => (++counts.frames, requestAnimationFrame(...rest));
        globalThis.setTimeout = (...rest) => (++counts.timers, setTimeout(...rest));
        globalThis.setInterval = (...rest) => (++counts.timers, setInterval(...rest));
    });
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await page.waitForTimeout(1500);
    const before = await page.evaluate(() => ({ ...globalThis.counts }));
    await page.waitForTimeout(2000);
    assert.deepEqual(await page.evaluate(() => globalThis.counts), before);
    await page.close();
});

test('moving the mouse draws a few frames, then none', async () => {
    const page = await someone.open();
    await atRest(page);
    const before = await frames(page);
    await page.mouse.move(300, 300);
    await atRest(page);
    const drawn = (await frames(page)) - before;
    assert.ok(drawn >= 1 && drawn <= 60, `${drawn} frames`);
    await page.close();
});

test('a program that cannot be loaded is said in plain words', async () => {
    const page = await (await someone.browser()).newPage();
    await page.route('**/kumppani.wasm?*', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${address}?lang=en`);
    assert.ok(await page.getByRole('heading', { name: 'Kumppani could not be loaded' }).isVisible());
    assert.ok(await page.getByRole('button', { name: 'Reload the page' }).isVisible());
    await page.close();
});

test('a browser that lets the page draw nothing is told what to do', async () => {
    const page = await (await someone.browser()).newPage();
    await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${address}?lang=sv`);
    await page.getByRole('heading', { name: 'Kumppani kan inte rita skärmen' }).waitFor();
    await page.close();
});

test('a program that stops while it starts says so, and offers a way on', async () => {
    const page = await (await (await person()).browser()).newPage(); // a new profile draws its number by chance
    await page.addInitScript(() => {
        crypto.getRandomValues = () => {
            throw new Error('this machine has no chance');
        };
    });
    await page.goto(`${address}?lang=en`);
    await page.getByRole('heading', { name: 'Kumppani stopped at an error' }).waitFor();
    assert.ok(await page.getByRole('button', { name: 'Download the data' }).isVisible());
    await page.close();
});

test('a lost WebGL context comes back with the screen in it', async () => {
    const page = await someone.open();
    await atRest(page);
    const before = await page.screenshot();
    await page.evaluate(async () => {
        const lose = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
        lose.loseContext();
        await new Promise((done) => setTimeout(done, 200));
        lose.restoreContext();
    });
    await page.waitForTimeout(500);
    await atRest(page);
    assert.ok(before.equals(await page.screenshot()));
    someone.errors(); // the browser reports the objects that went with the context
    await page.close();
});
