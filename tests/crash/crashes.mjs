// Kills a real browser at random instants while someone edits in it, and opens it again: whatever it had shown as
// saved must be there, and the store must open whole.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { View, until } from '../browser/support/engines/view.mjs';
import { openCustomer, tryExample } from '../browser/support/every_steps.mjs';
import { site } from '../browser/support/harness.mjs';
import { serve } from '../../web/serve.mjs';

/** @typedef {import('../browser/support/engines/engine.mjs').Engine} Engine */

const customer = 'Hyvinvointitoimiala';
const fields = ['Kumppanuuspäällikkö', 'Sijainen'];

/** The longest that an edited browser lives (milliseconds). */
const longestLife = 1500;

/** In the page: edits for ever, as fast as saving allows, telling the page's server of each before and after. */
async function edit({ names, from }) {
    const program = globalThis.kumppani;
    const { persisted } = program;
    let told = () => {};
    program.persisted = (error) => {
        persisted.call(program, error);
        if (error === '') told();
    };
    const tell = (what, name, number) => fetch(`told?${new URLSearchParams({ what, name, number })}`);
    for (let number = from; ; ++number) {
        const name = names[number % names.length];
        const field = document.querySelector(`#mirror input[aria-label="${name}"]`);
        await tell('begun', name, number);
        const saved = new Promise((done) => (told = () => done(undefined)));
        field.focus();
        field.value = `Arvo ${number} ${'x'.repeat(number % 120)}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.blur();
        await saved;
        await tell('saved', name, number);
    }
}

/** What someone's edits came to, as the pages told: by field the numbers of the latest begun and saved. */
class Told {
    begun = new Map(fields.map((name) => [name, 0]));
    saved = new Map(fields.map((name) => [name, 0]));
    next = 1;
    edits = 0;

    /** @param {string} address what a page asked its server for */
    hear(address) {
        const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
        if (pathname !== '/told') return;
        const name = String(searchParams.get('name'));
        const number = Number(searchParams.get('number'));
        if (searchParams.get('what') === 'begun') {
            this.begun.set(name, number);
            this.next = number + 1;
        } else {
            this.saved.set(name, number);
            ++this.edits;
        }
    }
}

/** A care plan opened after a kill holds what it should. @param {View} page @param {Told} told @param {number} round */
async function check(page, told, round) {
    await page.find('heading', customer, { level: 1 }).wait();
    const words = await page.evaluate(() => document.querySelector('#mirror')?.textContent ?? '');
    assert.doesNotMatch(words, /vioittun/, `round ${round}: the store did not open whole`);
    for (const name of fields) {
        const number = Number(/^Arvo (\d+)/.exec(await page.field(name).value())?.[1] ?? 0);
        const [least, most] = [told.saved.get(name), told.begun.get(name)];
        assert.ok(number >= least && number <= most,
            `round ${round}: "${name}" holds edit ${number}; ${least} was shown as saved, ${most} begun`);
        told.saved.set(name, number);
    }
}

/**
 * @param {Engine} engine
 * @param {number} kills
 * @param {(done: number) => void} [progress]
 * @returns {Promise<{ kills: number, edits: number }>} how many edits were shown as saved
 */
export async function crash(engine, kills, progress = () => {}) {
    const folder = await mkdtemp(join(tmpdir(), `kumppani-crash-${engine.name}-`));
    const [profile, downloads] = ['profile', 'downloads'].map((name) => join(folder, name));
    for (const each of [profile, downloads]) await mkdir(each);
    const wishes = { profile, downloads, width: 1280, height: 800, ratio: 1, locale: 'fi-FI', webgl: true };
    const told = new Told();
    const server = await serve(site, 0);
    server.prependListener('request', ({ url }) => told.hear(url));
    const address = `http://127.0.0.1:${server.address().port}/?lang=fi`;
    let route = '';
    try {
        for (let round = 0; round <= kills; ++round) {
            const victim = await engine.launch(wishes);
            try {
                const page = new View(await victim.tab(), downloads);
                await page.tab.go(address + route);
                await page.ready();
                if (route === '') {
                    await tryExample(page);
                    await openCustomer(page, customer);
                    route = await page.route();
                } else {
                    await check(page, told, round);
                }
                if (round === kills) break;
                const before = told.next;
                await page.tab.run(`void (${edit})(${JSON.stringify({ names: fields, from: told.next })})`);
                await until(async () => told.next > before, 'the first edit');
                await pause(Math.random() * longestLife);
            } finally {
                await victim.kill();
            }
            progress(round + 1);
        }
        return { kills, edits: told.edits };
    } finally {
        server.close();
        server.closeAllConnections();
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}
