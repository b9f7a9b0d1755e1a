// What the folder tells a browser and a web host: the manifest, its icons and colours, the headers.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { address, person, site } from './support/harness.mjs';
import { decodePng } from './support/png.mjs';
import { kept } from './support/site.mjs';

const manifest = JSON.parse(await readFile(`${site}/kumppani.webmanifest`, 'utf8'));

test('the browser finds nothing wrong with the manifest, and would install the page', async () => {
    const someone = await person({ offline: true });
    const page = await someone.open();
    await kept(page);
    const devtools = await page.context().newCDPSession(page);
    const { url, errors } = await devtools.send('Page.getAppManifest');
    assert.match(url, /kumppani\.webmanifest/);
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A test's browser has no window of its own to install into.
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
    await someone.quit();
});

test('every icon is there, in the size that it is said to have', async () => {
    for (const { src, type, sizes, purpose } of manifest.icons) {
        const bytes = await readFile(`${site}/${src}`);
        if (type !== 'image/png') continue;
        const { width, height, channels, data } = decodePng(bytes);
        assert.equal(`${width}x${height}`, sizes, src);
        const corner = channels === 4 ? data[3] : 255;
        assert.equal(corner, purpose === 'maskable' ? 255 : 0, `${src}: its corner`);
    }
});

test('manifest and page have the colours of the themes', async () => {
    const theme = await readFile(new URL('../../app/ui/theme.cpp', import.meta.url), 'utf8');
    const [, light, dark] = /Token::canvas, \{0x(\w{6}), 0x(\w{6})/.exec(theme);
    const page = await readFile(`${site}/index.html`, 'utf8');
    const shown = [...page.matchAll(/name="theme-color"[^>]*content="#(\w{6})"/g)].map(([, colour]) => colour);
    assert.deepEqual(shown, [light, dark].map((colour) => colour.toLowerCase()));
    assert.equal(manifest.theme_color, `#${light.toLowerCase()}`);
    assert.equal(manifest.background_color, `#${light.toLowerCase()}`);
});

test('the host lets nobody frame the page, and the service worker is always asked for anew', async () => {
    for (const path of ['', 'sw.js', 'kumppani.html', 'kumppani.webmanifest']) {
        const { status, headers } = await fetch(address + path);
        assert.equal(status, 200, path);
        assert.match(headers.get('content-security-policy'), /frame-ancestors 'none'/);
        assert.equal(headers.get('cache-control'), 'no-cache');
    }
    const types = await Promise.all(['sw.js', 'kumppani.webmanifest'].map(async (path) => (await fetch(address + path)).headers.get('content-type')));
    assert.deepEqual(types, ['text/javascript; charset=utf-8', 'application/manifest+json']);
});

test('the single file works from a web host, too', async () => {
    const someone = await person({ at: `${address}kumppani.html` });
    await someone.open();
    await someone.quit();
});
