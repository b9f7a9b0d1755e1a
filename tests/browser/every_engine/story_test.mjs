// The story that everything else stands on: from the first visit, through a night, to a colleague's browser.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { enter, exported, openCustomer, saved, tryExample } from '../support/every_steps.mjs';
import { otherEngines } from '../support/every_engine.mjs';
import { until } from '../support/engines/view.mjs';

const customer = 'Kuulasatama Oy';
const group = 'Satamamaksujen laskutus';
const strange = 'Yöpydön åäö-ÅÄÖ, 5 € — “näin” \'ja\' "noin"';

const task = (page) => page.find('checkbox', /Katselmoi liiketoimintaperusteen/);
const records = async (path) => JSON.parse(await readFile(path, 'utf8')).records;

/** What was done yesterday stands as it was left. */
async function everythingIsThere(page, { plan, steering }) {
    await page.go(plan);
    await page.find('heading', customer, { level: 1 }).wait();
    assert.equal((await page.field('Veloitukset vuodessa').value()).replace(/\s/g, ' '), '286 000');
    assert.equal(await page.field(`Toimenpide, ${strange}`).value(), 'Seuranta 2 krt/kk');
    assert.equal(await page.field(`Arvioitu päätös, ${strange}`).value(), '31.12.2027');
    await page.go(steering);
    await page.find('heading', group, { level: 1 }).wait();
    assert.equal(await task(page).attribute('aria-checked'), 'true');
}

/** @returns {Promise<{ plan: string, steering: string }>} the routes of what was edited */
async function edit(page) {
    await tryExample(page);
    await openCustomer(page, customer);
    await enter(page, 'Veloitukset vuodessa', '286 000 €');
    await page.find('button', 'Lisää hanke').click();
    await enter(page, 'Projektin nimi, Uusi hanke', strange);
    await enter(page, `Toimenpide, ${strange}`, 'Seuranta 2 krt/kk');
    await enter(page, `Arvioitu päätös, ${strange}`, '31.12.2027');
    const plan = await page.route();

    await page.find('button', 'Lisää hanke').click();
    await page.field('Projektin nimi, Uusi hanke').wait();
    await page.find('button', /^Kumoa/).click();
    await page.field('Projektin nimi, Uusi hanke').gone();
    await page.field(`Projektin nimi, ${strange}`).wait();

    await page.find('link', 'Ohjausryhmät').click();
    await page.find('link', group).click();
    await page.find('heading', group, { level: 1 }).wait();
    await page.atRest();
    await task(page).click();
    await until(async () => (await task(page).attribute('aria-checked')) === 'true', 'the task to be ticked');
    await saved(page);
    return { plan, steering: await page.route() };
}

otherEngines('what a partner manager does is there tomorrow, and in a colleague\'s browser', async (person) => {
    const senja = await person();
    const routes = await edit(await senja.open());
    await senja.quit();
    const tomorrow = await senja.open();
    await everythingIsThere(tomorrow, routes);
    const bundle = await exported(tomorrow);
    await senja.quit();

    const oiva = await person({ locale: 'sv-FI' });
    const other = await oiva.open('?lang=fi#/exchange');
    await other.tab.choose(bundle, () => other.find('button', 'Valitse tiedosto').click());
    await other.find('button', /^Tuo \d+ muutosta$/).click();
    await other.find('button', /^Tuo \d+ muutosta$/).gone();
    await saved(other);
    await everythingIsThere(other, routes);
    const back = await exported(other);
    assert.deepEqual(await records(back), await records(bundle));
    assert.ok((await readFile(await exported(other))).equals(await readFile(back)), 'the same content, the same bytes');
});
