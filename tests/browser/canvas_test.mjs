// Without WebGL 2 the program draws in memory, on a 2D canvas: the same frames, and everything works the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { everywhere } from './support/everywhere.mjs';
import { address, atRest, frames, person, ready } from './support/harness.mjs';
import { contrast, decodePng, difference } from './support/png.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';

// The edges of triangles and the middles between two texels are rounded a little differently by each renderer.
const largest = 8;
const mean = 0.02;

/**
 * What a page shows at rest, the mouse out of the way.
 * @param {import('playwright-core').Page} page
 * @param {{ x: number, y: number, width: number, height: number }} [clip] only this of it
 */
async function picture(page, clip) {
    await page.mouse.move(1, 1);
    await atRest(page);
    return decodePng(await page.screenshot({ clip, caret: 'hide' }));
}

/** Fails when the two pictures differ by more than rounding. */
function assertAlike(one, other, what) {
    const found = difference(one, other);
    assert.ok(found.largest <= largest && found.mean <= mean, `${what}: ${JSON.stringify(found)}`);
}

/** @param {import('playwright-core').Page} page */
const kind = (page) =>
    page.evaluate(() => (document.querySelector('#canvas').getContext('2d') ? '2d' : 'webgl2'));

/** Every screen of the example data, and what opens over one. @param {import('playwright-core').Page} page */
async function screens(page) {
    const pictures = {};
    const show = async (name) => (pictures[name] = await picture(page));
    await page.evaluate(() => (location.hash = '#/customers'));
    await page.getByRole('table', { name: 'Asiakkaat' }).waitFor();
    await show('customers');
    await openCustomer(page, customer);
    await show('care plan');
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 433);
    await show('care plan, scrolled');
    await page.getByRole('button', { name: /^Toiminnot: / }).nth(2).click();
    await page.getByRole('menuitem').first().waitFor();
    await show('menu');
    await page.keyboard.press('Escape');
    for (const route of ['#/groups', '#/exchange', '#/settings']) {
        await page.evaluate((hash) => (location.hash = hash), route);
        await page.waitForFunction((hash) => location.hash === hash, route);
        await show(route);
    }
    await page.evaluate(() => (location.hash = '#/groups'));
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Toleranssit' }).waitFor();
    await show('steering group');
    return pictures;
}

for (const like of [{ ratio: 1.5, colorScheme: 'dark' }, ...(everywhere ? [{ ratio: 1 }] : [])]) {
    test(`both renderers draw the same screens, at ${like.ratio} pixels to a CSS pixel`, async () => {
        const someone = await person({ ...like, width: 1281, height: 801 });
        (await someone.browser()).setDefaultTimeout(30_000);
        await (await someone.browser()).clock.setFixedTime('2026-11-22T10:00:00');
        const page = await someone.open();
        await tryExample(page);
        const drawn = {};
        for (const draw of ['webgl2', '2d']) {
            await page.goto(`${address}?draw=${draw}`);
            await ready(page);
            assert.equal(await kind(page), draw);
            drawn[draw] = await screens(page);
        }
        for (const [name, one] of Object.entries(drawn.webgl2)) assertAlike(one, drawn['2d'][name], name);
        await someone.quit();
    });
}

/** Counts the pixels that are put on canvases in the page, in `globalThis.shown`. */
function countPixels() {
    globalThis.shown = 0;
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (image, x, y, left, top, width, height) {
        globalThis.shown += width * height;
        return put.call(this, image, x, y, left, top, width, height);
    };
}

/** A browser without WebGL. */
function refuseWebgl() {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest);
    };
}

/** @param {import('playwright-core').Page} page how many pixels were put since the last call */
const shown = (page) => page.evaluate(() => globalThis.shown - (globalThis.shown = 0));

const someone = await person();
(await someone.browser()).setDefaultTimeout(30_000);
const page = await someone.tab();

test('a browser without WebGL 2 shows the program on a 2D canvas', async () => {
    await page.addInitScript(countPixels);
    await page.addInitScript(refuseWebgl);
    await page.goto(address);
    await ready(page);
    assert.equal(await kind(page), '2d');
    await tryExample(page);
    await openCustomer(page, customer);
    const shades = new Set((await picture(page)).data);
    assert.ok(shades.size > 100, `${shades.size} shades`);
});

test('frames that draw the same put nothing on the canvas, and others only what has changed', async () => {
    await page.mouse.move(640, 70);
    await atRest(page);
    await shown(page);
    const before = await frames(page);
    await page.mouse.move(641, 71);
    await atRest(page);
    assert.ok((await frames(page)) > before);
    assert.equal(await shown(page), 0);
    await page.getByRole('link', { name: 'Ohjausryhmät' }).hover();
    await atRest(page);
    const pixels = await shown(page);
    assert.ok(pixels > 0 && pixels < (1280 * 800) / 5, `${pixels} pixels`);
});

test('the wheel scrolls a 2D canvas', async () => {
    const top = async () => (await page.getByRole('heading', { name: customer, level: 1 }).boundingBox()).y;
    const before = await top();
    const middle = { x: 300, y: 320, width: 800, height: 300 };
    const unscrolled = await picture(page, middle);
    await page.mouse.move(600, 600);
    await page.mouse.wheel(0, 120);
    await atRest(page);
    assert.equal(await top(), before - 120);
    const scrolled = await picture(page, { ...middle, y: middle.y - 120 });
    // Farther up, the places of things round otherwise: now and then one pixel is a shade lighter.
    assertAlike(scrolled, unscrolled, 'what was scrolled');
});

test('text is typed, saved and drawn on a 2D canvas as by WebGL', async () => {
    const text = 'Äijö Åkerö-Öhman €';
    await type(page, manager, text);
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal(await field(page, manager).inputValue(), text);
    const at = await field(page, manager).boundingBox();
    const drawn = await picture(page, at);
    assert.ok(contrast(drawn) > 150);
    const other = await someone.open(new URL(page.url()).hash);
    assert.equal(await kind(other), 'webgl2');
    await page.close();
    await other.reload();
    await other.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assertAlike(drawn, await picture(other, at), manager);
    await other.close();
});

test('when a lost WebGL context does not come back, the program goes on without it', async () => {
    const another = await person();
    const usual = await another.open();
    await tryExample(usual);
    await openCustomer(usual, customer);
    assert.equal(await kind(usual), 'webgl2');
    const before = await picture(usual, { x: 300, y: 0, width: 980, height: 800 });
    await usual.evaluate(() =>
        document.querySelector('#canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
    await usual.waitForFunction(() => document.querySelector('#canvas').getContext('2d') !== null);
    assertAlike(before, await picture(usual, { x: 300, y: 0, width: 980, height: 800 }), 'the same screen');
    await type(usual, manager, 'Jatkaa Työtään');
    await usual.keyboard.press('Enter');
    await saved(usual);
    another.errors(); // the browser reports the objects that went with the context
});
