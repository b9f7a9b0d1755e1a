// A page as a person sees and handles it, in any engine: things are found by role and name, pressed where they stand,
// and waited for.

import assert from 'node:assert/strict';
import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { installFinder } from './in_page.mjs';

/** @typedef {import('./in_page.mjs').Seen} Seen */
/** @typedef {import('./in_page.mjs').Wanted} Wanted */

/** Milliseconds that anything is waited for: machines are slow at times, but never that slow. */
const patience = 30_000;

/** Calls `look` until what it gives is true. @template T @param {() => Promise<T>} look @param {string} what */
export async function until(look, what) {
    const end = Date.now() + patience;
    for (;;) {
        const found = await look();
        if (found) return found;
        assert.ok(Date.now() < end, `waited in vain: ${what}`);
        await pause(30);
    }
}

/** What a text is typed into. */
const fieldRoles = ['textbox', 'searchbox', 'combobox', 'spinbutton'];

export class View {
    /** @param {import('./engine.mjs').Tab} tab @param {string} downloads */
    constructor(tab, downloads) {
        this.tab = tab;
        this.downloads = downloads;
    }

    /** Runs a function in the page: it may use nothing around it. @param {Function} call @param {...any} values */
    evaluate(call, ...values) {
        return this.tab.run(`(${call})(...${JSON.stringify(values)})`);
    }

    /** Asks the finder in the page. @param {'see' | 'place' | 'focus' | 'focused'} what @param {...any} values */
    async ask(what, ...values) {
        const question = `globalThis.kumppaniFinder ? kumppaniFinder.${what}(...${JSON.stringify(values)}) : 'absent'`;
        let answer = await this.tab.run(question);
        if (answer === 'absent') {
            await this.tab.run(installFinder);
            answer = await this.tab.run(question);
        }
        return answer;
    }

    /** @param {string} role @param {string | RegExp} [name] exactly @param {{ level?: number }} [more] */
    find(role, name, more = {}) {
        return new Thing(this, [role], name, more);
    }

    /** What a text is typed into, by its label. @param {string | RegExp} label */
    field(label) {
        return new Thing(this, fieldRoles, label);
    }

    /** What has the focus. @returns {Promise<Seen>} */
    focused() {
        return this.ask('focused');
    }

    /** Waits until the program has drawn its first frame. */
    async ready() {
        await until(() => this.evaluate(() => 'ready' in document.documentElement.dataset), 'the first frame');
    }

    /** The number of frames that the program has drawn. @returns {Promise<number>} */
    frames() {
        return this.evaluate(() => globalThis.kumppani.frames);
    }

    /**
     * Waits until what was done can be seen, as people do before they do the next thing. What was done may have made
     * the page give way to another: then there is nothing to wait for here.
     */
    async drawn() {
        const twoFrames = () =>
            new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
        await this.evaluate(twoFrames).catch(() => {});
    }

    /** Waits until the program draws no more. */
    async atRest() {
        await this.evaluate(async () => {
            const rest = () => new Promise((done) => setTimeout(done, 100));
            for (let before = -1; before !== globalThis.kumppani.frames; await rest()) before = globalThis.kumppani.frames;
        });
    }

    /** Waits until a text is somewhere on the screen. @param {string} text */
    shows(text) {
        return until(
            () => this.evaluate((wanted) => document.querySelector('#mirror')?.textContent.includes(wanted), text), text);
    }

    /** A key, or several together: 'Control+Shift+Z', '?'. @param {string} chord */
    async press(chord) {
        const modifiers = chord.match(/^(?:(?:Control|Shift|Alt|Meta)\+)*/)?.[0].split('+').filter(Boolean) ?? [];
        let key = chord.replace(/^(?:(?:Control|Shift|Alt|Meta)\+)*/, '');
        if (key.length === 1) key = modifiers.includes('Shift') ? key.toUpperCase() : key.toLowerCase();
        for (const modifier of modifiers) await this.tab.keyDown(modifier);
        await this.tab.keyDown(key);
        await this.tab.keyUp(key);
        for (const modifier of modifiers.reverse()) await this.tab.keyUp(modifier);
        await this.drawn();
    }

    /** @param {string} text */
    async type(text) {
        await this.tab.type(text);
        await this.drawn();
    }

    /** Replaces the text of a field by keys, without leaving it. @param {string | RegExp} label @param {string} text */
    async fill(label, text) {
        await this.field(label).click();
        await this.press('Control+A');
        if (text === '') await this.press('Delete');
        else await this.type(text);
    }

    /** Goes to a place in the program, as by a link. @param {string} route '#/groups' */
    go(route) {
        return this.evaluate((hash) => void (location.hash = hash), route);
    }

    /** @returns {Promise<string>} */
    route() {
        return this.evaluate(() => location.hash);
    }

    /** The file that `act` makes the page save. @param {() => Promise<void>} act @returns {Promise<string>} its path */
    async download(act) {
        const before = new Set(await readdir(this.downloads));
        await act();
        const whole = async () => {
            const names = await readdir(this.downloads);
            const fresh = names.filter((name) => !before.has(name));
            const [name] = fresh.filter((one) => !/\.(part|wkdownload)$/.test(one));
            if (fresh.length !== 1 || !name || (await stat(join(this.downloads, name))).size === 0) return '';
            return name;
        };
        const name = await until(whole, 'a saved file');
        const kept = join(this.downloads, `${before.size}-${name}`); // the next of the same name is not numbered
        await rename(join(this.downloads, name), kept);
        return kept;
    }

    close() {
        return this.tab.close();
    }
}

/** What has a role and a name, whether it is there now or not. */
class Thing {
    /**
     * @param {View} view
     * @param {string[]} roles
     * @param {string | RegExp} [name]
     * @param {{ level?: number, index?: number }} [more] `index`: the how manieth of them; negative from the end
     */
    constructor(view, roles, name, { level, index = 0 } = {}) {
        this.view = view;
        this.index = index;
        /** @type {Wanted} */
        this.wanted = {
            roles,
            name: typeof name === 'string' ? name : null,
            pattern: name instanceof RegExp ? [name.source, name.flags] : null,
            level,
        };
        this.title = `${roles[0]} ${name ?? ''}`;
    }

    /** @returns {Promise<Seen[]>} all of them */
    see() {
        return this.view.ask('see', this.wanted);
    }

    async count() {
        return (await this.see()).length;
    }

    /** Waits until it is there. */
    wait() {
        return until(async () => (await this.see()).at(this.index), this.title).catch(async (error) => {
            const instead = await this.view.evaluate(() => document.body.innerText.slice(0, 500)).catch(() => '');
            throw new Error(`${error.message}; there is: ${instead}`, { cause: error });
        });
    }

    gone() {
        return until(async () => (await this.see()).length === 0, `${this.title} to go`);
    }

    async text() {
        return (await this.wait()).text;
    }

    async value() {
        return (await this.wait()).value;
    }

    async attribute(name) {
        return (await this.wait()).attributes[name] ?? null;
    }

    async box() {
        return (await this.wait()).box;
    }

    /** By the mouse, once it is in sight, at rest and not covered. */
    async click() {
        const { tab } = this.view;
        const { x, y } = await until(
            () => this.view.ask('place', this.wanted, this.index), `${this.title} to be within reach`);
        await tab.move(x, y);
        await tab.press();
        await tab.release();
        await this.view.drawn();
    }

    /** Gives it the focus, as assistive tools do. */
    async focus() {
        await until(() => this.view.ask('focus', this.wanted, this.index), this.title);
    }
}
