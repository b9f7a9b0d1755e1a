// Kumppani as one file on a disk, opened by double click.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { person, ready, site } from './support/harness.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';

// A name as people's own folders and downloads have it.
const folder = await mkdtemp(join(tmpdir(), 'Työ & kansio #1 '));
after(() => rm(folder, { recursive: true }));
const file = join(folder, 'kumppani (2).html');
await copyFile(`${site}/kumppani.html`, file);
const at = pathToFileURL(file).href;

const someone = await person({ at });

test('the file asks for nothing but itself, and breaks none of its own rules', async () => {
    const context = await someone.browser();
    /** @type {string[]} */
    const asked = [];
    context.on('request', (request) => asked.push(request.url()));
    await context.addInitScript(() => {
        globalThis.broken = [];
        document.addEventListener('securitypolicyviolation', (event) => globalThis.broken.push(event.violatedDirective));
    });
    const page = await someone.open();
    await tryExample(page);
    assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), [at]);
    assert.deepEqual(await page.evaluate(() => globalThis.broken), []);
    assert.deepEqual(someone.errors(), []);
    await page.close();
});

test('the file lets in no network, no inline script and no eval', async () => {
    const page = await someone.open();
    const blocked = await page.evaluate(async () => {
        /** @type {Set<string>} */
        const directives = new Set();
        document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
        await fetch('http://127.0.0.1/').catch(() => {});
        const script = document.createElement('script');
        script.textContent = 'globalThis.intruded = true';
        document.body.append(script);
        // A call from here may do more than the page: the page's own timer may not.
        const evaluated = await new Promise((done) => setTimeout(() => {
            try {
                done(globalThis.eval('true'));
            } catch {
                done(false);
            }
        }));
        const picture = new Image();
        picture.src = 'http://127.0.0.1/spy.png';
        await new Promise((done) => (picture.onerror = done));
        return { directives: [...directives].sort(), intruded: evaluated || 'intruded' in globalThis };
    });
    assert.deepEqual(blocked.directives, ['connect-src', 'img-src', 'script-src', 'script-src-elem']);
    assert.equal(blocked.intruded, false);
    someone.errors(); // the browser reports each of them
    await page.close();
});

test('its text is drawn and edited in its own fonts', async () => {
    const page = await someone.open();
    const faces = await page.evaluate(() => [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`));
    assert.deepEqual(faces.map((face) => face.replaceAll('"', '')).sort(), [
        'Kumppani 400 loaded',
        'Kumppani 500 loaded',
        'Kumppani 600 loaded',
        'Kumppani Display 600 loaded',
        'Kumppani Icons 400 loaded',
    ]);
    await page.close();
});

test('what is entered is there after a reload, and after the browser was closed', async () => {
    const page = await someone.open('#/customers');
    await openCustomer(page, customer);
    await type(page, manager, 'Yöpöllö Åström');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await ready(page);
    assert.equal(await field(page, manager).inputValue(), 'Yöpöllö Åström');
    const route = new URL(page.url()).hash;
    await someone.quit();
    const again = await someone.open(route);
    await again.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal(await field(again, manager).inputValue(), 'Yöpöllö Åström');
    await again.close();
});

test('its storage has a name of its own: other programs of Emscripten on the same disk keep theirs', async () => {
    const page = await someone.open();
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.ok(names.includes('/kumppani-v1'), 'also the name under which the work of earlier versions lies');
    assert.deepEqual(names.filter((name) => !/^\/?kumppani-/.test(name ?? '')), []);
    await page.close();
});

test('the file holds the very same program as the folder', async () => {
    const text = await readFile(file, 'utf8');
    const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
    const files = await Promise.all(['spreadsheets.js', 'kumppani.js', 'page.js'].map((name) => readFile(`${site}/${name}`, 'utf8')));
    assert.equal(scripts.length, files.length);
    scripts.forEach((script, index) => {
        const unescaped = script.replaceAll('<\\/script', '</script').replaceAll('\\x3c!--', '<!--');
        assert.ok(script === files[index] || unescaped === files[index]);
    });
});
