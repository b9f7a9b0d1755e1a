// How much a visitor loads before the first frame: the files of the folder that the page needs for it, compressed as a
// web host would. What comes later (icons, the service worker) and the single file are told, and not counted in.

import { readFile, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build, report } from './support/report.mjs';

const most = 700_000;

const site = `${build}web/`;
const needed = ['index.html', 'page.js', 'style.css', 'kumppani.js', 'kumppani.wasm'];

const singleFile = 'kumppani.html';
const later = /^(icon-?.*\.(svg|png)|sw\.js|spreadsheets\.js|kumppani\.webmanifest)$/;

/** What a file counts as in the figures. @param {string} path */
function partOf(path) {
    if (later.test(basename(path))) return 'later';
    if (path.endsWith('.wasm')) return 'wasm';
    if (path.endsWith('.woff2')) return 'fonts';
    return basename(path).replaceAll(/[^a-z0-9]+/g, '_');
}

const entries = await readdir(site, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && entry.name !== singleFile);
const paths = files.map((entry) => `${entry.path ?? entry.parentPath}/${entry.name}`);
for (const name of needed) {
    if (!paths.some((path) => basename(path) === name)) throw new Error(`${site} has no ${name}: build the page first.`);
}

/** @type {Map<string, number>} */
const parts = new Map();
for (const path of paths) {
    const size = gzipSync(await readFile(path), { level: 9 }).length;
    parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + size);
}
const total = [...parts].reduce((sum, [part, size]) => (part === 'later' ? sum : sum + size), 0);

await report('payload_gzip', total, 'B');
for (const [part, size] of [...parts].sort((a, b) => b[1] - a[1])) await report(`payload_gzip_${part}`, size, 'B');
await report('payload_file', (await stat(site + singleFile)).size, 'B');

if (total > most) {
    console.error(`The page is ${total} B compressed; it may be ${most} B.`);
    process.exitCode = 1;
}
