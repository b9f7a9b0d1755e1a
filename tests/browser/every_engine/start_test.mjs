import assert from 'node:assert/strict';

import { everyEngine } from '../support/every_engine.mjs';

everyEngine('the page starts without an error and shows its first screen', async (person) => {
    const someone = await person();
    const page = await someone.open();
    await page.find('heading', 'Asiakkaat', { level: 1 }).wait();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fi');
    assert.equal(await page.evaluate(() => document.querySelector('#shell').hidden), true);
    await page.atRest();
    assert.deepEqual(someone.errors(), []);
});
