import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { closeDisplay } from '../browser/support/engines/display.mjs';
import { chosenEngines } from '../browser/support/engines/engine.mjs';
import { crash } from './crashes.mjs';

/** In the browser suite: how often each engine is killed. */
const few = { chromium: 8, firefox: 3, webkit: 3 };

after(closeDisplay);

for (const engine of await chosenEngines()) {
    const kills = Number(process.env.KUMPPANI_KILLS ?? few[engine.name]);
    test(`${engine.name}: killed at ${kills} random instants, it loses nothing that was shown as saved`, async (context) => {
        const done = await crash(engine, kills, (round) => round % 100 === 0 && context.diagnostic(`${round} kills`));
        context.diagnostic(`${done.edits} edits shown as saved, ${done.kills} kills, none lost`);
        assert.ok(done.edits > 0);
    });
}
