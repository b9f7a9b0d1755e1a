// The page's half of storing, without the program: two storages over a real database that fails at random.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { everyEngine } from '../support/every_engine.mjs';

const folders = {
    page: fileURLToPath(new URL('../../../web/page/', import.meta.url)),
    model: fileURLToPath(new URL('../support/storage_model/', import.meta.url)),
};

const server = createServer(async (request, response) => {
    const [, folder, name] = /^\/(page|model)\/([a-z_]+\.js)$/.exec(request.url ?? '') ?? [];
    response.setHeader('Content-Type', folder ? 'text/javascript' : 'text/html');
    if (folder) response.end(await readFile(folders[folder] + name).catch(() => ''));
    else response.end('<!DOCTYPE html><meta charset="utf-8"><title>Storages</title><link rel="icon" href="data:,">');
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
after(() => {
    server.close();
    server.closeAllConnections();
});

const stories = Number(process.env.KUMPPANI_STORIES ?? 30);
const steps = 25;

everyEngine('two storages at random over a failing database: what was told as saved is there, and never old over new', async (person) => {
    const seed = Number(process.env.KUMPPANI_SEED ?? 1);
    const someone = await person();
    const { tab } = await someone.tab();
    await tab.go(`http://127.0.0.1:${server.address().port}/`);
    // A few at a time: drivers do not wait for ever.
    const all = { saved: 0, failed: 0, moved: 0, cleared: 0 };
    for (let done = 0; done < stories; done += 10) {
        const told = await tab.run(`import('/model/model.js')
            .then(({ tell }) => globalThis.telling ??= tell)
            .then((tell) => tell(${seed + done}, ${Math.min(10, stories - done)}, ${steps}))
            .catch((error) => ({ error: String(error) }))`);
        assert.equal(told.error, undefined);
        for (const key of Object.keys(all)) all[key] += told[key];
    }
    for (const [what, times] of Object.entries(all)) assert.ok(times > stories / 4, `${what}: only ${times} times`);
});
