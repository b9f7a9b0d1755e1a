// All of Kumppani in one page that opens from a disk: scripts and style inline, WebAssembly and fonts compressed as
// text that no browser runs, which the page unpacks itself (web/page/parts.js).

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';

import { hashOf } from './hash.mjs';
import { policyElement, singleFilePolicy } from './policy.mjs';

/**
 * @param {string} site the folder of the built files
 * @param {string} page the page's markup, as web/page/index.html has it
 * @returns {Promise<string>}
 */
export async function singleFile(site, page) {
    const read = (/** @type {string} */ path) => readFile(join(site, path));
    /** Takes what matches out of the page; all that was found. @param {RegExp} pattern */
    const takeOut = (pattern) => {
        const found = [...page.matchAll(pattern)].map(([, path]) => path);
        if (found.length === 0) throw new Error(`the page has nothing like ${pattern}`);
        page = page.replace(pattern, '');
        return found;
    };

    const parts = takeOut(/<link rel="preload" href="([^"]+)"[^>]*>\n/g);
    const later = takeOut(/<meta name="loaded-when-wanted" content="([^"]+)">\n/g);
    const scripts = [...later, ...takeOut(/<script src="([^"]+)" defer><\/script>\n/g)];
    const styles = takeOut(/<link rel="stylesheet" href="([^"]+)">\n/g);
    const [icon] = takeOut(/<link rel="icon" href="([^"]+)"[^>]*>\n/g);
    takeOut(/<link rel="(?:manifest|apple-touch-icon)" href="([^"]+)">\n/g);

    const inlineScripts = [];
    for (const path of scripts) inlineScripts.push(inlineScript(`${await read(path)}`, path));
    const inlineStyles = [];
    for (const path of styles) inlineStyles.push(inlineStyle(`${await read(path)}`, path));
    const packed = [];
    for (const path of parts) {
        const base64 = gzipSync(await read(path), { level: 9 }).toString('base64');
        packed.push(`<script type="application/gzip" data-part="${path}">${base64}</script>`);
    }
    const policy = singleFilePolicy(inlineScripts.map(hashOf), inlineStyles.map(hashOf));
    const head = [
        `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${(await read(icon)).toString('base64')}">`,
        ...inlineStyles.map((text) => `<style>${text}</style>`),
    ];
    // The parts stand before the scripts, which look for them as soon as they run.
    const end = [...packed, ...inlineScripts.map((text) => `<script>${text}</script>`)];

    page = insert(page, /<meta charset="utf-8">\n/, (charset) => `${charset}${policyElement(policy)}\n`);
    page = insert(page, /<\/head>/, (closing) => `${head.join('\n')}\n${closing}`);
    page = insert(page, /<\/body>/, (closing) => `${end.join('\n')}\n${closing}`);
    checkSelfContained(page);
    return page;
}

/** @param {string} page @param {RegExp} where @param {(found: string) => string} what */
function insert(page, where, what) {
    if (!where.test(page)) throw new Error(`the page has no ${where}`);
    return page.replace(where, what);
}

/**
 * A script as it may stand between tags, meaning the same. Line ends are as browsers count them for the hash.
 * @param {string} text @param {string} path
 */
function inlineScript(text, path) {
    const inline = text.replaceAll('\r\n', '\n').replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
    new Script(inline, { filename: path }); // outside of strings and patterns the replacement would be an error
    return inline;
}

/** @param {string} text @param {string} path */
function inlineStyle(text, path) {
    if (/url\(|@import|<\/style/i.test(text)) throw new Error(`${path} needs another file, or cannot stand inline`);
    return text.replaceAll('\r\n', '\n');
}

/** @param {string} page */
function checkSelfContained(page) {
    const markup = page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
    const outside = /\b(?:src|href)="(?!data:|#)[^"]*"/.exec(markup);
    if (outside) throw new Error(`the single file would still load ${outside[0]}`);
}
