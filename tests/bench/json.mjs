// What reading and writing a bundle of ten megabytes costs: JSON, checked in every part and made into records, against
// the browser's own JSON.parse and JSON.stringify of the same text, which check nothing. In turns, in one page.

import { compared } from './support/cost.mjs';
import { withExchanges } from './support/exchanges.mjs';
import { median, report } from './support/report.mjs';

const turns = 15;
const bytes = 10_000_000;

/** In the page: so many customers that their bundle has about as many bytes as wanted. @param {number} wanted */
function invent(wanted) {
    const { exchanges } = globalThis;
    const some = 100;
    const customers = Math.round((some * wanted) / exchanges.ours.invent(some).length);
    globalThis.file = exchanges.ours.invent(customers);
    globalThis.text = new TextDecoder().decode(globalThis.file);
    globalThis.value = JSON.parse(globalThis.text);
    return globalThis.file.length;
}

/** In the page: one turn of each. */
function turn() {
    const { exchanges: { ours, timed }, file, text, value } = globalThis;
    return {
        read: timed(() => ours.read(file)),
        parse: timed(() => JSON.parse(text)),
        write: timed(() => ours.write()),
        stringify: timed(() => JSON.stringify(value, null, 2)),
    };
}

await withExchanges(async (page) => {
    const size = await page.evaluate(invent, bytes);
    const times = { read: [], parse: [], write: [], stringify: [] };
    for (let i = -2; i < turns; ++i) {
        const of = await page.evaluate(turn);
        if (i < 0) continue; // the first turns only warm up
        for (const what of Object.keys(times)) times[what].push(of[what]);
    }
    const against = (figure, values, others, name) =>
        report(figure, median(values), 'ms', { name, value: median(others), ...compared(values, others) });
    await against('read_json', times.read, times.parse, 'JSON.parse');
    await against('write_json', times.write, times.stringify, 'JSON.stringify');
    await report('json_bytes', size, 'bytes');
});
