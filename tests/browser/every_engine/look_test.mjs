// A text looks the same drawn on the canvas and edited in the page's own field: as wide, as dark, in the same place.

import assert from 'node:assert/strict';

import { openCustomer, tryExample } from '../support/every_steps.mjs';
import { otherEngines } from '../support/every_engine.mjs';
import { contrast, crop, decodePng, inkBox, largestDifference, placeOfDifference } from '../support/png.mjs';

// Widths that add up, pairs that fonts move together, letters that they join. (No Å: the ring stands above the font's
// ascent, where Chromium cuts off what is in an <input>.)
const fields = {
    Asiakas: 'Äkerö & Ängö WAV',
    Kumppanuuspäällikkö: 'Äkerö WAV fi ffl 147',
    'Potentiaaliarvon perustelu': 'Äkerö WAV To. fi ffl 1470 jäätelöä',
};

/** How far the channels of a pixel (0 to 255) may differ: each engine rounds its way when it lays ink on paper. */
const tolerance = 4;

/** What stands in a field, without its edge. */
async function picture(page, name, ratio) {
    await page.atRest();
    await page.drawn();
    const { x, y, width, height } = await page.field(name).box();
    const edges = [x + 12, y + 4, width - 24, height - 8].map((side) => Math.round(side * ratio));
    return crop(decodePng(await page.tab.picture()), ...edges);
}

/** The field as it is drawn, and as it is while it has the focus. */
async function both(page, name, ratio) {
    const drawn = await picture(page, name, ratio);
    assert.ok(contrast(drawn) > 150, `${name} is drawn`);
    await page.field(name).focus();
    await page.evaluate(() => {
        const { activeElement } = document;
        activeElement.spellcheck = false;
        activeElement.setSelectionRange(0, 0);
        activeElement.style.setProperty('caret-color', 'transparent', 'important');
    });
    const edited = await picture(page, name, ratio);
    await page.evaluate(() => document.activeElement.blur());
    return { drawn, edited };
}

/** @param {(name: string, pictures: { drawn: any, edited: any }) => void} compare */
async function compareFields(someone, ratio, compare) {
    const page = await someone.open();
    assert.equal(await page.evaluate(() => devicePixelRatio), ratio);
    await tryExample(page);
    await openCustomer(page, 'Hyvinvointitoimiala');
    for (const [name, text] of Object.entries(fields)) {
        await page.fill(name, text);
        await page.press('Enter');
        await page.evaluate(() => document.activeElement.blur());
        await page.tab.move(5, 5);
        compare(name, await both(page, name, ratio));
    }
}

otherEngines('a text looks the same while it is edited', async (person) => {
    await compareFields(await person({ width: 1000, height: 700 }), 1, (name, { drawn, edited }) => {
        const largest = largestDifference(drawn, edited);
        assert.ok(largest <= tolerance, `${name}: ${largest}, ${placeOfDifference(drawn, edited, tolerance)}`);
    });
});

otherEngines('a text is as wide and stands where it stood while it is edited, on a finer screen', async (person, engine) => {
    const ratio = engine.otherRatio;
    await compareFields(await person({ width: 1000, height: 700, ratio }), ratio, (name, { drawn, edited }) => {
        const [before, after] = [inkBox(drawn), inkBox(edited)];
        for (const side of Object.keys(before)) {
            assert.ok(Math.abs(before[side] - after[side]) <= 1, `${name}: ${side} ${before[side]} and ${after[side]}`);
        }
    });
});
