import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { field, openCustomer, saveState, saved, tryExample, type } from './support/steps.mjs';
import { carry, comeBack, filesIn, layDown, leave, takeAway, untilFiles, useTeamFolder } from './support/team_folder.mjs';

const customer = 'Hyvinvointitoimiala';
const manager = 'Kumppanuuspäällikkö';
const region = (page) => page.getByRole('region', { name: 'Jaettu kansio' });
const look = (page) => region(page).getByRole('button', { name: 'Katso' });

/** Goes to a page of the program without loading it anew. */
async function go(page, route) {
    await page.evaluate((to) => void (location.hash = to), route);
    await atRest(page);
}

async function name(page, words) {
    await go(page, '#/settings');
    await type(page, 'Oma nimi', words);
    await page.keyboard.press('Enter');
    await saved(page);
}

async function choose(page) {
    await go(page, '#/exchange');
    await region(page).getByRole('button', { name: 'Valitse kansio' }).click();
    await region(page).getByText('tiimi').first().waitFor();
}

async function edit(page, text, of = manager) {
    await go(page, '#/customers');
    await openCustomer(page, customer);
    await type(page, of, text);
    await page.keyboard.press('Enter');
    await saved(page);
}

/** Somebody with the example, a name, and their file in the folder. */
async function member(called) {
    const someone = await person();
    await useTeamFolder(await someone.browser());
    const page = await someone.open();
    await tryExample(page);
    await name(page, called);
    await choose(page);
    await leave(page);
    const files = await untilFiles(page, (all) => Object.keys(all).length === 1);
    return { someone, page, own: Object.keys(files)[0] };
}

/** Somebody who has nothing yet but the folder, with these files in it. */
async function newcomer(called, from) {
    const someone = await person();
    await useTeamFolder(await someone.browser());
    const page = await someone.open();
    await name(page, called);
    await carry(from, page);
    await choose(page);
    return { someone, page };
}

async function importFrom(page, who) {
    await go(page, '#/exchange');
    await comeBack(page);
    await region(page).getByRole('listitem', { name: who }).getByRole('button', { name: 'Katso' }).click();
    await page.getByRole('button', { name: /^Tuo \d+ muutos(ta)?$/ }).click();
    await saved(page);
}

const records = (text) => JSON.parse(text).records;
const has = (own, text) => (files) => files[own]?.includes(text) ?? false;

/** A colleague's file of the same work with one customer changed: made by a second person in a browser of their own. */
const edited = await (async () => {
    const { someone, page, own } = await member('Oiva Kettula');
    await edit(page, 'Oivan muutos');
    await leave(page);
    const files = await untilFiles(page, has(own, 'Oivan muutos'));
    await someone.quit();
    return { name: own, text: files[own] };
})();

test('a file is written some seconds after an edit, by itself', async () => {
    const { someone, page, own } = await member('Senja Harjumaa');
    assert.match(own, /^kumppani-senja-harjumaa-[0-9a-z]{10}\.json$/);
    assert.equal(JSON.parse((await filesIn(page))[own]).format, 'kumppani-bundle');
    await page.reload(); // whoever has just begun need not wait for the half minute between two writings
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await edit(page, 'Itsestään kirjoitettu');
    await untilFiles(page, has(own, 'Itsestään kirjoitettu'));
    await someone.quit();
});

