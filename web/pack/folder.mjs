// The folder for a web host: a page whose programs, style and fonts have addresses with the hash of what they hold, and
// a service worker that knows every file by its hash. Whatever a cache on the way has kept, files of two
// versions never come together.

import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { hashOf, stampOf } from './hash.mjs';
import { folderPolicy, policyElement } from './policy.mjs';

/** What the worker does not keep: itself, and the single file, which is for keeping elsewhere. */
const notKept = new Set(['sw.js', 'kumppani.html', 'index.html']);

/** @param {string} site @returns {Promise<string[]>} its files as they stand in addresses, sorted */
async function filesOf(site) {
    const entries = await readdir(site, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile())
        .map((entry) => relative(site, join(entry.path ?? entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((path) => !notKept.has(path)).sort();
}

/**
 * @param {string} site the folder of the built files
 * @param {string} page the page's markup, as web/page/index.html has it
 * @param {string} worker the service worker's own text
 * @returns {Promise<{ page: string, worker: string }>} as they are to stand in the folder
 */
export async function folder(site, page, worker) {
    /** By path. @type {Map<string, string>} */
    const hashes = new Map();
    for (const path of await filesOf(site)) hashes.set(path, hashOf(await readFile(join(site, path))));

    /** By address. @type {Map<string, string>} */
    const kept = new Map();
    const stamped = page
        .replace(/(<script src="|<link rel="(?:preload|stylesheet)" href="|<meta name="loaded-when-wanted" content=")([^"]+)/g, (_, before, path) => {
            const hash = hashes.get(path);
            if (!hash) throw new Error(`the page names ${path}, which is not in ${site}`);
            hashes.delete(path);
            const address = `${path}?v=${stampOf(hash)}`;
            kept.set(address, hash);
            return before + address;
        })
        .replace(/<meta charset="utf-8">\n/, (charset) => `${charset}${policyElement(folderPolicy)}\n`);
    kept.set('./', hashOf(stamped));
    // The manifest and the icons are asked for by their plain names.
    for (const [path, hash] of hashes) kept.set(path, hash);

    const files = [...kept].sort();
    const version = stampOf(hashOf(JSON.stringify(files) + worker)).slice(0, 12);
    const lines = files.map((file) => `    ${JSON.stringify(file)},\n`).join('');
    const release = `self.release = { version: '${version}', files: [\n${lines}] };\n`;
    return { page: stamped, worker: `${release}\n${worker}` };
}
