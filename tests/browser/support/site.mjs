// A web host of a test's own, on which versions of the page come and go, come broken, or not at all.

import { appendFile, cp, mkdtemp, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { pack } from '../../../web/pack/pack.mjs';
import { serve } from '../../../web/serve.mjs';
import { site as built } from './harness.mjs';

/** @returns {Promise<Site>} on its feet, with version 1 */
export async function openSite() {
    const site = new Site(await mkdtemp(join(tmpdir(), 'kumppani-site-')));
    await site.release(1);
    await site.start();
    after(async () => {
        await site.stop();
        await rm(site.folder, { recursive: true });
    });
    return site;
}

class Site {
    #port = 0;
    /** @type {import('node:http').Server | null} */
    #server = null;

    /** @param {string} folder */
    constructor(folder) {
        this.folder = folder;
    }

    get address() {
        return `http://127.0.0.1:${this.#port}/`;
    }

    /** Puts a version there. Its two programs tell which one they are of. @param {number} version */
    async release(version) {
        await cp(built, this.folder, { recursive: true });
        await appendFile(join(this.folder, 'kumppani.js'), `\nglobalThis.glueVersion = ${version};`);
        await appendFile(join(this.folder, 'page.js'), `\nglobalThis.pageVersion = ${version};`);
        await pack(this.folder);
    }

    /** One file of the version is missing. @param {string} path */
    lose(path) {
        return unlink(join(this.folder, path));
    }

    /** One file is not what it was when the version was made. @param {string} path */
    alter(path) {
        return appendFile(join(this.folder, path), '\n// altered on the way');
    }

    async start() {
        this.#server = await serve(this.folder, this.#port);
        this.#port = this.#server.address().port;
    }

    async stop() {
        const server = this.#server;
        this.#server = null;
        if (!server) return;
        const closed = new Promise((done) => server.close(done));
        server.closeAllConnections();
        await closed;
    }

    /** Goes down as soon as a file is asked for, as it must be answered. @param {string} path */
    dieAt(path) {
        this.#server?.prependListener('request', (request) => {
            if (new URL(request.url, this.address).pathname === `/${path}`) void this.stop();
        });
    }
}

/** The version that a page runs; fails when it has parts of two. @param {import('playwright-core').Page} page */
export async function versionOf(page) {
    const [glue, own] = await page.evaluate(() => [globalThis.glueVersion, globalThis.pageVersion]);
    if (glue !== own) throw new Error(`a page of two versions: ${glue} and ${own}`);
    return own;
}

/** Waits until the page's version is kept for starts without a network. @param {import('playwright-core').Page} page */
export const kept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/**
 * Lets the page look for a new version.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<'installed' | 'redundant' | 'none'>} what became of it
 */
export const lookForUpdate = (page) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') {
        await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    }
    return worker.state;
});
