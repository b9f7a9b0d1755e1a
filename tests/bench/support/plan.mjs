// The largest screen that the measurements use: a care plan of 1,000 projects.

const rows = 1000;

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
 * Imports the plan, shows it, and scrolls until only projects are in sight. The page must speak English.
 * @param {import('playwright-core').Page} page
 */
export async function showPlan(page) {
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
    await page.waitForFunction(() =>
        [...document.querySelectorAll('[role=row]')].some((row) => Number(row.getAttribute('aria-rowindex')) > 100));
}
