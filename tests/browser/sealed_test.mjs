// Files sealed with a password: what the page seals an independent library opens, and the other way round.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { opened, sealed } from './support/jose.mjs';
import { field, saved, tryExample, type } from './support/steps.mjs';

const senja = await person();
const oiva = await person();
const password = 'hevonen sauna äyriäinen';

const page = await senja.open();
await tryExample(page);

const exportButton = (from) => from.getByRole('button', { name: /^Vie \d+ asiakasta$/ });

/** @returns {Promise<{ name: string, text: string }>} */
async function exported(from) {
    const [download] = await Promise.all([from.waitForEvent('download'), exportButton(from).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Chooses a file on the page of exchange. */
async function choose(at, name, bytes) {
    const [chooser] = await Promise.all([
        at.waitForEvent('filechooser'),
        at.getByRole('button', { name: /^Valitse (toinen )?tiedosto$/ }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
}

const asks = (at) => at.getByRole('heading', { name: 'Tiedosto on suojattu salasanalla' });

async function unseal(at, words) {
    await asks(at).waitFor();
    await type(at, 'Salasana', words);
    await at.keyboard.press('Enter');
}

await page.goto(`${new URL(page.url()).origin}/#/exchange`);
const plain = await exported(page);
await page.getByRole('checkbox', { name: 'Suojaa salasanalla' }).click();
await atRest(page);
const words = await field(page, 'Salasana').inputValue();
const file = await exported(page);

test('the page seals with six words, and an independent library opens what it sealed', async () => {
    assert.match(words, /^([a-z]{3,8} ){5}[a-z]{3,8}$/);
    assert.match(file.name, /^suojattu-[0-9a-z]{8}\.json$/);
    const { protected: header, ...rest } = JSON.parse(file.text);
    assert.deepEqual(Object.keys(rest).sort(), ['ciphertext', 'encrypted_key', 'iv', 'tag']);
    const { p2s, ...parameters } = JSON.parse(Buffer.from(header, 'base64url').toString());
    assert.deepEqual(parameters, { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 600_000, zip: 'DEF' });
    assert.equal(Buffer.from(p2s, 'base64url').length, 16);
    assert.equal((await opened(file.text, words)).toString(), plain.text);
    await assert.rejects(opened(file.text, `${words}x`));
});

test('each file has a salt, a key and a nonce of its own', async () => {
    const again = JSON.parse((await exported(page)).text), first = JSON.parse(file.text);
    for (const part of ['protected', 'encrypted_key', 'iv', 'ciphertext', 'tag']) assert.notEqual(again[part], first[part], part);
});

test('the password is copied, and new words are other words', async () => {
    await senja.browser().then((context) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
    await page.getByRole('button', { name: 'Uudet sanat' }).click();
    await page.waitForFunction((old) => document.querySelector('input[aria-label="Salasana"]')?.value !== old, words);
    await page.getByRole('button', { name: 'Kopioi', exact: true }).click();
    await page.getByText('Salasana kopioitu').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await field(page, 'Salasana').inputValue());
    assert.notEqual(copied, words);
});

test('a file that an independent library sealed is imported; a wrong password stays to be mended', async () => {
    const other = await oiva.open('#/exchange');
    await choose(other, 'outo.json', await sealed(Buffer.from(plain.text), password));
    await unseal(other, 'arvaus');
    await other.getByText(/^Salasana ei avaa tiedostoa\./).first().waitFor();
    assert.equal(await field(other, 'Salasana').inputValue(), 'arvaus');
    await unseal(other, password);
    await other.getByRole('button', { name: /^Tuo \d+ muutosta$/ }).click();
    await saved(other);
    await other.goto(`${new URL(other.url()).origin}/#/exchange`);
    assert.deepEqual(JSON.parse((await exported(other)).text).records, JSON.parse(plain.text).records);
    await other.close();
});

test('a changed byte of a sealed file is told from a wrong password', async () => {
    const other = await oiva.open('#/exchange');
    const changed = JSON.parse(file.text);
    const bytes = Buffer.from(changed.ciphertext, 'base64url');
    bytes[bytes.length >> 1] ^= 1;
    await choose(other, file.name, JSON.stringify({ ...changed, ciphertext: bytes.toString('base64url') }));
    await unseal(other, words);
    await other.getByRole('heading', { name: 'Tiedostoa ei voi tuoda' }).waitFor();
    await other.getByText('Salasana on oikea, mutta tiedosto on muuttunut suojaamisen jälkeen.').first().waitFor();
    await other.close();
});

test('a compressed bomb is left off before it fills the memory', async () => {
    const other = await oiva.open('#/exchange');
    await choose(other, 'pommi.json', await sealed(Buffer.alloc(400_000_000), password));
    await asks(other).waitFor();
    await other.evaluate(() => {
        globalThis.inflated = 0;
        const read = ReadableStreamDefaultReader.prototype.read;
        ReadableStreamDefaultReader.prototype.read = async function () {
            const result = await read.call(this);
            globalThis.inflated += result.value?.length ?? 0;
            return result;
        };
    });
    await unseal(other, password);
    await other.getByText('Salasana on oikea, mutta sisältö on liian suuri.').first().waitFor();
    const inflated = await other.evaluate(() => globalThis.inflated);
    assert.ok(inflated > 100_000_000 && inflated < 120_000_000, `${inflated} bytes were inflated`);
    await other.close();
});

test('while the password is worked on the page says so, and can be left', async () => {
    const other = await oiva.open('#/exchange');
    await choose(other, 'outo.json', await sealed(Buffer.from(plain.text), password));
    await asks(other).waitFor();
    await other.evaluate(() => {
        const derive = SubtleCrypto.prototype.deriveKey;
        const until = new Promise((release) => (globalThis.release = release));
        SubtleCrypto.prototype.deriveKey = async function (...given) {
            await until;
            return derive.apply(this, given);
        };
        const { unsealed } = globalThis.kumppani.constructor.prototype;
        globalThis.kumppani.unsealed = function (...answer) {
            globalThis.answered = true;
            unsealed.apply(this, answer);
        };
    });
    await unseal(other, password);
    await other.getByRole('button', { name: 'Avataan tiedostoa…', disabled: true }).waitFor();
    await other.getByRole('button', { name: 'Takaisin' }).click();
    await other.getByRole('button', { name: 'Valitse tiedosto' }).waitFor();
    await other.evaluate(() => globalThis.release());
    await other.waitForFunction(() => globalThis.answered);
    await atRest(other);
    await other.getByRole('button', { name: 'Valitse tiedosto' }).waitFor(); // the answer came too late to matter
    await other.close();
});
