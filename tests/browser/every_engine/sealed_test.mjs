// A file sealed with a password goes from one browser to another, and to an independent library.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { enter, exported, saved, tryExample } from '../support/every_steps.mjs';
import { otherEngines } from '../support/every_engine.mjs';
import { site } from '../support/harness.mjs';
import { until } from '../support/engines/view.mjs';
import { opened } from '../support/jose.mjs';

otherEngines('the page opened from a disk seals, too', async (person) => {
    const someone = await person({ at: pathToFileURL(join(site, 'kumppani.html')).href });
    const page = await someone.open();
    await tryExample(page);
    await page.go('#/exchange');
    await page.find('checkbox', 'Suojaa salasanalla').click();
    const password = await page.field('Salasana').value();
    const file = await exported(page);
    assert.equal(JSON.parse((await opened(await readFile(file, 'utf8'), password)).toString()).format, 'kumppani-bundle');
});

otherEngines('a file sealed here is opened by an independent library, and here with its password', async (person) => {
    const senja = await person();
    const page = await senja.open();
    await tryExample(page);
    const plain = await readFile(await exported(page));
    await page.find('checkbox', 'Suojaa salasanalla').click();
    const password = await page.field('Salasana').value();
    const file = await exported(page);
    assert.ok((await opened(await readFile(file, 'utf8'), password)).equals(plain));

    const oiva = await person();
    const other = await oiva.open('#/exchange');
    await other.tab.choose(file, () => other.find('button', 'Valitse tiedosto').click());
    await other.find('heading', 'Tiedosto on suojattu salasanalla').wait();
    await enter(other, 'Salasana', 'arvaus');
    await other.find('button', 'Avaa').click();
    await until(async () => (await other.field('Salasana').attribute('aria-invalid')) === 'true', 'the password to be refused');
    await enter(other, 'Salasana', password);
    await other.find('button', 'Avaa').click();
    await other.find('button', /^Tuo \d+ muutosta$/).click();
    await other.find('button', /^Tuo \d+ muutosta$/).gone();
    await saved(other);
    const records = (bytes) => JSON.parse(bytes.toString()).records;
    assert.deepEqual(records(await readFile(await exported(other))), records(plain));
});
