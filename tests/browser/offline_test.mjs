// The folder on a web host: later starts need no network, and a page is of one version, whatever happens on the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { person, ready } from './support/harness.mjs';
import { kept, lookForUpdate, openSite, versionOf } from './support/site.mjs';
import { field, openCustomer, saved, tryExample, type } from './support/steps.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';

/** Someone who has been there once, and entered something. */
async function visitor() {
    const site = await openSite();
    const someone = await person({ at: site.address, offline: true });
    const page = await someone.open();
    await tryExample(page);
    await openCustomer(page, customer);
    await type(page, manager, 'Yöpöllö Åström');
    await page.keyboard.press('Enter');
    await saved(page);
    await kept(page);
    return { site, someone, page, route: new URL(page.url()).hash };
}

const offer = (page) => page.getByRole('group', { name: 'Uusi versio on valmis' });

async function assertIntact(page, name = 'Yöpöllö Åström') {
    await page.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal(await field(page, manager).inputValue(), name);
}

test('after one visit the page starts without a network, also in a browser just started', async () => {
    const { site, someone, page, route } = await visitor();
    await site.stop();
    await page.reload();
    await ready(page);
    await assertIntact(page);
    await someone.quit();
    const tomorrow = await someone.open(`?lang=sv${route}`);
    await tomorrow.getByRole('heading', { name: customer, level: 1 }).waitFor();
    assert.equal(await tomorrow.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length), 5);
    await someone.quit();
});

test('a new version is offered; what is being typed is saved before it comes', async () => {
    const { site, someone, page } = await visitor();
    await page.evaluate(() => caches.open('of another program'));
    await site.release(2);
    await page.reload();
    await ready(page);
    assert.equal(await versionOf(page), 1);
    await offer(page).waitFor();
    await type(page, manager, 'Kesken jäänyt');
    await offer(page).getByRole('button', { name: 'Päivitä nyt' }).click();
    await page.waitForFunction(() => globalThis.pageVersion === 2);
    await ready(page);
    assert.equal(await versionOf(page), 2);
    await assertIntact(page, 'Kesken jäänyt');
    const caches = await page.evaluate(() => globalThis.caches.keys());
    assert.equal(caches.length, 2, 'its own older versions are gone, nothing else');
    assert.ok(caches.includes('of another program'));
    await site.stop();
    await page.reload();
    await ready(page);
    assert.equal(await versionOf(page), 2);
    await someone.quit();
});

test('an offer that is ignored strands nobody: the next start has the new version', async () => {
    const { site, someone, page, route } = await visitor();
    await site.release(2);
    assert.equal(await lookForUpdate(page), 'installed');
    await offer(page).getByRole('button', { name: 'Sulje' }).click();
    await offer(page).waitFor({ state: 'detached' });
    await page.close();
    await site.stop();
    const next = await someone.open(route);
    assert.equal(await versionOf(next), 2);
    await assertIntact(next);
    await someone.quit();
});

const mishaps = {
    'the host goes down in the middle': (site) => site.dieAt('kumppani.js'),
    'a file is missing': (site) => site.lose('page.js'),
    'a file is not what it should be': (site) => site.alter('kumppani.js'),
    'the page itself is of yet another version': (site) => site.alter('index.html'),
};

for (const [mishap, happen] of Object.entries(mishaps)) {
    test(`an update that fails leaves the old version whole: ${mishap}`, async () => {
        const { site, someone, page, route } = await visitor();
        await site.release(2);
        await happen(site);
        assert.equal(await lookForUpdate(page), 'redundant');
        assert.equal(await offer(page).count(), 0);
        await site.stop();
        await page.close();
        const again = await someone.open(route);
        assert.equal(await versionOf(again), 1);
        await assertIntact(again);

        await site.release(3);
        await site.start();
        assert.equal(await lookForUpdate(again), 'installed');
        await offer(again).getByRole('button', { name: 'Päivitä nyt' }).click();
        await again.waitForFunction(() => globalThis.pageVersion === 3);
        await ready(again);
        await assertIntact(again);
        someone.errors(); // the browser reports what it could not load
        await someone.quit();
    });
}

test('of two tabs the one that updates goes on, and the other one keeps what it has', async () => {
    const { site, someone, page, route } = await visitor();
    const other = await someone.open(route);
    await other.evaluate(() => (globalThis.sameAsBefore = true));
    await site.release(2);
    assert.equal(await lookForUpdate(page), 'installed');
    await offer(page).getByRole('button', { name: 'Päivitä nyt' }).click();
    await page.waitForFunction(() => globalThis.pageVersion === 2);
    await ready(page);
    await type(page, manager, 'Uudella versiolla');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await other.evaluate(() => globalThis.sameAsBefore), true);
    assert.equal(await versionOf(other), 1);

    await page.close();
    await other.reload();
    await ready(other);
    assert.equal(await versionOf(other), 2);
    await assertIntact(other, 'Uudella versiolla');
    await someone.quit();
});

test('a page still loading when another tab updates never gets a part of the new version', async () => {
    const { site, someone, page } = await visitor();
    const old = await page.locator('script[src^="page.js"]').getAttribute('src');
    await site.release(2);
    assert.equal(await lookForUpdate(page), 'installed');
    await offer(page).getByRole('button', { name: 'Päivitä nyt' }).click();
    await page.waitForFunction(() => globalThis.pageVersion === 2);
    await ready(page);
    const outcome = await page.evaluate((address) => fetch(address).then(() => 'got it', () => 'refused'), old);
    assert.equal(outcome, 'refused');
    someone.errors(); // the browser reports the refusal
    await someone.quit();
});

test('a page whose service worker was removed works, and is kept again', async () => {
    const { site, someone, page } = await visitor();
    await page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).unregister();
        for (const name of await caches.keys()) await caches.delete(name);
    });
    await type(page, manager, 'Ilman apulaista');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await ready(page);
    await assertIntact(page, 'Ilman apulaista');
    await kept(page);
    await site.stop();
    await page.reload();
    await ready(page);
    await someone.quit();
});

test('a page whose kept files the browser has thrown away is loaded from the host', async () => {
    const { site, someone, page } = await visitor();
    await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
    });
    await site.release(2);
    await page.reload();
    await ready(page);
    assert.equal(await versionOf(page), 2);
    await assertIntact(page);
    await someone.quit();
});
