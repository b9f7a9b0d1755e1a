import assert from 'node:assert/strict';

import { carePlan, enter, manager, saveSays, saved } from '../support/every_steps.mjs';
import { everyEngine } from '../support/every_engine.mjs';
import { until } from '../support/engines/view.mjs';

const holds = (page, text) => until(async () => (await page.field(manager).value()) === text, `"${text}" in the field`);

everyEngine('a window that takes over has what the other was typing; both ways, and after a reload', async (person) => {
    const someone = await person();
    const first = await carePlan(someone);
    const second = await someone.open(await first.route());
    await saveSays(second, 'Vain katselu');
    await first.tab.front();
    await first.fill(manager, 'Kesken jäi');
    await second.tab.front();
    await second.find('button', 'Muokkaa täällä').click();
    await saved(second);
    await holds(second, 'Kesken jäi');
    await enter(second, manager, 'Jatkoa');
    await saved(second);
    await first.tab.front();
    await saveSays(first, 'Vain katselu');
    await holds(first, 'Jatkoa');
    await first.find('button', 'Muokkaa täällä').click();
    await saved(first);
    await enter(first, manager, 'Takaisin');
    await saved(first);
    await first.tab.reload();
    await first.ready();
    await holds(first, 'Takaisin');
});

/** In the page: another window, of which it has not heard, has saved. */
const saveBehindItsBack = () => new Promise((done, failed) => {
    const opening = indexedDB.open('/kumppani-v1');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
        const transaction = opening.result.transaction('FILE_DATA', 'readwrite');
        const contents = new TextEncoder().encode('100000 another');
        const entry = { timestamp: new Date(), mode: 0o100666, contents };
        transaction.objectStore('FILE_DATA').put(entry, '/kumppani-v1/.generation');
        transaction.oncomplete = () => {
            opening.result.close();
            done(true);
        };
    };
});

everyEngine('a forgotten window finds that another has saved, says so, and keeps what it has', async (person) => {
    const someone = await person();
    const page = await carePlan(someone);
    await page.evaluate(saveBehindItsBack);
    await enter(page, manager, 'Vanhaa uuden päälle');
    await page.shows('Toinen ikkuna otti muokkauksen ennen kuin kaikki tallentui');
    await holds(page, 'Vanhaa uuden päälle');
});

/** In the page: what a person does who clears a site's data. */
const clear = () => new Promise((done, failed) => {
    const deleting = indexedDB.deleteDatabase('/kumppani-v1');
    deleting.onsuccess = () => done(true);
    deleting.onerror = () => failed(deleting.error);
});

everyEngine('data cleared under a running page is said, and all of it is written again with the next change', async (person) => {
    const someone = await person();
    const page = await carePlan(someone);
    await page.evaluate(clear);
    await page.shows('Selaimeen tallennetut tiedot poistettiin');
    await enter(page, manager, 'Uudelleen');
    await saved(page);
    await page.tab.reload();
    await page.ready();
    await holds(page, 'Uudelleen');
});

/** In the page: what the browser says of keeping its data; null where it cannot be asked. */
const promised = async () => {
    try {
        await navigator.storage.estimate();
        return await navigator.storage.persisted();
    } catch {
        return null;
    }
};

everyEngine('in a private window it starts and works, tells what the browser promises, and leaves nothing', async (person) => {
    const someone = await person({ secret: true });
    const page = await carePlan(someone);
    await enter(page, manager, 'Yksityinen');
    await saved(page);
    await page.tab.reload();
    await page.ready();
    await holds(page, 'Yksityinen');
    await page.go('#/settings');
    await page.find('heading', 'Asetukset', { level: 1 }).wait();
    const answer = await page.evaluate(promised);
    if (answer !== null) await page.shows(answer ? 'Selain on luvannut' : 'Selain ei ole luvannut');
    await someone.quit();
    const again = await someone.open();
    await again.find('button', 'Kokeile esimerkkiaineistolla').wait();
    assert.equal(await again.find('table', 'Asiakkaat').count(), 0);
});
