// The file for calendars, read by a library of its own: what calendars find in it, and that a second import updates.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import ICAL from 'ical.js';

import { person } from './support/harness.mjs';
import { chooseOnPage, field, openCustomer, saved, tryExample } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';

/** Exports the customer's year. @returns its events by their ids */
async function year(page) {
    await page.getByRole('main', { name: customer }).waitFor();
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        chooseOnPage(page, 'Vie vuosikello kalenteriin'),
    ]);
    assert.match(download.suggestedFilename(), /^kumppani-kalenteri-hyvinvointitoimiala-.*\.ics$/);
    const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each, { strictExceptions: true }));
    return new Map(events.map((event) => [event.uid, event]));
}

test('a customer\'s year is read by another library, and a second file updates the same events', async () => {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    const first = await year(page);
    const named = (events, name) => [...events.values()].find(({ summary }) => summary === `${customer}: ${name}`);
    const figures = named(first, 'Budjettiarvojen toimitus');
    assert.ok(figures, [...first.values()].map(({ summary }) => summary).join('\n'));
    assert.equal(figures.startDate.isDate, true);
    assert.deepEqual([figures.startDate.month, figures.startDate.day], [4, 1]);
    assert.equal(figures.isRecurring(), true);
    const nextYear = figures.iterator();
    assert.equal(nextYear.next().year + 1, nextYear.next().year);
    const meeting = [...first.values()].find(({ startDate }) => !startDate.isDate);
    assert.ok(meeting, 'a meeting has a time of day');
    assert.ok(meeting.duration.toSeconds() > 0);

    const changed = 'Budjettiarvojen toimitus; uusi, pidempi';
    await page.getByRole('heading', { name: 'Vuosikello' }).scrollIntoViewIfNeeded(); // only what is in sight is there
    const what = field(page, 'Toimenpide, Budjettiarvojen toimitus').first(); // that of April
    await what.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(changed);
    await page.keyboard.press('Enter');
    await saved(page);
    const second = await year(page);
    assert.deepEqual([...second.keys()], [...first.keys()]);
    assert.equal(second.get(figures.uid).summary, `${customer}: ${changed}`);
    assert.ok(second.get(figures.uid).sequence > figures.sequence);
    assert.equal(second.get(meeting.uid).sequence, meeting.sequence);
    await someone.quit();
});
