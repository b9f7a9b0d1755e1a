// Our search against a library's, over the same 100,000 rows in one page: what a keystroke costs, how long the rows take
// to learn and what that keeps in memory; and whether people's Finnish questions find what they should.

import { chromium } from 'playwright-core';

import { launch } from '../../browser/support/chromium.mjs';
import { compared } from './cost.mjs';
import { finnishBundle, questions } from './finnish.mjs';
import { ready, site } from './pages.mjs';
import { build, median, report } from './report.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {'minisearch' | 'flexsearch'} Rival */

const customers = 4800; // of about twenty rows each
const turns = 9;
const turnsOfLearning = 3;
const most = 50; // answers: what a list shows
const patience = 600_000;

/** Words as they are typed, letter by letter: of the rows, in other forms, several, mistyped, unknown. */
const typed = ['kalenteri', 'kertakirjautuminen', 'laskutuksen uudistus', 'satama vene', 'kalentri', 'xyzzy', '2026'];

/** @param {(page: Page) => Promise<void>} measure */
async function withSearches(measure) {
    const { address, stop } = await site(`${build}search/`);
    const browser = await chromium.launch(launch);
    try {
        const page = await browser.newPage();
        page.setDefaultTimeout(patience);
        await page.goto(address);
        await ready(page);
        await measure(page);
    } finally {
        await browser.close();
        await stop();
    }
}

/** In the page: milliseconds that learning all rows takes. @param {string} which */
function learn(which) {
    const { searches, rows } = globalThis;
    return searches.timed(() => searches[which].learn(rows));
}

/** In the page: milliseconds for a keystroke, on an average of all of them. */
function type({ which, typed: words, most: limit }) {
    const { searches } = globalThis;
    const keystrokes = words.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)));
    const times = keystrokes.map((sofar) => searches.timed(() => searches[which].ask(sofar, limit)));
    return { mean: times.reduce((sum, time) => sum + time) / times.length, longest: Math.max(...times) };
}

/**
 * In the page: for each question which share of what it ought to find is among as many first answers (`first`), and
 * among the first ten (`found`).
 */
function answer({ which, questions: asked }) {
    const { searches } = globalThis;
    const share = (answers, expected) => answers.filter((id) => expected.includes(id)).length / expected.length;
    return asked.map(([words, expected]) => {
        const answers = searches[which].ask(words, 10);
        return { words, first: share(answers.slice(0, expected.length), expected), found: share(answers, expected) };
    });
}

/** Bytes of the page's JavaScript that are in use. @param {import('playwright-core').CDPSession} devtools */
async function heap(devtools) {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {Rival} rival @param {string} name */
export async function compareSearch(rival, name) {
    await withSearches(async (page) => {
        await page.evaluate((count) => {
            globalThis.searches.ours.invent(count);
            globalThis.rows = globalThis.searches.ours.rows();
        }, customers);
        const learning = { ours: [], [rival]: [] };
        const devtools = await page.context().newCDPSession(page);
        const memory = { ours: await page.evaluate(() => -globalThis.searches.ours.memory()), [rival]: -await heap(devtools) };
        for (let i = 0; i < turnsOfLearning; ++i) {
            for (const which of ['ours', rival]) learning[which].push(await page.evaluate(learn, which));
        }
        memory.ours += await page.evaluate(() => globalThis.searches.ours.memory());
        memory[rival] += await heap(devtools);

        const times = { ours: [], [rival]: [] }, longest = { ours: [], [rival]: [] };
        for (let turn = -1; turn < turns; ++turn) {
            for (const which of ['ours', rival]) {
                const one = await page.evaluate(type, { which, typed, most });
                if (turn < 0) continue; // the first turn only warms up
                times[which].push(one.mean);
                longest[which].push(one.longest);
            }
        }
        const against = (ours, theirs) => ({ name, value: median(theirs), ...compared(ours, theirs) });
        await report(`search_${rival}`, median(times.ours), 'ms', against(times.ours, times[rival]));
        await report(`search_${rival}_longest`, median(longest.ours), 'ms', against(longest.ours, longest[rival]));
        await report(`search_${rival}_learning`, median(learning.ours), 'ms', against(learning.ours, learning[rival]));
        await report(`search_${rival}_memory`, memory.ours / 1e6, 'MB', { name, value: memory[rival] / 1e6 });
    });

    await withSearches(async (page) => {
        await page.evaluate((text) => {
            globalThis.searches.ours.open(text);
            globalThis.rows = globalThis.searches.ours.rows();
        }, finnishBundle());
        const answers = {};
        for (const which of ['ours', rival]) {
            await page.evaluate(learn, which);
            answers[which] = await page.evaluate(answer, { which, questions });
        }
        for (const what of /** @type {const} */ (['first', 'found'])) {
            const percent = (which) => 100 * mean(answers[which].map((one) => one[what]));
            await report(`search_${rival}_${what}`, percent('ours'), '%', { name, value: percent(rival) });
        }
        if (process.env.KUMPPANI_SEARCH_TALE) {
            for (const which of ['ours', rival]) {
                for (const { words, first, found } of answers[which]) {
                    if (first < 1) console.log(`  ${which} "${words}": first ${first.toFixed(2)}, found ${found.toFixed(2)}`);
                }
            }
        }
    });
}
