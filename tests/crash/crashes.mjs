// Kills a real browser at random instants while someone edits in it, and opens it again: whatever it had shown as
// saved must be there, and the store must open whole.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from 'playwright-core';

import { launch } from '../browser/support/chromium.mjs';
import { address, ready } from '../browser/support/harness.mjs';

const customer = 'Hyvinvointitoimiala';
const fields = ['Kumppanuuspäällikkö', 'Sijainen'];

/** The longest that an edited browser lives (milliseconds). */
const longestLife = 1500;

/** A browser of our own, so that it can be killed with all its processes. */
class Victim {
    constructor(profile) {
        this.process = spawn(launch.executablePath, [
            ...launch.args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`,
            '--lang=fi', '--hide-crash-restore-bubble', 'about:blank',
        ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
        this.gone = new Promise((done) => this.process.once('exit', done));
    }

    /** @returns {Promise<import('playwright-core').Page>} */
    async page() {
        const endpoint = await new Promise((done, failed) => {
            let said = '';
            this.process.stderr.on('data', (bytes) => {
                said += bytes;
                const found = /DevTools listening on (ws:\S+)/.exec(said);
                if (found) done(found[1]);
            });
            this.process.once('exit', () => failed(new Error(`the browser did not start: ${said}`)));
        });
        this.connection = await chromium.connectOverCDP(endpoint);
        const page = await this.connection.contexts()[0].newPage();
        page.setDefaultTimeout(60_000);
        return page;
    }

    async kill() {
        try {
            process.kill(-this.process.pid, 'SIGKILL');
        } catch {
            // It is gone already.
        }
        await this.gone;
        await this.connection?.close().catch(() => {});
    }
}

/** What the field held when it was looked at: the number in "Arvo 12". */
async function numbers(page) {
    const found = new Map();
    for (const name of fields) {
        const value = await page.getByLabel(name, { exact: true }).inputValue();
        found.set(name, Number(/^Arvo (\d+)/.exec(value)?.[1] ?? 0));
    }
    return found;
}

/** In the page: edits for ever, as fast as saving allows, telling each that was saved. */
async function edit({ names, from }) {
    const program = globalThis.kumppani;
    const { persisted } = program;
    let told = () => {};
    program.persisted = (error) => {
        persisted.call(program, error);
        if (error === '') told();
    };
    for (let number = from; ; ++number) {
        const name = names[number % names.length];
        const field = document.querySelector(`#mirror input[aria-label="${name}"]`);
        globalThis.begun(name, number);
        const saved = new Promise((done) => (told = () => done(undefined)));
        field.focus();
        field.value = `Arvo ${number} ${'x'.repeat(number % 120)}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.blur();
        await saved;
        globalThis.acknowledged(name, number);
    }
}

/**
 * @param {number} kills
 * @param {(done: number) => void} [progress]
 * @returns {Promise<{ kills: number, edits: number }>} how many edits were shown as saved
 */
export async function crash(kills, progress = () => {}) {
    const profile = await mkdtemp(join(tmpdir(), 'kumppani-crash-'));
    let route = '';
    let edits = 0;
    let next = 1;
    const acknowledged = new Map(fields.map((name) => [name, 0]));
    const begun = new Map(fields.map((name) => [name, 0]));
    try {
        for (let round = 0; round <= kills; ++round) {
            const victim = new Victim(profile);
            try {
                const page = await victim.page();
                await page.goto(`${address}?lang=fi${route}`);
                await ready(page);
                if (route === '') {
                    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).click();
                    await page.getByRole('link', { name: customer, exact: true }).click();
                    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
                    await page.getByRole('status').first().filter({ hasText: /^Tallennettu/ }).waitFor();
                    route = new URL(page.url()).hash;
                } else {
                    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
                    const words = await page.locator('#mirror').textContent();
                    assert.doesNotMatch(words, /vioittun/, `round ${round}: the store did not open whole`);
                    for (const [name, number] of await numbers(page)) {
                        const [least, most] = [acknowledged.get(name), begun.get(name)];
                        assert.ok(number >= least && number <= most,
                            `round ${round}: "${name}" holds edit ${number}; ${least} was shown as saved, ${most} begun`);
                        acknowledged.set(name, number);
                    }
                }
                if (round === kills) break;
                await page.exposeFunction('begun', (name, number) => {
                    begun.set(name, number);
                    next = number + 1;
                });
                await page.exposeFunction('acknowledged', (name, number) => {
                    acknowledged.set(name, number);
                    ++edits;
                });
                page.evaluate(edit, { names: fields, from: next }).catch(() => {});
                await pause(Math.random() * longestLife);
            } finally {
                await victim.kill();
            }
            progress(round + 1);
        }
        return { kills, edits };
    } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
}
