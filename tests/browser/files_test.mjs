import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { saved, tryExample } from './support/steps.mjs';

const exporter = await person();
const importer = await person();

async function exported(page) {
    await page.goto(`${new URL(page.url()).origin}/#/exchange`);
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^Vie \d+ asiakasta$/ }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const page = await exporter.open();
await tryExample(page);
const bundle = await exported(page);

/** Hands a file to the page as if it were dropped on it. */
async function drop(target, name, bytes) {
    const transfer = await target.evaluateHandle(([called, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], called, { type: 'application/json' }));
        return data;
    }, [name, bytes.toString()]);
    for (const kind of ['dragenter', 'dragover']) await target.dispatchEvent('#mirror', kind, { dataTransfer: transfer });
    assert.notEqual(await target.locator('html').getAttribute('data-drop'), null);
    await target.dispatchEvent('#mirror', 'drop', { dataTransfer: transfer });
    assert.equal(await target.locator('html').getAttribute('data-drop'), null);
}

test('an export is a file of JSON with a name of its own', () => {
    assert.match(bundle.name, /\.json$/);
    assert.equal(JSON.parse(bundle.bytes.toString()).format, 'kumppani-bundle');
});

test('a chosen file is previewed, imported, and exported again with the same records', async () => {
    const other = await importer.open('#/exchange');
    const [chooser] = await Promise.all([
        other.waitForEvent('filechooser'),
        other.getByRole('button', { name: 'Valitse tiedosto' }).click(),
    ]);
    await chooser.setFiles({ name: bundle.name, mimeType: 'application/json', buffer: bundle.bytes });
    await other.getByRole('button', { name: /^Tuo \d+ muutosta$/ }).click();
    await saved(other);
    const again = await exported(other);
    assert.deepEqual(JSON.parse(again.bytes.toString()).records, JSON.parse(bundle.bytes.toString()).records);
    await other.close();
});

test('a file dropped anywhere on the page is previewed: of what was imported before nothing is new', async () => {
    const other = await importer.open();
    await drop(other, bundle.name, bundle.bytes);
    await other.getByText('Paketissa ei ole mitään uutta').first().waitFor();
    await other.close();
});

test('a file that is too large is refused without being read', async () => {
    const other = await importer.open('#/exchange');
    const [chooser] = await Promise.all([
        other.waitForEvent('filechooser'),
        other.getByRole('button', { name: 'Valitse tiedosto' }).click(),
    ]);
    await other.evaluate(() => {
        Object.defineProperty(File.prototype, 'size', { get: () => 200 * 1024 * 1024 });
        File.prototype.arrayBuffer = () => Promise.reject(new Error('it was read'));
    });
    await chooser.setFiles({ name: 'suuri.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await other.getByRole('heading', { name: 'Tiedostoa ei voi tuoda' }).waitFor();
    await atRest(other);
    await other.close();
});

test('several files chosen at once are opened one after another', async () => {
    const other = await importer.open('#/exchange');
    const [chooser] = await Promise.all([
        other.waitForEvent('filechooser'),
        other.getByRole('button', { name: 'Valitse tiedosto' }).click(),
    ]);
    const file = { mimeType: 'application/json', buffer: bundle.bytes };
    await chooser.setFiles([{ ...file, name: 'rikki.json', buffer: Buffer.from('{') }, { ...file, name: bundle.name }]);
    await other.getByRole('region', { name: 'Vielä 1 tiedosto odottaa' }).waitFor();
    await other.getByRole('heading', { name: 'Tiedostoa ei voi tuoda' }).waitFor();
    await other.getByRole('button', { name: 'Takaisin' }).click();
    await other.getByText('Paketissa ei ole mitään uutta').first().waitFor();
    await atRest(other);
    assert.equal(await other.getByRole('region', { name: /odottaa$/ }).count(), 0);
    await other.close();
});
