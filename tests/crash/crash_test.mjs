import assert from 'node:assert/strict';
import { test } from 'node:test';

import { crash } from './crashes.mjs';

const kills = Number(process.env.KUMPPANI_KILLS ?? 20);

test(`a browser killed at ${kills} random instants loses nothing that it showed as saved`, async (context) => {
    const done = await crash(kills, (round) => round % 100 === 0 && context.diagnostic(`${round} kills`));
    context.diagnostic(`${done.edits} edits shown as saved, ${done.kills} kills, none lost`);
    assert.ok(done.edits > 0);
});
