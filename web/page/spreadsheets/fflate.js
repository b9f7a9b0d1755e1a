// fflate as the libraries of spreadsheets ask for it, but without workers of its own: the page's policy allows none that
// are made of text. A table is packed and unpacked in a moment.

import { unzipSync, zipSync } from '../../node_modules/fflate/esm/browser.js';

export * from '../../node_modules/fflate/esm/browser.js';

/** @typedef {(error: unknown, result?: any) => void} Then */

/** @param {any} files @param {any} options @param {Then} [then] */
export const zip = (files, options, then) => call(() => zipSync(files), then ?? options);

/** @param {Uint8Array} bytes @param {any} options @param {Then} [then] */
export const unzip = (bytes, options, then) => call(() => unzipSync(bytes, then ? options : undefined), then ?? options);

/** @param {() => unknown} work @param {Then} then */
function call(work, then) {
    let result;
    try {
        result = work();
    } catch (error) {
        then(error);
        return;
    }
    then(null, result);
}
