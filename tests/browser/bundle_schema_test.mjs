import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv2020 from 'ajv/dist/2020.js';

// The published schema, judged by a validator that is not ours.

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (/** @type {string[]} */ ...path) => readFileSync(join(root, ...path), 'utf8').replace(/^\uFEFF/, '');

const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: { date: true, 'date-time': true },
    keywords: ['x-audience', 'x-labels', 'x-target', 'x-unit'],
});
const valid = ajv.compile(JSON.parse(read('shared', 'bundle', 'bundle.schema.json')));

for (const name of readdirSync(join(root, 'tests', 'data', 'good'))) {
    test(`${name} is right by the schema`, () => {
        assert.ok(valid(JSON.parse(read('tests', 'data', 'good', name))), JSON.stringify(valid.errors, null, 2));
    });
}

for (const version of readdirSync(join(root, 'tests', 'data', 'bundles'))) {
    for (const name of readdirSync(join(root, 'tests', 'data', 'bundles', version))) {
        test(`${version}/${name} is right by the schema`, () => {
            const document = JSON.parse(read('tests', 'data', 'bundles', version, name));
            assert.ok(valid(document), JSON.stringify(valid.errors, null, 2));
        });
    }
}

test('a file for a customer with an internal field, or with what merging needs, is wrong by the schema', () => {
    const file = () => JSON.parse(read('tests', 'data', 'bundles', 'v1', 'share_customer.json'));
    assert.ok(valid(file()));
    const charged = file();
    charged.records[0].fields.charges = 120000;
    assert.equal(valid(charged), false);
    const stamped = file();
    stamped.records[0].merge = {};
    assert.equal(valid(stamped), false);
});

// What a schema cannot say, or JavaScript has already forgiven when it is asked.
const beyondSchemas = [
    'dangling_reference.json',
    'duplicate_id.json',
    'duplicate_name.json',
    'latin1.json',
    'lone_surrogate.json',
];

for (const name of Object.keys(JSON.parse(read('tests', 'data', 'bad', 'expected.json')))) {
    if (beyondSchemas.includes(name)) continue;
    test(`${name} is wrong by JSON or by the schema`, () => {
        /** @type {unknown} */
        let document;
        try {
            document = JSON.parse(read('tests', 'data', 'bad', name));
        } catch {
            return;
        }
        assert.equal(valid(document), false);
    });
}
