// Firefox by WebDriver BiDi, through Puppeteer. On a screen, as it has no WebGL without one.

import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import puppeteer from 'puppeteer-core';

import { display } from './display.mjs';
import { killBrowserOf } from './killing.mjs';
import { PageTab } from './page_tab.mjs';

/** @typedef {import('./engine.mjs').Wishes} Wishes */

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

export const otherRatio = 1.5;

/** Automated, it passes the input methods by. */
export const lacks = ['input method'];

/** @param {Wishes} wishes @returns {Promise<import('./engine.mjs').Browser>} */
export async function launch({ profile, downloads, width, height, ratio, locale, webgl, secret = false }) {
    const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath,
        userDataDir: profile,
        headless: !webgl,
        defaultViewport: null,
        env: { ...process.env, DISPLAY: await display(), LIBGL_ALWAYS_SOFTWARE: '1', MOZ_ENABLE_WAYLAND: '0' },
        extraPrefsFirefox: {
            'intl.accept_languages': `${locale}, ${locale.slice(0, 2)}`,
            'layout.css.devPixelsPerPx': String(ratio),
            'webgl.force-enabled': webgl,
            'webgl.disabled': !webgl,
            'browser.privatebrowsing.autostart': secret,
            // As people have it; Puppeteer lets every page of a file:// address share its storage.
            'security.fileuri.strict_origin_policy': true,
            'browser.download.dir': downloads,
            'browser.download.folderList': 2,
            'browser.download.alwaysOpenPanel': false,
        },
    });
    /** @type {string[]} */
    const problems = [];
    return {
        problems,
        async tab() {
            const page = await browser.newPage();
            await page.setViewport({ width, height });
            return new FirefoxTab(page, problems);
        },
        close: () => browser.close(),
        kill: async () => {
            await killBrowserOf(profile);
            await browser.disconnect().catch(() => {});
            await preferencesAreBack(profile);
        },
    };
}

/** Puppeteer puts the profile's own preferences back when the browser has ended: not while the next one starts. */
async function preferencesAreBack(profile) {
    const end = Date.now() + 5000;
    while (Date.now() < end && (await readdir(profile)).some((name) => name.endsWith('.puppeteer'))) await pause(20);
}

class FirefoxTab extends PageTab {
    async wheel(x, y, down) {
        await this.page.mouse.move(x, y);
        await this.page.mouse.wheel({ deltaY: down });
    }

    async type(text) {
        await this.page.keyboard.type(text);
    }

    async undo() {
        await this.page.keyboard.down('Control');
        await this.page.keyboard.press('z');
        await this.page.keyboard.up('Control');
    }

    async picture() {
        return Buffer.from(await this.page.screenshot());
    }

    async choose(path, open) {
        const [chooser] = await Promise.all([this.page.waitForFileChooser(), open()]);
        await chooser.accept([path]);
    }
}
