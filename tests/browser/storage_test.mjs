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

test('work saved by another window is not written over, and what could not be saved is still shown', async () => {
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
    await page.getByText('Toinen ikkuna otti muokkauksen ennen kuin kaikki tallentui').first().waitFor();
    assert.equal(await field(page, manager).inputValue(), 'Vanhaa uuden päälle');
    const again = await tomorrow(someone, page);
    assert.notEqual(await field(again, manager).inputValue(), 'Vanhaa uuden päälle');
});

test('a full disk is told by its name', async () => {
    const someone = await person();
    const blank = await (await someone.browser()).newPage();
    const devtools = await blank.context().newCDPSession(blank);
    // The browser remembers for a while how much room there was: set before the page first asks.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 1 });
    await blank.goto(address);
    await ready(blank);
    assert.match(await failure(blank), /Selaimen tallennustila on täynnä.*QuotaExceededError/);
    // Nothing is lost: it is in memory, and is saved once there is room again.
    await blank.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).click();
    await blank.getByRole('button', { name: 'Vie tiedostoon' }).first().waitFor();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: address });
    await saveState(blank).filter({ hasText: /^Tallennettu/ }).waitFor({ timeout: 90_000 });
    await blank.reload();
    await ready(blank);
    await blank.getByRole('table', { name: 'Asiakkaat' }).waitFor();
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

/** Faults that browsers have been seen with, and what the program says. Each heals by itself when `heal` is called. */
const faults = [
    ['opening that is refused', /Selain ei anna tämän sivun tallentaa/, () => {
        const { open } = IDBFactory.prototype;
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function () {
            this.close();
            throw new DOMException('closed', 'InvalidStateError');
        };
        IDBFactory.prototype.open = () => {
            throw new DOMException('not here', 'SecurityError');
        };
        globalThis.heal = () => {
            IDBFactory.prototype.open = open;
            IDBDatabase.prototype.transaction = transaction;
        };
    }],
    ['a connection that stays lost', /Yhteys selaimen tallennustilaan katkesi/, () => {
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = () => {
            throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
        };
        globalThis.heal = () => (IDBDatabase.prototype.transaction = transaction);
    }],
    ['a transaction that never ends', /Selaimen tallennustila ei vastaa/, () => {
        const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
        Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { configurable: true, set() {} });
        globalThis.heal = () => Object.defineProperty(IDBTransaction.prototype, 'oncomplete', complete);
    }],
    ['a write that is refused', /Muutokset ovat vain tällä sivulla.*DataError: no/, () => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = () => {
            throw new DOMException('no', 'DataError');
        };
        globalThis.heal = () => (IDBObjectStore.prototype.put = put);
    }],
];

for (const [name, words, inject] of faults) {
    test(`${name} is told in plain words, and all is saved without a reload once it has passed`, async () => {
        const { someone, page } = await carePlan();
        await page.evaluate(inject);
        await enter(page, 'Vian aikana');
        await saveState(page).filter({ hasText: failed }).waitFor({ timeout: 30_000 });
        assert.match(await page.locator('#mirror').textContent(), words);
        await page.evaluate(() => globalThis.heal());
        await saveState(page).filter({ hasText: /^Tallennettu/ }).waitFor({ timeout: 60_000 });
        const again = await tomorrow(someone, page);
        assert.equal(await field(again, manager).inputValue(), 'Vian aikana');
        await someone.quit();
    });
}

test('the clock set forward and back loses nothing', async () => {
    const { someone, page } = await carePlan();
    const shift = async (days) => {
        await page.evaluate((by) => {
            globalThis.realNow ??= Date.now;
            Date.now = () => globalThis.realNow() + by * 86_400_000;
        }, days);
        await page.mouse.move(0, 0); // another day may bring a note that moves the fields down
        await page.mouse.move(5, 5);
        await atRest(page);
    };
    await shift(400);
    await enter(page, 'Tulevaisuudesta');
    await saved(page);
    await shift(-400);
    await enter(page, 'Menneisyydestä');
    await saved(page);
    const again = await tomorrow(someone, page);
    assert.equal(await field(again, manager).inputValue(), 'Menneisyydestä');
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
