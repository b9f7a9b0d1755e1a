// What merging costs: five people have edited the same two hundred plans of forty fields, two hundred times each, and
// one of them takes in the files of the others, from bytes to a merged state. Against Automerge and Yjs with the same
// edits, in turns, in one page. And how the cost of a megabyte grows with the file.

import { compared } from './support/cost.mjs';
import { withExchanges } from './support/exchanges.mjs';
import { median, report } from './support/report.mjs';

const turns = 15;
const turnsOfGrowth = 5;
const work = { plans: 200, fields: 40, people: 5, edits: 200 };
const small = 5_000_000;
const large = 50_000_000;

/** In the page: everyone's files by each library. @param {typeof work} wanted */
function edit({ plans, fields, people, edits }) {
    const { exchanges } = globalThis;
    let dice = 12_345;
    const random = (below) => {
        dice = (Math.imul(dice, 1_103_515_245) + 12_345) >>> 0;
        return Math.floor((dice / 2 ** 32) * below);
    };
    const changes = [];
    for (let i = 0; i < edits; ++i) {
        for (let person = 0; person < people; ++person) {
            changes.push({ person, plan: random(plans), slot: random(fields), number: 1000 + random(9000) });
        }
    }
    globalThis.files = Object.fromEntries(['ours', 'automerge', 'yjs'].map((which) =>
        [which, exchanges[which].files(plans, fields, people, changes)]));
}

/** In the page: one person opens their own file and takes in the others'. @param {string} which */
function take(which) {
    const { exchanges, files: { [which]: [own, ...others] } } = globalThis;
    exchanges[which].open(own);
    const time = exchanges.timed(() => others.forEach((file) => exchanges[which].take(file)));
    return { time, bytes: exchanges[which].file().length };
}

/** In the page: customers that make a file of about so many bytes, and the same edited by a colleague. */
function grow(bytes) {
    const { ours } = globalThis.exchanges;
    const some = 100;
    const customers = Math.round((some * bytes) / ours.invent(some).length);
    return (globalThis.grown = ours.invent(customers)).length;
}

/** In the page: milliseconds for a megabyte of a file that is taken in. */
function takeGrown() {
    const { exchanges: { ours, timed }, grown } = globalThis;
    ours.open(grown);
    return timed(() => ours.take(grown)) / (grown.length / 1e6);
}

const names = { ours: 'Kumppani', automerge: 'Automerge', yjs: 'Yjs' };

await withExchanges(async (page) => {
    await page.evaluate(edit, work);
    const times = { ours: [], automerge: [], yjs: [] };
    const bytes = {};
    for (let i = -2; i < turns; ++i) {
        for (const which of Object.keys(times)) {
            const turn = await page.evaluate(take, which);
            bytes[which] = turn.bytes;
            if (i >= 0) times[which].push(turn.time); // the first turns only warm up
        }
    }
    for (const which of ['automerge', 'yjs']) {
        const base = { name: names[which], value: median(times[which]), ...compared(times.ours, times[which]) };
        await report(`merge_${which}`, median(times.ours), 'ms', base);
        await report(`merge_${which}_bytes`, bytes.ours, 'bytes', { name: names[which], value: bytes[which] });
    }
});

/** A page of its own for each size: what one left in memory is not the other's cost. */
const times = { small: [], large: [] };
await withExchanges(async (few) => withExchanges(async (many) => {
    await few.evaluate(grow, small);
    await many.evaluate(grow, large);
    for (let i = -1; i < turnsOfGrowth; ++i) {
        const turn = { small: await few.evaluate(takeGrown), large: await many.evaluate(takeGrown) };
        if (i < 0) continue;
        times.small.push(turn.small);
        times.large.push(turn.large);
    }
}));
await report('merge_growth', median(times.large), 'ms/MB',
    { name: `of ${small / 1e6} MB`, value: median(times.small), ...compared(times.large, times.small) });
