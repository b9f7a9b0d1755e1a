import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { everywhere } from './support/everywhere.mjs';
import { atRest, frames, person } from './support/harness.mjs';
import { contrast, decodePng, largestDifference } from './support/png.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';

/** A care plan of the example data, in a browser of its own. */
async function carePlan(like = {}) {
    const someone = await person(like);
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    return { someone, page };
}

const { page } = await carePlan();
const devtools = await page.context().newCDPSession(page);

test('letters with dots and rings, the euro sign and quotes are typed as they are', async () => {
    const text = 'Äijö Åkerö-Öhman "€" \\ \' <b>';
    await type(page, manager, text);
    assert.equal(await field(page, manager).inputValue(), text);
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal(await field(page, manager).inputValue(), text);
});

test('a frame drawn in the middle of a composition changes nothing in the field', async () => {
    await type(page, manager, 'caf');
    await devtools.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    const before = await frames(page);
    await page.mouse.move(700, 500);
    await page.waitForTimeout(1300); // longer than the pause after which typing counts as done
    assert.ok((await frames(page)) > before);
    assert.equal(await field(page, manager).inputValue(), 'caf´');
    await devtools.send('Input.insertText', { text: 'é' });
    assert.equal(await field(page, manager).inputValue(), 'café');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await field(page, manager).inputValue(), 'café');
});

test('what is pasted comes each time, also twice in a row', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await type(page, manager, '');
    for (const text of ['yksi €', 'kaksi ä']) {
        await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
        await page.keyboard.press('ControlOrMeta+V');
    }
    await page.keyboard.press('ControlOrMeta+V');
    assert.equal(await field(page, manager).inputValue(), 'yksi €kaksi äkaksi ä');
});

test('undo within the field goes before the undo of the program', async () => {
    await type(page, manager, 'ensin');
    await page.keyboard.press('Tab');
    await saved(page);
    await type(page, manager, 'sitten');
    await page.keyboard.press('ControlOrMeta+Z');
    assert.notEqual(await field(page, manager).inputValue(), 'sitten');
    await page.keyboard.press('Escape');
});

test('Escape takes back what was typed', async () => {
    await type(page, manager, 'Kaarina Testi');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.keyboard.type(' tuskin');
    await page.keyboard.press('Escape');
    assert.equal(await field(page, manager).inputValue(), 'Kaarina Testi');
});

test('Tab moves through the fields in reading order, with the focus of the page', async () => {
    await field(page, manager).focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Sijainen');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), manager);
});

test('a field tells the browser its language, and not to fill it in by itself', async () => {
    assert.equal(await field(page, manager).getAttribute('autocomplete'), 'off');
});

test('a phone offers keys that have what a field is written with: a point for dates, a minus for what may fall', async () => {
    const keys = (name) => field(page, name).getAttribute('inputmode');
    assert.equal(await keys('Veloitukset vuodessa'), 'decimal');
    assert.equal(await page.getByLabel(/^Alku, /).first().getAttribute('inputmode'), 'decimal'); // a project's start
    assert.equal(await keys('Muutos aiempaan vuoteen'), 'text');
    assert.equal(await keys(manager), 'text');
});

for (const ratio of everywhere ? [1, 1.25, 1.5, 2] : [1, 1.5]) {
    test(`text looks the same while it is edited, at ${ratio} pixels to a CSS pixel`, async () => {
        const plan = await carePlan({ ratio, width: 1440, height: 900 });
        for (const name of [manager, 'Asiakas', 'Potentiaaliarvon perustelu']) {
            const at = await field(plan.page, name).boundingBox();
            // Within the edge that is drawn while editing, and as far as there is text.
            const clip = { x: at.x + 14, y: at.y + 4, width: 60, height: at.height - 8 };
            const picture = async () => decodePng(await plan.page.screenshot({ clip, caret: 'hide' }));
            const drawn = await picture();
            assert.ok(contrast(drawn) > 150, `${name} is drawn`);
            await field(plan.page, name).focus();
            await field(plan.page, name).evaluate((element) => element.setSelectionRange(0, 0));
            await atRest(plan.page);
            const edited = await picture();
            await plan.page.evaluate(() => document.activeElement.blur());
            await atRest(plan.page);
            assert.ok(largestDifference(drawn, edited) <= 2, `${name}: ${largestDifference(drawn, edited)}`);
        }
        await plan.someone.quit();
    });
}

test('an icon is drawn in the middle of its square', async () => {
    const icons = await readFile(new URL('../../app/ui/icons.def', import.meta.url), 'utf8');
    const cross = [...icons.matchAll(/^ICON\((\w+)\)/gm)].findIndex(([, name]) => name === 'x');
    const { left, right, width } = await page.evaluate((code) => {
        const context = document.createElement('canvas').getContext('2d');
        context.font = '400 100px "Kumppani Icons"';
        const box = context.measureText(String.fromCodePoint(code));
        return { left: -box.actualBoundingBoxLeft, right: box.actualBoundingBoxRight, width: box.width };
    }, 0xe000 + cross);
    assert.ok(Math.abs(left - (width - right)) <= 2, `${left} to the left of it, ${width - right} to the right`);
});
