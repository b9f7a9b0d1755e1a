// Makes the built files whole, for both ways of use: node web/pack/pack.mjs FOLDER
//
// Writes index.html and sw.js (the folder for a web host) and kumppani.html (the single file).

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { folder } from './folder.mjs';
import { singleFile } from './single_file.mjs';

const source = (/** @type {string} */ path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

/** @param {string} site a folder with all the other built files in it */
export async function pack(site) {
    const page = await source('page/index.html');
    const whole = await folder(site, page, await source('worker/sw.js'));
    await writeFile(join(site, 'index.html'), whole.page);
    await writeFile(join(site, 'sw.js'), whole.worker);
    await writeFile(join(site, 'kumppani.html'), await singleFile(site, page));
}

if (import.meta.url === `file://${process.argv[1]}`) await pack(process.argv[2]);
