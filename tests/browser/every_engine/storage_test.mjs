import assert from 'node:assert/strict';

import { carePlan, customer, enter, manager, saved, saveSays } from '../support/every_steps.mjs';
import { everyEngine } from '../support/every_engine.mjs';
import { until } from '../support/engines/view.mjs';

everyEngine('what is entered is there after a reload, and after the browser was closed', async (person) => {
    const someone = await person();
    const page = await carePlan(someone);
    await enter(page, manager, 'Yöpöllö Åström');
    await saved(page);
    await page.tab.reload();
    await page.ready();
    assert.equal(await page.field(manager).value(), 'Yöpöllö Åström');
    const route = await page.route();
    await someone.quit();
    const again = await someone.open(route);
    await again.find('heading', customer, { level: 1 }).wait();
    assert.equal(await again.field(manager).value(), 'Yöpöllö Åström');
});

everyEngine('typing that rests is saved without leaving the field', async (person) => {
    const someone = await person();
    const page = await carePlan(someone);
    await page.fill(manager, 'Kesken jäi');
    await until(async () => (await page.field(manager).value()) === 'Kesken jäi', 'all keys to arrive');
    await saveSays(page, 'Kirjoitetaan');
    await saved(page);
    const route = await page.route();
    await someone.quit();
    const again = await someone.open(route);
    assert.equal(await again.field(manager).value(), 'Kesken jäi');
});

everyEngine('a second window says that another one writes, follows it, and takes over', async (person) => {
    const someone = await person();
    const page = await carePlan(someone);
    const second = await someone.open('#/customers');
    await saveSays(second, 'Vain katselu');
    await second.shows('Kumppani on auki toisessa ikkunassa');
    await page.tab.front();
    await enter(page, manager, 'Ensimmäinen');
    await saved(page);
    await second.tab.front();
    await second.shows('Ensimmäinen');
    await second.find('button', 'Muokkaa täällä').click();
    await saveSays(second, 'Tallennettu');
    await page.tab.front();
    await saveSays(page, 'Vain katselu');
});
