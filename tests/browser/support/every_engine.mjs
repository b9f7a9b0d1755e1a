// Tests that are written once and run in every chosen engine, each of its persons in a browser of their own.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { closeDisplay } from './engines/display.mjs';
import { chosenEngines } from './engines/engine.mjs';
import { View } from './engines/view.mjs';
import { everywhere } from './everywhere.mjs';
import { address } from './harness.mjs';

/** @typedef {import('./engines/engine.mjs').Engine} Engine */
/** @typedef {Partial<Omit<import('./engines/engine.mjs').Wishes, 'profile' | 'downloads'>> & { at?: string }} Like
 *     `at`: the address that the person knows */

const results = fileURLToPath(new URL('../../../build/results', import.meta.url));

/** Milliseconds after which a test has failed, should something never answer. */
const longest = 240_000;

/** @type {Person[]} */
const persons = [];
after(async () => {
    for (const person of persons) await person.forget();
    closeDisplay();
});

export const engines = await chosenEngines();

/**
 * @param {string} name
 * @param {(person: (like?: Like) => Promise<Person>, engine: Engine) => Promise<void>} run `person` gives a new one;
 *     their browsers are closed when it ends, which fails where a page reported an error that nobody expected.
 *     What they saw last is kept in build/results when the test fails
 * @param {string} [need] engines that lack it are skipped
 */
export function everyEngine(name, run, need = '') {
    inEach(engines, name, run, need);
}

/** The same for what Chromium has longer tests of its own for: it takes part when they run everywhere. */
export function otherEngines(name, run, need = '') {
    const others = engines.filter((engine) => everywhere || engines.length === 1 || engine.name !== 'chromium');
    inEach(others, name, run, need);
}

/** @param {Engine[]} chosen @param {string} name @param {Parameters<typeof everyEngine>[1]} run @param {string} need */
function inEach(chosen, name, run, need) {
    for (const engine of chosen) {
        const skip = engine.lacks.includes(need) && `driven, it has no ${need}`;
        test(`${engine.name}: ${name}`, { timeout: longest, skip }, async () => {
            /** @type {Person[]} */
            const own = [];
            try {
                await run(async (like) => {
                    const person = await Person.with(engine, like);
                    own.push(person);
                    return person;
                }, engine);
                for (const person of own) await person.quit();
            } catch (error) {
                for (const person of own) await person.picture(`${engine.name} ${name}`).catch(() => {});
                throw error;
            } finally {
                for (const person of own) await person.forget();
            }
        });
    }
}

export class Person {
    /** @type {import('./engines/engine.mjs').Browser | null} */
    #browser = null;
    /** The tab opened last. @type {View | null} */
    #view = null;

    /** @param {Engine} engine @param {string} folder @param {Like} [like] */
    constructor(engine, folder, like = {}) {
        this.engine = engine;
        this.folder = folder;
        this.wishes = {
            width: 1280, height: 800, ratio: 1, locale: 'fi-FI', webgl: true, at: address, ...like,
            profile: join(folder, 'profile'), downloads: join(folder, 'downloads'),
        };
    }

    /** @param {Engine} engine @param {Like} [like] */
    static async with(engine, like) {
        const person = new Person(engine, await mkdtemp(join(tmpdir(), `kumppani-${engine.name}-`)), like);
        persons.push(person);
        for (const folder of [person.wishes.profile, person.wishes.downloads]) await mkdir(folder);
        return person;
    }

    /** Opens the program in a new tab, and waits for its first frame. @param {string} [route] '?lang=en#/groups' */
    async open(route = '') {
        const view = await this.tab();
        await view.tab.go(this.wishes.at + route);
        await view.ready();
        return view;
    }

    /** An empty tab, in a browser that is started if it is not running. */
    async tab() {
        this.#browser ??= await this.engine.launch(this.wishes);
        this.#view = new View(await this.#browser.tab(), this.wishes.downloads);
        return this.#view;
    }

    /** Keeps what this person last saw, for whoever looks into a failure. @param {string} name */
    async picture(name) {
        if (!this.#browser || !this.#view) return;
        await mkdir(results, { recursive: true });
        await writeFile(join(results, `${name.replace(/[^\p{L}\d]+/gu, '_')}.png`), await this.#view.tab.picture());
    }

    /** The errors that pages reported so far, when a test expects some; they are forgotten. */
    errors() {
        return this.#browser?.problems.splice(0) ?? [];
    }

    /** Closes the browser; fails when a page reported an error that no test asked for. */
    async quit() {
        const errors = this.errors();
        await this.#close();
        assert.deepEqual(errors, []);
    }

    async #close() {
        const browser = this.#browser;
        this.#browser = null;
        await browser?.close();
    }

    /** All that there was of this person goes. */
    async forget() {
        await this.#close().catch(() => {});
        await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    }
}
