// Where the time of a page goes, by sampling it, with the program's functions by name.

import { readFile } from 'node:fs/promises';

import { build } from './report.mjs';

/** The names of the program's functions by their number, as Emscripten wrote them (web/setup/web.cmake). */
async function symbols() {
    const lines = (await readFile(`${build}wasm/kumppani.js.symbols`, 'utf8')).split('\n');
    return new Map(lines.filter(Boolean).map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).replaceAll(/\\([0-9a-f]{2})/g, (_, code) =>
            String.fromCharCode(parseInt(code, 16)))];
    }));
}

/**
 * Runs `work` and tells for each moment that was sampled the names of the functions in progress, the innermost first,
 * and how long it lasted.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{ stack: string[], microseconds: number }[]>}
 */
export async function sampled(page, work) {
    const names = await symbols();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Profiler.enable');
    await devtools.send('Profiler.setSamplingInterval', { interval: 100 });
    await devtools.send('Profiler.start');
    await work();
    const { profile } = await devtools.send('Profiler.stop');
    await devtools.detach();

    const stacks = new Map();
    const byId = new Map(profile.nodes.map((node) => [node.id, node]));
    const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
    const nameOf = ({ callFrame: { functionName } }) =>
        names.get(/^wasm-function\[(\d+)\]$/.exec(functionName)?.[1]) ?? functionName;
    for (const { id } of profile.nodes) {
        const stack = [];
        for (let at = id; at !== undefined; at = parents.get(at)) stack.push(nameOf(byId.get(at)));
        stacks.set(id, stack);
    }
    return profile.samples.map((id, i) => ({ stack: stacks.get(id), microseconds: profile.timeDeltas[i] }));
}
