// What saving one edit costs among many customers: against a bare put of the same bytes, against the same among few
// customers, and against the same edit by stores that other programs use. All in one browser, in turns, and each
// transaction as durable as ours.

import { build, median, report } from './support/report.mjs';
import { compared } from './support/cost.mjs';
import { another, ready, site, withPages } from './support/pages.mjs';
import { customerFields, customers, importBundle } from './support/plan.mjs';
import { asDurable, saveEdits, saveRivalEdits } from './support/saving.mjs';

const few = 10;
const many = 10_000;
const turns = 15;
const editsOfTurn = 8;
const name = 'Partner manager';

/** A care plan in a store of so many customers. */
async function plan(browser, address, count) {
    const context = await another(browser);
    await context.addInitScript(asDurable);
    const page = await context.newPage();
    await page.goto(`${address}?lang=en`);
    await ready(page);
    await importBundle(page, customers(count));
    await page.evaluate((id) => (location.hash = `#/customers/${id}`), `c${count >> 1}`);
    await page.getByRole('heading', { name: customerFields(count >> 1).name, level: 1 }).waitFor();
    return page;
}

const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 0);

await withPages(async (browser, { ours }) => {
    const rivals = await site(`${build}rivals`);
    const pages = { few: await plan(browser, ours, few), many: await plan(browser, ours, many) };
    const context = await another(browser);
    await context.addInitScript(asDurable);
    const rival = await context.newPage();
    await rival.goto(rivals.address);
    await ready(rival);
    const records = Array.from({ length: many }, (_, i) => ({ id: `c${i}`, ...customerFields(i) }));
    for (const store of ['dexie', 'pouchdb']) {
        await rival.evaluate(([which, all]) => globalThis.rivals[which].fill(all), [store, records]);
    }

    const times = { few: [], many: [], put: [], dexie: [], pouchdb: [], bytes: [] };
    const mean = { few: [], many: [] };
    for (let turn = -2; turn < turns; ++turn) {
        for (const which of /** @type {const} */ (['few', 'many'])) {
            await pages[which].bringToFront();
            const { saves, puts, bytes } = await pages[which].evaluate(saveEdits, { count: editsOfTurn, name });
            if (turn < 0) continue; // the first turns only warm up
            times[which].push(median(saves));
            mean[which].push(sum(saves) / saves.length);
            if (which === 'few') continue;
            times.put.push(median(puts));
            times.bytes.push(median(bytes));
        }
        await rival.bringToFront();
        for (const store of /** @type {const} */ (['dexie', 'pouchdb'])) {
            const edits = await rival.evaluate(saveRivalEdits, { count: editsOfTurn, store, customers: many });
            if (turn >= 0) times[store].push(median(edits));
        }
    }
    await rivals.stop();

    const against = async (figure, values, others, whose) => {
        await report(figure, median(values), 'ms', { name: whose, value: median(others), ...compared(values, others) });
    };
    await against('save_put', times.many, times.put, 'a bare put of the same bytes');
    await against('save_growth', times.many, times.few, `among ${few} customers`);
    await against('save_growth_mean', mean.many, mean.few, `among ${few} customers, folding included`);
    await against('save_dexie', times.many, times.dexie, 'Dexie');
    await against('save_pouchdb', times.many, times.pouchdb, 'PouchDB');
    await report('save_bytes', median(times.bytes), 'bytes');
});
