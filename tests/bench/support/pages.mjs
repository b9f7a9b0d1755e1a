// The two pages that are held against each other, ours and Dear ImGui's demo, in one browser.

import { copyFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { launch } from '../../browser/support/chromium.mjs';
import { serve } from '../../../web/serve.mjs';
import { build } from './report.mjs';

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').BrowserContextOptions} */
const person = { viewport: { width: 1280, height: 800 }, locale: 'fi-FI', colorScheme: 'light' };

/** Milliseconds: measurements also end on a machine that does much else. */
const patience = 120_000;

/** A person with a store of their own, in the same browser. @param {BrowserContext} context */
export async function another(context) {
    const other = await context.browser().newContext({ ...person, serviceWorkers: 'block' });
    other.setDefaultTimeout(patience);
    return other;
}

/** Puts the demo's page beside its program. */
async function demoSite() {
    const site = `${build}imgui_demo/`;
    await stat(`${site}imgui_demo.wasm`);
    for (const name of ['index.html', 'page.js', 'style.css']) {
        await copyFile(fileURLToPath(new URL(`../imgui_demo/${name}`, import.meta.url)), site + name);
    }
    return site;
}

/**
 * Calls `measure` with a browser without a past and the addresses of the two pages; an error in a page is an error of
 * the measurement.
 * `folder`: of our built files; `stopOurs`: its host goes away; `offline`: our page may keep itself for that.
 * @param {(browser: BrowserContext, pages: { ours: string, demo: string, folder: string,
 *     stopOurs: () => Promise<void> }) => Promise<void>} measure
 * @param {{ offline?: boolean }} [wishes]
 */
export async function withPages(measure, { offline = false } = {}) {
    const folder = `${build}web`;
    const sites = [await site(folder), await site(await demoSite())];
    const [ours, demo] = sites.map(({ address }) => address);
    const browser = await chromium.launch(launch);
    try {
        const context = await browser.newContext({ ...person, serviceWorkers: offline ? 'allow' : 'block' });
        context.setDefaultTimeout(patience);
        /** @type {Error[]} */
        const errors = [];
        context.on('weberror', (error) => errors.push(error.error()));
        await measure(context, { ours, demo, folder, stopOurs: sites[0].stop });
        if (errors.length > 0) throw errors[0];
    } finally {
        await browser.close();
        await Promise.all(sites.map((one) => one.stop()));
    }
}

/** Serves a folder. @param {string} folder @returns {Promise<{ address: string, stop: () => Promise<void> }>} */
export async function site(folder) {
    const server = await serve(folder, 0);
    return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => stop(server) };
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function stop(server) {
    const stopped = new Promise((done) => server.close(() => done(undefined)));
    server.closeAllConnections();
    return stopped;
}

/** Waits until a page has drawn its first frame. @param {Page} page */
export const ready = (page) => page.waitForSelector('html[data-ready]', { state: 'attached' });
