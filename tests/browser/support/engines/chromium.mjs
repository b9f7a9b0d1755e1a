// Chromium by the DevTools protocol, through Playwright.

import { rename } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { launch as launchOptions } from '../chromium.mjs';
import { killBrowserOf } from './killing.mjs';
import { PageTab } from './page_tab.mjs';

/** @typedef {import('./engine.mjs').Wishes} Wishes */

export const otherRatio = 1.5;

/** @param {Wishes} wishes @returns {Promise<import('./engine.mjs').Browser>} */
export async function launch({ profile, downloads, width, height, ratio, locale, webgl, secret }) {
    const scaled = ratio !== 1;
    const scale = scaled ? [`--force-device-scale-factor=${ratio}`, `--window-size=${width},${height}`] : [];
    const options = {
        ...launchOptions,
        args: [...launchOptions.args, ...scale, ...(webgl ? [] : ['--disable-3d-apis'])],
    };
    const window = { viewport: scaled ? null : { width, height }, locale, acceptDownloads: true };
    const browser = secret ? await chromium.launch(options) : null;
    const context = browser
        ? await browser.newContext(window)
        : await chromium.launchPersistentContext(profile, { ...options, ...window });
    /** @type {string[]} */
    const problems = [];
    return {
        problems,
        tab: async () => new ChromiumTab(await context.newPage(), problems, downloads).prepared(),
        async close() {
            await context.close();
            await browser?.close();
        },
        kill: async () => {
            const gone = new Promise((done) => context.once('close', done));
            await killBrowserOf(profile);
            await gone;
        },
    };
}

class ChromiumTab extends PageTab {
    /** @param {import('playwright-core').Page} page @param {string[]} problems @param {string} downloads */
    constructor(page, problems, downloads) {
        super(page, problems);
        page.on('download', async (download) => {
            const path = join(downloads, download.suggestedFilename());
            await download.saveAs(`${path}.part`);
            await rename(`${path}.part`, path);
        });
    }

    async prepared() {
        this.devtools = await this.page.context().newCDPSession(this.page);
        return this;
    }

    async wheel(x, y, down) {
        await this.page.mouse.move(x, y);
        await this.page.mouse.wheel(0, down);
    }

    async type(text) {
        for (const key of text) {
            if (/[ -~]/.test(key)) await this.page.keyboard.press(key);
            else await this.#pressStrange(key);
        }
    }

    /** A key that Playwright does not know, on a keyboard that has it. @param {string} key */
    async #pressStrange(key) {
        await this.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
        await this.devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    }

    async undo() {
        await this.page.keyboard.press('Control+z');
    }

    composer = {
        accent: async () => {
            await this.devtools.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
        },
        letter: async () => {
            await this.devtools.send('Input.insertText', { text: 'é' });
        },
    };

    picture() {
        return this.page.screenshot();
    }

    async choose(path, open) {
        const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), open()]);
        await chooser.setFiles(path);
    }
}
