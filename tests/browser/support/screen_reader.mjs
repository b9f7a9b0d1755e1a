// A screen reader without a voice, in the page: what it says from the beginning of the page to its end.

import { build } from '../../../web/node_modules/esbuild/lib/main.js';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js', import.meta.url));

/** @type {Promise<string> | undefined} */
let script;

async function source() {
    const { outputFiles } = await build({
        entryPoints: [entry], bundle: true, format: 'iife', globalName: 'kumppaniReader', write: false, logLevel: 'error',
    });
    return `${outputFiles[0].text};globalThis.kumppaniReader = kumppaniReader;`;
}

/**
 * Everything it says, one phrase a line.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function readAloud(page) {
    script ??= source();
    await page.evaluate(await script);
    return page.evaluate(async () => {
        const { virtual } = globalThis.kumppaniReader;
        const mirror = document.querySelector('#mirror');
        await virtual.start({ container: mirror });
        const most = 3 * mirror.querySelectorAll('*').length;
        for (let step = 0; step < most; ++step) {
            await virtual.next();
            if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
        }
        const log = await virtual.spokenPhraseLog();
        await virtual.stop();
        return log;
    });
}
