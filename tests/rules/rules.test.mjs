import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { readTree, rules } from './rules.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const files = readTree(root);

/** Reads back a tree with only the given file in it. */
function plant({ path, text }) {
    const folder = mkdtempSync(join(tmpdir(), 'kumppani-rules-'));
    try {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
        return readTree(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

for (const { name, problems, breach } of rules) {
    test(name, () => assert.deepEqual(problems(files), []));
    test(`a breach is noticed: ${name}`, () => assert.equal(problems(plant(breach)).length, 1));
}
