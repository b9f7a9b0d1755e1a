// Serves the built page to this machine only: node web/serve.mjs FOLDER [PORT]
//
// Takes the next free port if PORT (8080) is taken, and prints the address. Ctrl-C stops it.

import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, join, normalize, resolve, sep } from 'node:path';

import { folderPolicy } from './pack/policy.mjs';

const types = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json',
    '.webmanifest': 'application/manifest+json',
    '.wasm': 'application/wasm',
    '.woff2': 'font/woff2',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
};

// The pages carry their policies themselves; only the host can say that no other page may frame them.
const policies = {
    'kumppani.html': "frame-ancestors 'none'",
};
const otherwise = `${folderPolicy}; frame-ancestors 'none'`;

async function fileFor(root, url) {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    let file = join(root, normalize(path));
    if (file !== root && !file.startsWith(root + sep)) return null;
    let found = await stat(file).catch(() => null);
    if (found?.isDirectory()) {
        file = join(file, 'index.html');
        found = await stat(file).catch(() => null);
    }
    return found?.isFile() ? { file, size: found.size } : null;
}

async function answer(root, request, response) {
    const found = await fileFor(root, request.url).catch(() => null);
    if (!found) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
        return;
    }
    response.writeHead(200, {
        'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
        'Content-Length': found.size,
        'Content-Security-Policy': policies[basename(found.file)] ?? otherwise,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).pipe(response);
}

/**
 * Starts serving `folder`; port 0 takes any free one.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<import('node:http').Server>} listening on 127.0.0.1
 */
export function serve(folder, port) {
    const root = resolve(folder);
    const server = createServer((request, response) => answer(root, request, response));
    return new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port, '127.0.0.1', () => done(server));
    });
}

async function serveOnFreePort(folder, first, tries = 50) {
    for (let port = first; ; ++port) {
        try {
            return await serve(folder, port);
        } catch (error) {
            if (error.code !== 'EADDRINUSE' || port >= first + tries) throw error;
        }
    }
}

if (import.meta.url === `file://${process.argv[1]}`) {
    const [folder, port] = process.argv.slice(2);
    const server = await serveOnFreePort(folder, Number(port ?? 8080));
    console.log(`http://127.0.0.1:${server.address().port}/`);
}
