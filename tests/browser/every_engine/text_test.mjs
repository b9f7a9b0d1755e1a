// Text in the page's own fields, typed by keys.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

import { carePlan, manager, saved } from '../support/every_steps.mjs';
import { otherEngines } from '../support/every_engine.mjs';
import { until } from '../support/engines/view.mjs';

const deputy = 'Sijainen';

otherEngines('letters with dots and rings, the euro sign and quotes are typed as they are', async (person) => {
    const page = await carePlan(await person());
    const text = 'Äijö Åkerö-Öhman “€” "\' \\ <b>';
    await page.fill(manager, text);
    assert.equal(await page.field(manager).value(), text);
    await page.press('Enter');
    await saved(page);
    assert.equal(await page.field(manager).value(), text);
});

otherEngines('what is copied in one field is pasted in another each time, also twice in a row', async (person) => {
    const page = await carePlan(await person());
    await page.fill(manager, 'yksi €, kaksi ä');
    await page.press('Control+A');
    await page.press('Control+C');
    await page.fill(deputy, '');
    await page.press('Control+V');
    await page.press('Control+V');
    assert.equal(await page.field(deputy).value(), 'yksi €, kaksi äyksi €, kaksi ä');
    await page.press('Control+A');
    await page.press('Control+X');
    assert.equal(await page.field(deputy).value(), '');
    await page.press('Control+V');
    assert.equal(await page.field(deputy).value(), 'yksi €, kaksi äyksi €, kaksi ä');
});

otherEngines('undo within the field goes before the undo of the program', async (person) => {
    const page = await carePlan(await person());
    const before = await page.field(deputy).value();
    await page.fill(manager, 'sitten');
    await page.tab.undo();
    await until(async () => (await page.field(manager).value()) !== 'sitten', 'the text to change');
    assert.equal(await page.field(deputy).value(), before);
    assert.equal((await page.focused()).name, manager);
});

otherEngines('Escape takes back what was typed', async (person) => {
    const page = await carePlan(await person());
    await page.fill(manager, 'Kaarina Testi');
    await page.press('Enter');
    await saved(page);
    await page.type(' tuskin');
    await page.press('Escape');
    assert.equal(await page.field(manager).value(), 'Kaarina Testi');
});

otherEngines('a text of several lines keeps them', async (person) => {
    const page = await carePlan(await person());
    await page.go('#/groups');
    await page.find('link', 'Satamamaksujen laskutus').click();
    const agenda = 'Asialista';
    await page.fill(agenda, 'ensimmäinen');
    await page.press('Enter');
    await page.type('toinen');
    await pause(1300); // longer than the pause after which typing counts as done
    assert.equal(await page.field(agenda).value(), 'ensimmäinen\ntoinen');
    await page.press('Tab');
    await saved(page);
    assert.equal(await page.field(agenda).value(), 'ensimmäinen\ntoinen');
});

otherEngines('a frame drawn in the middle of a composition changes nothing in the field', async (person) => {
    const page = await carePlan(await person());
    const { composer } = page.tab;
    await page.fill(manager, 'caf');
    await composer.accent();
    await page.atRest();
    const composing = await page.field(manager).value();
    const before = await page.frames();
    await page.tab.move(700, 500);
    await pause(1300); // longer than the pause after which typing counts as done
    assert.ok((await page.frames()) > before);
    assert.equal(await page.field(manager).value(), composing);
    await composer.letter();
    await until(async () => (await page.field(manager).value()) === 'café', 'what was composed');
    await page.press('Enter');
    await saved(page);
    assert.equal(await page.field(manager).value(), 'café');
}, 'input method');
