// What a full store costs at the start and in memory, held against one of ten customers.

import { report, median } from './support/report.mjs';
import { compared } from './support/cost.mjs';
import { another, ready, withPages } from './support/pages.mjs';
import { customers, importBundle } from './support/plan.mjs';

const few = 10;
const many = 10_000;
const rounds = 9;

await withPages(async (browser, { ours }) => {
    /** @type {Record<'few' | 'many', import('playwright-core').BrowserContext>} */
    const stores = { few: await another(browser), many: await another(browser) };
    for (const [which, count] of /** @type {const} */ ([['few', few], ['many', many]])) {
        const page = await stores[which].newPage();
        await page.goto(`${ours}?lang=en`);
        await ready(page);
        await importBundle(page, customers(count));
        await page.close();
    }
    const times = { few: [], many: [] };
    const memory = { few: [], many: [] };
    for (let round = 0; round <= rounds; ++round) {
        for (const which of /** @type {const} */ (['few', 'many'])) {
            const page = await stores[which].newPage();
            await page.goto(`${ours}?lang=en`);
            await ready(page);
            await page.getByRole('heading', { level: 1 }).waitFor();
            const [time, bytes] = await page.evaluate(() => [
                performance.now(),
                globalThis.kumppani.module.HEAPU8.length + performance.memory.usedJSHeapSize,
            ]);
            await page.close();
            if (round === 0) continue; // only warms up
            times[which].push(time);
            memory[which].push(bytes / 1e6);
        }
    }
    const against = async (figure, { few: base, many: values }, unit) => {
        const whose = `${few} customers`;
        await report(figure, median(values), unit, { name: whose, value: median(base), ...compared(values, base) });
    };
    await against('start_growth', times, 'ms');
    await against('memory_growth', memory, 'MB');
});