test('two people exchange through the folder until both have the same records, and nothing is offered twice', async () => {
    const senja = await member('Senja Harjumaa');
    const oiva = await newcomer('Oiva Kettula', senja.page);
    await importFrom(oiva.page, 'Senja Harjumaa');
    await edit(oiva.page, 'Oivan valinta');
    await leave(oiva.page);
    const files = await untilFiles(oiva.page, (all) => Object.keys(all).length === 2);
    const theirs = Object.keys(files).find((each) => each !== senja.own);
    await untilFiles(oiva.page, has(theirs, 'Oivan valinta'));

    await carry(oiva.page, senja.page);
    await go(senja.page, '#/customers');
    await comeBack(senja.page);
    await senja.page.getByRole('group', { name: 'Jaetussa kansiossa on uutta: Oiva Kettula' }).waitFor();
    await importFrom(senja.page, 'Oiva Kettula');
    await go(senja.page, '#/customers');
    await openCustomer(senja.page, customer);
    assert.equal(await field(senja.page, manager).inputValue(), 'Oivan valinta');
    await leave(senja.page);
    await untilFiles(senja.page, has(senja.own, 'Oivan valinta'));

    await carry(senja.page, oiva.page);
    await go(oiva.page, '#/exchange');
    await comeBack(oiva.page);
    for (const page of [senja.page, oiva.page]) {
        await go(page, '#/exchange');
        await region(page).getByText('Ei uutta').first().waitFor();
        await atRest(page);
        assert.equal(await look(page).count(), 0);
        const both = await filesIn(page);
        assert.deepEqual(records(both[senja.own]), records(both[theirs]));
    }
    await senja.someone.quit();
    await oiva.someone.quit();
});

test('a colleague\'s file is noticed as it comes, without a touch', async () => {
    const { someone, page } = await member('Senja Harjumaa');
    await layDown(page, edited.name, edited.text);
    await look(page).waitFor();
    await someone.quit();
});

test('where the browser tells nothing of the folder, one looks again every minute while the page is seen', async () => {
    const someone = await person();
    const context = await someone.browser();
    await useTeamFolder(context);
    await context.addInitScript(() => {
        delete globalThis.FileSystemObserver;
        const { setTimeout } = globalThis;
        globalThis.minutes = 0;
        globalThis.setTimeout = (act, time, ...rest) => {
            if (time === 60_000) ++globalThis.minutes;
            return setTimeout(act, time === 60_000 ? 200 : time, ...rest);
        };
    });
    const page = await someone.open();
    await atRest(page);
    assert.equal(await page.evaluate(() => globalThis.minutes), 0);
    await tryExample(page);
    await choose(page);
    await layDown(page, edited.name, edited.text);
    await look(page).waitFor();
    assert.ok(await page.evaluate(() => globalThis.minutes) > 0);
    await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
    });
    await atRest(page);
    const before = await page.evaluate(() => globalThis.minutes);
    await new Promise((done) => setTimeout(done, 1000)); // five of its minutes
    assert.equal(await page.evaluate(() => globalThis.minutes), before);
    await someone.quit();
});

test('after a restart the browser wants to ask again: a press goes on with the folder', async () => {
    const { someone, page, own } = await member('Senja Harjumaa');
    await page.evaluate(() => localStorage.setItem('leave', 'prompt'));
    await someone.quit();
    await useTeamFolder(await someone.browser());
    const again = await someone.open();
    const note = again.getByRole('group', { name: 'Jaettu kansio tiimi odottaa lupaasi' });
    await note.waitFor();
    await edit(again, 'Luvan jälkeen');
    await leave(again);
    await atRest(again);
    assert.equal(has(own, 'Luvan jälkeen')(await filesIn(again)), false);
    await note.getByRole('button', { name: 'Jatka kansion käyttöä' }).click();
    await untilFiles(again, has(own, 'Luvan jälkeen'));
    await someone.quit();
});

test('a folder that is taken away is said, and used again when it is back', async () => {
    const { someone, page, own } = await member('Senja Harjumaa');
    await takeAway(page);
    await comeBack(page);
    const gone = region(page).getByRole('group', { name: 'Jaettua kansiota tiimi ei löydy' });
    await gone.waitFor();
    await edit(page, 'Kansion poissa ollessa');
    await layDown(page, 'muistio.txt', 'Kansio on taas täällä.');
    await go(page, '#/exchange');
    await gone.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await untilFiles(page, has(own, 'Kansion poissa ollessa'));
    await gone.waitFor({ state: 'detached' });
    await someone.quit();
});

