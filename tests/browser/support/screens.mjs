// Every screen of the program, and how to get there in any language: a new screen is one entry here, and everything
// that must hold on every screen is tested on it.

import { readFile } from 'node:fs/promises';

import { atRest } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} ScreenOf
 * @property {string} name
 * @property {boolean} [empty] seen by a new person only; the others have the example data
 * @property {(page: Page) => Promise<void>} go
 */

/** @param {Page} page @param {string} route */
export async function goTo(page, route) {
    await page.evaluate((hash) => void (location.hash = hash), route);
    await page.waitForFunction((hash) => location.hash === hash, route);
    await atRest(page);
}

/** @param {string} route @returns {ScreenOf['go']} */
const at = (route) => (page) => goTo(page, route);

/** The first record of a list. @param {'customers' | 'groups'} list @returns {ScreenOf['go']} */
const first = (list) => async (page) => {
    await goTo(page, `#/${list}`);
    const link = page.locator(`[role="table"] a[href^="#/${list}/"], [role="list"] a[href^="#/${list}/"]`).first();
    await goTo(page, await link.getAttribute('href') ?? '');
};

/**
 * A screen with something opened on it by key: what `selector` finds first.
 * @param {ScreenOf['go']} go @param {string} selector @param {string} key
 * @returns {ScreenOf['go']}
 */
const opened = (go, selector, key = 'Enter') => async (page) => {
    await go(page);
    // What is further down is in the page once it is in sight.
    for (let screen = 0; screen < 30 && (await page.locator(selector).count()) === 0; ++screen) {
        await page.locator('[role="main"] .scroller').first().evaluate((scroller) => (scroller.scrollTop += 150));
        await atRest(page);
    }
    await page.locator(selector).first().focus();
    await atRest(page);
    await page.keyboard.press(key);
    await atRest(page);
};

/** The preview of a file that was chosen. @param {string} file @returns {ScreenOf['go']} */
const previewed = (file) => async (page) => {
    await goTo(page, '#/exchange');
    const bytes = await readFile(new URL(`../../data/${file}`, import.meta.url));
    await page.evaluate(([name, text]) => {
        const content = new TextEncoder().encode(text);
        globalThis.kumppani.openFile(name, content, content.length);
    }, [file, bytes.toString()]);
    await atRest(page);
};

const carePlan = first('customers');
const group = first('groups');
const rowMenu = '[role="table"] [role="cell"] [aria-haspopup="menu"], [role="listitem"] [aria-haspopup="menu"]';

/** In the cells of a project: its start. */
const dateField = '[role="cell"][aria-colindex="3"] input[inputmode="decimal"], [role="listitem"] input[inputmode="decimal"] ~ input[inputmode="decimal"]';

/** @param {Page} page */
async function allFields(page) {
    await opened(carePlan, rowMenu)(page);
    await page.keyboard.press('Enter'); // the first command
    await page.locator('[role="dialog"]').waitFor();
}

/** The example data, by the button that offers it. @param {Page} page */
export async function takeExample(page) {
    await goTo(page, '#/customers');
    const name = /^(Kokeile esimerkkiaineistolla|Prova med exempeldata|Try with example data)$/;
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="table"], [role="list"]').first().waitFor();
    await atRest(page);
}

/** Closes what is open over a screen, and leaves customer mode, which would ask. @param {Page} page */
export async function closeAll(page) {
    for (let i = 0; i < 3 && (await page.locator('[role="menu"], [role="listbox"], [role="dialog"]').count()) > 0; ++i) {
        await page.keyboard.press('Escape');
        await atRest(page);
    }
    const leave = page.getByRole('button', { name: /^(Poistu|Lämna|Leave)( asiakastilasta| kundläget| customer mode)?$/ });
    if ((await leave.count()) === 0) return;
    await leave.focus();
    await page.keyboard.press('Enter');
    await atRest(page);
}

/** Goes through all screens, and through those that only a new person sees first. @param {Page} page of a new person */
export async function* everyScreen(page) {
    for (const screen of screens.filter(({ empty }) => empty)) {
        await screen.go(page);
        yield screen.name;
        await closeAll(page);
    }
    await takeExample(page);
    for (const screen of screens.filter(({ empty }) => !empty)) {
        await screen.go(page);
        yield screen.name;
        await closeAll(page);
    }
}

