import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

import { otherEngines } from '../support/every_engine.mjs';
import { enter, openCustomer, saved, tryExample } from '../support/every_steps.mjs';
import { contrast, decodePng } from '../support/png.mjs';
import { until } from '../support/engines/view.mjs';

otherEngines('the page starts without an error and shows its first screen', async (person) => {
    const someone = await person();
    const page = await someone.open();
    await page.find('heading', 'Asiakkaat', { level: 1 }).wait();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fi');
    assert.equal(await page.evaluate(() => document.querySelector('#shell').hidden), true);
    await page.atRest();
    assert.deepEqual(someone.errors(), []);
});

otherEngines('the language is the browser\'s, or what the address asks for', async (person) => {
    const someone = await person({ locale: 'sv-FI' });
    const page = await someone.open();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv');
    await page.close();
    const other = await someone.open('?lang=en');
    assert.equal(await other.evaluate(() => document.documentElement.lang), 'en');
});

otherEngines('an idle page draws no frame and sets no timer', async (person) => {
    const page = await (await person()).open();
    await page.atRest();
    await pause(1000); // what begins late, as the pointer's rest does
    const before = await page.frames();
    const counts = await page.evaluate(async () => {
        const counts = { frames: 0, timers: 0 };
        const { requestAnimationFrame, setTimeout, setInterval } = globalThis;
        globalThis.requestAnimationFrame = (...rest) => (++counts.frames, requestAnimationFrame(...rest));
        globalThis.setTimeout = (...rest) => (++counts.timers, setTimeout(...rest));
        globalThis.setInterval = (...rest) => (++counts.timers, setInterval(...rest));
        await new Promise((done) => setTimeout(done, 2000));
        Object.assign(globalThis, { requestAnimationFrame, setTimeout, setInterval });
        return counts;
    });
    assert.deepEqual(counts, { frames: 0, timers: 0 });
    assert.equal(await page.frames(), before);
    await page.tab.move(300, 300);
    await page.atRest();
    const drawn = (await page.frames()) - before;
    assert.ok(drawn >= 1 && drawn <= 60, `${drawn} frames for a move of the mouse`);
});

otherEngines('a lost WebGL context comes back with the screen in it', async (person) => {
    const someone = await person();
    const page = await someone.open();
    await page.find('heading', 'Asiakkaat', { level: 1 }).wait();
    await page.atRest();
    const before = await page.tab.picture();
    await page.evaluate(async () => {
        const lose = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
        const lost = new Promise((done) => document.querySelector('canvas').addEventListener('webglcontextlost', done));
        const back = new Promise((done) => document.querySelector('canvas').addEventListener('webglcontextrestored', done));
        lose.loseContext();
        await lost;
        await new Promise((done) => setTimeout(done)); // not before all have heard of it
        lose.restoreContext();
        await back;
    });
    await page.drawn();
    await page.atRest();
    await until(async () => before.equals(await page.tab.picture()), 'the same screen again');
    someone.errors(); // browsers report the objects that went with the context
});

otherEngines('without WebGL the program draws on a 2D canvas, and works the same', async (person) => {
    const someone = await person({ webgl: false });
    const page = await someone.open();
    assert.equal(await page.evaluate(() => document.querySelector('#canvas').getContext('2d') !== null), true);
    await tryExample(page);
    await openCustomer(page, 'Hyvinvointitoimiala');
    await enter(page, 'Kumppanuuspäällikkö', 'Åsa Öhman');
    await saved(page);
    assert.ok(contrast(decodePng(await page.tab.picture())) > 150);
    const route = await page.route();
    await someone.quit();
    const again = await someone.open(route);
    assert.equal(await again.field('Kumppanuuspäällikkö').value(), 'Åsa Öhman');
});
