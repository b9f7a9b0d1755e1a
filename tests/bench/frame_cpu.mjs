// What drawing a frame costs the page: a care plan of 1 000 projects, in sight and standing still, and with rows
// coming and going as it is scrolled, held against Dear ImGui's demo window.
//
// The time is the page's own, from the call until the frame's commands are given. Between frames the browser draws
// them, so that no frame waits for one before it.

import { median, report } from './support/report.mjs';
import { ready, withPages } from './support/pages.mjs';

const rows = 1000;
const rounds = 9;
const framesOfRound = 12;

/** A bundle as a script may write it (shared/bundle/FORMAT.md). */
function plan() {
    const people = ['Änna Öhman', 'Kaarina Järvinen', 'Göran Åström', 'Pekka Nieminen'];
    const states = ['planned', 'running', 'done', 'cancelled'];
    const customer = { id: 'c1', kind: 'customer', fields: { name: 'Sataman liikelaitos', manager: people[0] } };
    const projects = Array.from({ length: rows }, (_, i) => ({
        id: `p${i}`,
        kind: 'project',
        fields: {
            customer: 'c1',
            name: `Venepaikkojen verkkovaraus, vaihe ${i + 1}`,
            manager: people[i % people.length],
            state: states[i % states.length],
            priority: (i % 999) + 1,
            budget: 1000 * (i % 90) + 500,
            start: `2026-${String((i % 12) + 1).padStart(2, '0')}-01`,
            end: `2027-${String((i % 12) + 1).padStart(2, '0')}-28`,
        },
    }));
    return JSON.stringify({
        format: 'kumppani-bundle',
        schema: 1,
        kind: 'exchange',
        from: { name: people[0], replica: '0028t5cy4g' },
        as_of: '2026-03-02T09:00:00.000Z',
        records: [customer, ...projects],
    });
}

/**
 * Imports the plan, shows it, and scrolls until only projects are in sight.
 * @param {import('playwright-core').Page} page
 */
async function showPlan(page) {
    await page.evaluate((text) => {
        const bytes = new TextEncoder().encode(text);
        globalThis.kumppani.openFile('plan.json', bytes, bytes.length);
    }, plan());
    await page.getByRole('button', { name: /^Import .+ changes$/ }).click();
    await page.getByRole('status').first().filter({ hasText: /^Saved/ }).waitFor();
    await page.evaluate(() => (location.hash = '#/customers/c1'));
    await page.getByRole('heading', { name: 'Sataman liikelaitos', level: 1 }).waitFor();
    await page.evaluate(() => {
        const source = 1; // a mouse
        globalThis.kumppani.pointerMoved(source, 640, 400);
        globalThis.kumppani.wheel(0, -10_000);
    });
    await page.locator('[role=row][aria-rowindex="300"]').waitFor();
}

/**
 * In the page: the mean milliseconds of `count` frames.
 * @param {{ count: number, what: 'ours' | 'scrolled' | 'demo' }} wanted
 */
function drawFrames({ count, what }) {
    const { kumppani, demo } = globalThis;
    const context = document.querySelector('canvas').getContext('webgl2');
    const pixel = new Uint8Array(4);
    let spent = 0;
    for (let i = 0; i < count; ++i) {
        if (what === 'scrolled') kumppani.wheel(0, i % 2 ? 120 : -120);
        const from = performance.now();
        if (what === 'demo') demo.frame();
        else kumppani.frame(from);
        spent += performance.now() - from;
        context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
    }
    return spent / count;
}

await withPages(async (browser, addresses) => {
    const ours = await browser.newPage();
    await ours.goto(`${addresses.ours}?lang=en`);
    await ready(ours);
    await showPlan(ours);
    const demo = await browser.newPage();
    await demo.goto(addresses.demo);
    await ready(demo);

    /** @type {Record<'ours' | 'scrolled' | 'demo', number[]>} */
    const times = { demo: [], ours: [], scrolled: [] };
    for (let round = -1; round < rounds; ++round) {
        for (const what of /** @type {const} */ (['demo', 'ours', 'scrolled'])) {
            const page = what === 'demo' ? demo : ours;
            await page.bringToFront();
            const time = await page.evaluate(drawFrames, { count: framesOfRound, what });
            if (round >= 0) times[what].push(time); // the first round only warms up
        }
    }
    const base = { value: median(times.demo), name: 'the demo window' };
    await report('frame_cpu', median(times.ours), 'ms', base);
    await report('frame_cpu_scrolling', median(times.scrolled), 'ms', base);
});
