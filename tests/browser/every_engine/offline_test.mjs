// The folder on a web host that is not always there, in every engine.

import assert from 'node:assert/strict';

import { otherEngines } from '../support/every_engine.mjs';
import { enter, openCustomer, saved, tryExample } from '../support/every_steps.mjs';
import { until } from '../support/engines/view.mjs';
import { openSite } from '../support/site.mjs';

const customer = 'Kuulasatama Oy';

otherEngines('after one visit the page starts without a network, and a new version is offered when there is one', async (person) => {
    const site = await openSite();
    const someone = await person({ at: site.address });
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await enter(page, 'Veloitukset vuodessa', '286 000 €');
    await saved(page);
    const route = await page.route();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await someone.quit();

    await site.stop();
    const offline = await someone.open(route);
    await offline.find('heading', customer, { level: 1 }).wait();
    assert.equal((await offline.field('Veloitukset vuodessa').value()).replace(/\s/g, ' '), '286 000');

    await site.release(2);
    await site.start();
    someone.errors(); // some browsers report that the host did not answer
    await offline.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await offline.find('button', 'Päivitä nyt').click();
    // The question may come while one page goes and the other is not there yet.
    await until(() => offline.evaluate(() => globalThis.pageVersion === 2).catch(() => false), 'the new version');
    await offline.ready();
    await offline.find('heading', customer, { level: 1 }).wait();
    assert.equal((await offline.field('Veloitukset vuodessa').value()).replace(/\s/g, ' '), '286 000');
});
