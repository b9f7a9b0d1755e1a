import assert from 'node:assert/strict';
import { test } from 'node:test';

import { address, atRest, person, ready } from './support/harness.mjs';
import { field, openCustomer, saveState, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';
const failed = 'Tallennus epäonnistui';

/** A care plan of the example data, in a browser of its own. */
async function carePlan() {
    const someone = await person();
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    return { someone, page };
}

async function enter(page, text) {
    await type(page, manager, text);
    await page.keyboard.press('Enter');
}

/** Waits until the program says that saving failed, and why. */
async function failure(page) {
    await saveState(page).filter({ hasText: failed }).waitFor();
    await atRest(page);
    return page.locator('#mirror').textContent();
}

/** Opens the same care plan in a restarted browser. */
async function tomorrow(someone, page) {
    const route = new URL(page.url()).hash;
    await someone.quit();
    const again = await someone.open(route);
    await again.getByRole('heading', { name: customer, level: 1 }).waitFor();
    return again;
}

test('what is entered is there after a reload, and after the browser was closed', async () => {
    const { someone, page } = await carePlan();
    await enter(page, 'Yöpöllö Åström');
    await saved(page);
    await page.reload();
    await ready(page);
    assert.equal(await field(page, manager).inputValue(), 'Yöpöllö Åström');
    const again = await tomorrow(someone, page);
    assert.equal(await field(again, manager).inputValue(), 'Yöpöllö Åström');
});

test('typing that rests is saved without leaving the field', async () => {
    const { someone, page } = await carePlan();
    await type(page, manager, 'Kesken jäi');
    await saveState(page).filter({ hasText: 'Kirjoitetaan' }).waitFor();
    await saved(page);
    const again = await tomorrow(someone, page);
    assert.equal(await field(again, manager).inputValue(), 'Kesken jäi');
});

test('an aborted transaction is told as a failure, and the next one saves all', async () => {
    const { someone, page } = await carePlan();
    await page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        globalThis.heal = () => (IDBObjectStore.prototype.put = put);
        IDBObjectStore.prototype.put = function (...rest) {
            const request = put.apply(this, rest);
            request.onsuccess = () => this.transaction.abort();
            return request;
        };
    });
    await enter(page, 'Katkennut');
    assert.match(await failure(page), /AbortError/);
    await page.evaluate(() => globalThis.heal());
    await enter(page, 'Korjattu');
    await saved(page);
    const again = await tomorrow(someone, page);
    assert.equal(await field(again, manager).inputValue(), 'Korjattu');
});

test('a write that the browser refuses is told with its cause', async () => {
    const { someone, page } = await carePlan();
    await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
            throw new DOMException('the disk is on fire', 'DataError');
        };
    });
    await enter(page, 'Ei mahdu');
    assert.match(await failure(page), /DataError: the disk is on fire/);
    await someone.quit();
});

test('a lost connection to the database is opened again', async () => {
    const { someone, page } = await carePlan();
    await page.evaluate(() => {
        const { transaction } = IDBDatabase.prototype;
        let lost = false;
        IDBDatabase.prototype.transaction = function (...rest) {
            if (!lost) this.close();
            lost = true;
            return transaction.apply(this, rest);
        };
    });
    await enter(page, 'Uusi yhteys');
    await saved(page);
    const again = await tomorrow(someone, page);
    assert.equal(await field(again, manager).inputValue(), 'Uusi yhteys');
});

test('work saved by another tab is not written over', async () => {
    const { someone, page } = await carePlan();
    await page.evaluate(() => new Promise((done) => {
        const opening = indexedDB.open('/kumppani-v1');
        opening.onsuccess = () => {
            const transaction = opening.result.transaction('FILE_DATA', 'readwrite');
            const contents = new TextEncoder().encode('100000');
            transaction.objectStore('FILE_DATA').put({ timestamp: new Date(), mode: 0o100666, contents }, '/kumppani-v1/.generation');
            transaction.oncomplete = () => {
                opening.result.close();
                done();
            };
        };
    }));
    await enter(page, 'Vanhaa uuden päälle');
    assert.match(await failure(page), /toisessa välilehdessä/);
    const again = await tomorrow(someone, page);
    assert.notEqual(await field(again, manager).inputValue(), 'Vanhaa uuden päälle');
});

test('a second tab says that only the first one can save', async () => {
    const { someone, page } = await carePlan();
    const second = await someone.open();
    await saveState(second).filter({ hasText: 'Mitään ei tallenneta' }).waitFor();
    assert.match(await second.locator('#mirror').textContent(), /toisessa välilehdessä/);
    await enter(page, 'Ensimmäinen');
    await saved(page);
    await someone.quit();
});

test('a full disk is told by its name', async () => {
    const someone = await person();
    const blank = await (await someone.browser()).newPage();
    const devtools = await blank.context().newCDPSession(blank);
    // The browser remembers for a while how much room there was: set before the page first asks.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 1 });
    await blank.goto(address);
    await ready(blank);
    assert.match(await failure(blank), /QuotaExceededError/);
    await someone.quit();
});

test('without any storage the program runs and says that nothing will be kept', async () => {
    const someone = await person();
    const page = await (await someone.browser()).newPage();
    await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
            throw new DOMException('storage is disabled', 'SecurityError');
        };
    });
    await page.goto(address);
    await ready(page);
    await saveState(page).filter({ hasText: 'Mitään ei tallenneta' }).waitFor();
    assert.match(await page.locator('#mirror').textContent(), /SecurityError: storage is disabled/);
    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).click();
    await page.getByRole('link', { name: customer, exact: true }).waitFor();
    await someone.quit();
});

test('a program that stops offers what is stored as a file', async () => {
    const { someone, page } = await carePlan();
    await page.evaluate(() => globalThis.kumppani.fail('RuntimeError: unreachable'));
    await page.getByRole('heading', { name: 'Kumppani pysähtyi virheeseen' }).waitFor();
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Lataa tiedot talteen' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const kept = JSON.parse(Buffer.concat(chunks).toString());
    assert.ok(kept.files.some(({ text }) => text?.includes(customer)));
    await someone.quit();
});