test('writing that is refused is said, leaves the file whole, and is tried again', async () => {
    const { someone, page, own } = await member('Senja Harjumaa');
    await page.evaluate(() => {
        const { createWritable } = FileSystemFileHandle.prototype;
        globalThis.heal = () => (FileSystemFileHandle.prototype.createWritable = createWritable);
        FileSystemFileHandle.prototype.createWritable = async () => {
            throw new DOMException('locked', 'NoModificationAllowedError');
        };
    });
    await edit(page, 'Varattu tiedosto');
    await leave(page);
    const note = page.getByRole('group', { name: 'Toinen ohjelma pitää tiedostoasi varattuna' });
    await note.waitFor();
    // What was still being written before may have ended since: it is whole, and without what came later.
    const file = (await filesIn(page))[own];
    assert.equal(JSON.parse(file).format, 'kumppani-bundle');
    assert.ok(!file.includes('Varattu tiedosto'));
    await page.evaluate(() => globalThis.heal());
    await note.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await untilFiles(page, has(own, 'Varattu tiedosto'));
    await note.waitFor({ state: 'detached' });
    await someone.quit();
});

test('leave that is withdrawn while the page runs is asked for again', async () => {
    const { someone, page, own } = await member('Senja Harjumaa');
    await page.evaluate(() => {
        const { createWritable } = FileSystemFileHandle.prototype;
        localStorage.setItem('leave', 'prompt');
        FileSystemFileHandle.prototype.createWritable = async function (...options) {
            if (localStorage.getItem('leave') !== 'granted') throw new DOMException('withdrawn', 'NotAllowedError');
            return createWritable.apply(this, options);
        };
    });
    await edit(page, 'Ilman lupaa');
    await leave(page);
    const note = page.getByRole('group', { name: 'Jaettu kansio tiimi odottaa lupaasi' });
    await note.getByRole('button', { name: 'Jatka kansion käyttöä' }).click();
    await untilFiles(page, has(own, 'Ilman lupaa'));
    await someone.quit();
});

test('of two windows only the one that writes looks after the folder', async () => {
    const { someone, page: first, own } = await member('Senja Harjumaa');
    const second = await someone.open('#/exchange');
    await saveState(second).filter({ hasText: 'Vain katselu' }).waitFor();
    await region(second).getByText('se ikkuna huolehtii jaetusta kansiosta').first().waitFor();
    await second.getByRole('button', { name: 'Muokkaa täällä' }).click();
    await saveState(second).filter({ hasText: /^Tallennettu/ }).waitFor();
    await saveState(first).filter({ hasText: 'Vain katselu' }).waitFor();
    await first.evaluate(() => {
        globalThis.wrote = false;
        FileSystemFileHandle.prototype.createWritable = async () => {
            globalThis.wrote = true;
            throw new Error('the reader writes');
        };
    });
    await edit(second, 'Toisesta ikkunasta');
    await leave(first);
    await leave(second);
    await untilFiles(second, has(own, 'Toisesta ikkunasta'));
    assert.equal(await first.evaluate(() => globalThis.wrote), false);
    await someone.quit();
});

test('a folder that is used no more keeps the file, and a restart does not know it', async () => {
    const { someone, page, own } = await member('Senja Harjumaa');
    await region(page).getByRole('button', { name: 'Lopeta kansion käyttö' }).click();
    await region(page).getByRole('button', { name: 'Valitse kansio' }).waitFor();
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await region(page).getByRole('button', { name: 'Valitse kansio' }).waitFor();
    assert.deepEqual(Object.keys(await filesIn(page)), [own]);
    await someone.quit();
});

test('an engine without folders says how to do it by hand, and offers no button that does nothing', async () => {
    const someone = await person();
    await (await someone.browser()).addInitScript(() => delete globalThis.showDirectoryPicker);
    const page = await someone.open('#/exchange');
    await region(page).getByText('Tämä selain ei anna sivun käyttää kansiota').first().waitFor();
    assert.equal(await region(page).getByRole('button').count(), 0);
    await page.getByRole('button', { name: 'Valitse tiedosto' }).waitFor();
    await someone.quit();
});
