// Starts the built page in a real browser, as a new person with an empty profile. A test fails by whatever the page
// reports as an error.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { serve } from '../../../web/serve.mjs';
import { launch } from './chromium.mjs';

/** The folder of the built page. */
export const site = process.env.KUMPPANI_SITE ?? fileURLToPath(new URL('../../../build/web', import.meta.url));

/** The page's server, for the length of one test file. */
const server = await serve(site, 0);
export const address = `http://127.0.0.1:${server.address().port}/`;

/** @type {(() => Promise<void>)[]} */
const cleaning = [];
after(async () => {
    try {
        for (const clean of cleaning.reverse()) await clean();
    } finally {
        server.close(); // else a failure here would keep the process from ending
        server.closeAllConnections();
    }
});

/**
 * A browser of a person's own: what it stores lasts as long as the test file, through restarts.
 * `ratio`: the pixels to a CSS pixel of their screen; `phone`: they use a finger, on a small screen; `at`: the address
 * they know; `offline`: whether the page may keep itself for later starts, which elsewhere would hide the server.
 * @param {{ width?: number, height?: number, ratio?: number, locale?: string, colorScheme?: 'light' | 'dark',
 *     phone?: boolean, at?: string, offline?: boolean }} [like]
 */
export async function person(like = {}) {
    const profile = await mkdtemp(join(tmpdir(), 'kumppani-profile-'));
    const one = new Person(profile, like);
    cleaning.push(async () => {
        await one.quit();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    return one;
}

class Person {
    /** @type {import('playwright-core').BrowserContext | null} */
    #context = null;
    /** What pages reported that no test expected. @type {string[]} */
    #errors = [];

    constructor(profile, like) {
        this.profile = profile;
        const size = like.phone ? { width: 390, height: 844 } : { width: 1280, height: 800 };
        this.like = { ...size, locale: 'fi-FI', colorScheme: 'light', at: address, ...like };
    }

    /** The browser, started if it is not running. */
    async browser() {
        if (this.#context) return this.#context;
        const { width, height, ratio, locale, colorScheme, phone, offline } = this.like;
        const scale = ratio ? [`--force-device-scale-factor=${ratio}`, `--window-size=${width},${height}`] : [];
        this.#context = await chromium.launchPersistentContext(this.profile, {
            ...launch,
            args: [...launch.args, ...scale],
            viewport: ratio ? null : { width, height },
            locale,
            colorScheme,
            ...(phone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 3 } : {}),
            acceptDownloads: true,
            serviceWorkers: offline ? 'allow' : 'block',
        });
        this.#context.setDefaultTimeout(30_000);
        return this.#context;
    }

    /**
     * Opens the program in a new tab and waits for its first frame.
     * @param {string} [route] what follows the address: '?lang=en#/groups'
     */
    async open(route = '') {
        const page = await this.tab(route);
        await ready(page);
        return page;
    }

    /** The same without waiting. @param {string} [route] */
    async tab(route = '') {
        const page = await (await this.browser()).newPage();
        page.on('pageerror', (error) => this.#errors.push(`${error}`));
        page.on('console', (message) => {
            if (message.type() === 'error') this.#errors.push(message.text());
        });
        await page.goto(this.like.at + route);
        return page;
    }

    /** The errors so far, when a test expects some; they are forgotten. */
    errors() {
        return this.#errors.splice(0);
    }

    /** Closes the browser; fails when a page reported an error that no test asked for. */
    async quit() {
        await this.#context?.close();
        this.#context = null;
        assert.deepEqual(this.errors(), []);
    }
}

/** Waits until the program has drawn its first frame. @param {import('playwright-core').Page} page */
export async function ready(page) {
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

/** The number of frames that the program has drawn. @param {import('playwright-core').Page} page */
export const frames = (page) => page.evaluate(() => globalThis.kumppani.frames);

/** Waits until the program draws no more. @param {import('playwright-core').Page} page */
export async function atRest(page) {
    await page.evaluate(async () => {
        const pause = () => new Promise((done) => setTimeout(done, 100));
        for (let before = -1; before !== globalThis.kumppani.frames; await pause()) before = globalThis.kumppani.frames;
    });
}
