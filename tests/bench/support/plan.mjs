// What the measurements fill a store with: a care plan of 1,000 projects, the largest screen; and many customers.

const rows = 1000;
const people = ['Änna Öhman', 'Kaarina Järvinen', 'Göran Åström', 'Pekka Nieminen'];

/** A bundle as a script may write it (shared/bundle/FORMAT.md). @param {object[]} records */
export const bundle = (records) => JSON.stringify({
    format: 'kumppani-bundle',
    schema: 1,
    kind: 'exchange',
    from: { name: people[0], replica: '0028t5cy4g' },
    as_of: '2026-03-02T09:00:00.000Z',
    records,
});

/** @param {number} i */
export const customerFields = (i) => ({
    name: `Sataman liikelaitos ${i}`,
    manager: people[i % people.length],
    substitute: people[(i + 1) % people.length],
    charges: 1000 * (i % 90) + 500,
    headcount: (i % 300) + 3,
    outlook: (i % 10) + 1,
    outlook_reason: `Venepaikkojen verkkovaraus laajenee vuoden aikana ${i % 12} satamaan.`,
});

/** @param {number} count of customers, of ids c0, c1, ... */
export const customers = (count) =>
    bundle(Array.from({ length: count }, (_, i) => ({ id: `c${i}`, kind: 'customer', fields: customerFields(i) })));

function plan() {
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
    return bundle([customer, ...projects]);
}

/** Imports a bundle. The page must speak English. @param {import('playwright-core').Page} page @param {string} text */
export async function importBundle(page, text) {
    await page.evaluate((json) => {
        const bytes = new TextEncoder().encode(json);
        globalThis.kumppani.openFile('plan.json', bytes, bytes.length);
    }, text);
    await page.getByRole('button', { name: /^Import .+ changes$/ }).click();
    await page.getByRole('status').first().filter({ hasText: /^Saved/ }).waitFor();
}

/**
 * Imports the plan, shows it, and scrolls until only projects are in sight. The page must speak English.
 * @param {import('playwright-core').Page} page
 */
export async function showPlan(page) {
    await importBundle(page, plan());
    await page.evaluate(() => (location.hash = '#/customers/c1'));
    await page.getByRole('heading', { name: 'Sataman liikelaitos', level: 1 }).waitFor();
    await page.evaluate(() => {
        const source = 1; // a mouse
        globalThis.kumppani.pointerMoved(source, 640, 400);
        globalThis.kumppani.wheel(0, -10_000);
    });
    await page.waitForFunction(() =>
        [...document.querySelectorAll('[role=row]')].some((row) => Number(row.getAttribute('aria-rowindex')) > 100));
}