/** @param {Page} page */
async function yearOfOne(page) {
    await carePlan(page);
    await goTo(page, await page.evaluate(() => location.hash.replace('customers', 'year')));
}

/** @param {Page} page */
async function palette(page) {
    await goTo(page, '#/customers');
    await page.keyboard.press('ControlOrMeta+K');
    await page.locator('[role="dialog"] [role="option"]').first().waitFor();
    await atRest(page);
}

/** What is found in many records, with its places. @param {Page} page */
async function searched(page) {
    await palette(page);
    await page.keyboard.type('kalenteri');
    await page.locator('[role="dialog"] [role="option"]').first().waitFor();
    await atRest(page);
}

/** @param {Page} page */
async function newGroup(page) {
    await goTo(page, '#/groups');
    await page.getByRole('button', { name: /^(Uusi ohjausryhmä|Ny styrgrupp|New steering group)$/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="dialog"]').waitFor();
    await atRest(page);
}

/** What the data was before the latest act: with everything undone, as that act is a redo. @param {Page} page */
async function earlierState(page) {
    await goTo(page, '#/customers');
    for (const keys of ['ControlOrMeta+Z', 'ControlOrMeta+Shift+Z']) {
        await page.keyboard.press(keys);
        await atRest(page);
    }
    await opened(at('#/history'), '[role="main"] [role="group"] [role="button"] >> nth=1')(page);
    await page.locator('[role="dialog"]').waitFor();
}

/** What two people disagree on, from a file that holds both values. @param {Page} page */
async function conflicts(page) {
    await previewed('bundles/v1/exchange_conflicts.json')(page);
    await page.getByRole('button', { name: /^(Tuo|Importera|Import) \d+ / }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#/customers');
    await goTo(page, '#/conflicts');
}

/** A file that leaves under a password. @param {Page} page */
async function sealing(page) {
    await goTo(page, '#/exchange');
    const box = page.getByRole('checkbox', { name: /^(Suojaa salasanalla|Skydda med lösenord|Seal with a password)$/ });
    await box.focus();
    if ((await box.getAttribute('aria-checked')) !== 'true') await page.keyboard.press('Space');
    await atRest(page);
}

/** @param {Page} page @param {import('playwright-core').Locator} what */
async function pressed(page, what) {
    await what.focus();
    await page.keyboard.press('Space');
    await atRest(page);
}

const tableMenu = 'role=button[name=/^(Taulukon toiminnot|Tabellens funktioner|Commands of the table): /]';

/** By a command of the first table. @param {ScreenOf['go']} go @param {number} command in the order of its menu @returns {ScreenOf['go']} */
const byTable = (go, command) => async (page) => {
    await opened(go, tableMenu)(page);
    for (let i = 0; i < command; ++i) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await atRest(page);
};

/** With a row selected, and none in any other screen. @param {ScreenOf['go']} go @returns {ScreenOf['go']} */
const selecting = (go) => async (page) => {
    await goTo(page, '#/settings'); // leaving a page ends what was selected on it
    await byTable(go, 0)(page);
    const boxes = page.getByRole('checkbox', { name: /^(Valitse|Markera|Select): / });
    await pressed(page, boxes.first());
};

/** Rows from a spreadsheet, one of which has a date that is none. @param {Page} page */
async function pastedRows(page) {
    await carePlan(page);
    await page.evaluate(() => globalThis.kumppani.pasteTable('Projektin nimi\tAlku\tHuone\nIntra\thuomenna\t3\nVerkko\t1.3.2027\t4\n'));
    await page.locator('[role="dialog"]').waitFor();
    await atRest(page);
}

/** What one customer is given. @param {Page} page */
async function exportForCustomer(page) {
    await goTo(page, '#/exchange');
    await pressed(page, page.getByRole('radio', { name: /^(Asiakkaalle|Till en kund|A customer)$/ }));
    // On a small screen the list is further down, and in the page once it is in sight.
    await page.locator('[role="main"] .scroller').first().evaluate((scroller) => (scroller.scrollTop = 0));
    await opened(() => atRest(page), 'role=radio[name="Kuulasatama Oy"]', 'Space')(page);
}

/** All that is in the file, before it is saved. @param {Page} page */
async function insideOfFile(page) {
    await exportForCustomer(page);
    await pressed(page, page.getByRole('button', { name: /^(Katso sisältö|Se innehållet|Look inside)$/ }));
}

/** @param {Page} page */
async function handover(page) {
    await carePlan(page);
    const plan = await page.evaluate(() => location.hash);
    await goTo(page, plan.replace('/customers/', '/handover/'));
}

/** Customer mode, left by whoever goes on. @param {Page} page */
async function meeting(page) {
    await carePlan(page);
    await goTo(page, (await page.evaluate(() => location.hash)).replace('/customers/', '/meeting/'));
}

const line = '[role="region"] input.text-input';

/** With something captured, and the dialog in which it is corrected. @param {Page} page */
async function correcting(page) {
    await meeting(page);
    await page.locator(line).focus();
    await page.keyboard.type('Laiturien numerot tarkistetaan');
    await page.keyboard.press('Enter');
    await atRest(page);
    await page.getByRole('button', { name: /^(Korjaa|Rätta|Correct): / }).last().focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="dialog"]').waitFor();
    await atRest(page);
}

/** @type {ScreenOf[]} */
export const screens = [
    { name: 'home, empty', empty: true, go: at('#/home') },
    { name: 'customers, empty', empty: true, go: at('#/customers') },
    { name: 'steering groups, empty', empty: true, go: at('#/groups') },
    { name: 'exchange, empty', empty: true, go: at('#/exchange') },
    { name: 'needs, empty', empty: true, go: at('#/needs') },
    { name: 'year, empty', empty: true, go: at('#/year') },
    { name: 'history, empty', empty: true, go: at('#/history') },
    { name: 'bin, empty', empty: true, go: at('#/bin') },
    { name: 'home', go: at('#/home') },
    { name: 'customers', go: at('#/customers') },
    { name: 'care plan', go: carePlan },
    { name: 'care plan, menu open', go: opened(carePlan, '[aria-haspopup="menu"]') },
    { name: 'care plan, row menu open', go: opened(carePlan, rowMenu) },
    { name: 'care plan, list open', go: opened(carePlan, '[role="combobox"]:not(input)') },
    { name: 'care plan, calendar open', go: opened(carePlan, dateField, 'ArrowDown') },
    { name: 'all fields of a project', go: allFields },
    { name: 'care plan, rows selected', go: selecting(carePlan) },
    { name: 'care plan, rows filtered', go: byTable(carePlan, 1) },
    { name: 'columns to choose', go: byTable(carePlan, 2) },
    { name: 'rows from a spreadsheet', go: pastedRows },
    { name: 'a customer that is not there', go: at('#/customers/nobody') },
    { name: 'steering groups', go: at('#/groups') },
    { name: 'steering group', go: group },
    { name: 'steering group, row menu open', go: opened(group, rowMenu) },
    { name: 'new steering group', go: newGroup },
    { name: 'a steering group that is not there', go: at('#/groups/none') },
    { name: 'needs', go: at('#/needs') },
    { name: 'year', go: at('#/year') },
    { name: 'year of a customer', go: yearOfOne },
    { name: 'exchange', go: at('#/exchange') },
    { name: 'exchange, sealed', go: sealing },
    { name: 'exchange, for a customer', go: exportForCustomer },
    { name: 'the inside of a file', go: insideOfFile },
    { name: 'handover', go: handover },
    { name: 'import preview', go: previewed('good/v1_sample.json') },
    { name: 'a file that cannot be imported', go: previewed('bad/not_json.json') },
    { name: 'a sealed file', go: previewed('sealed/flattened.json') },
    { name: 'customer mode', go: meeting },
    { name: 'customer mode, correcting', go: correcting },
    { name: 'settings', go: at('#/settings') },
    { name: 'keyboard shortcuts', go: at('#/shortcuts') },
    { name: 'history', go: at('#/history') },
    { name: 'an earlier state', go: earlierState },
    { name: 'bin', go: at('#/bin') },
    { name: 'conflicts', go: conflicts },
    { name: 'command palette', go: palette },
    { name: 'command palette, searched', go: searched },
];
