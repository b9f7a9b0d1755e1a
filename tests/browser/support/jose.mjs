// Sealed files as an independent library makes and opens them.

import { webcrypto } from 'node:crypto';
import { Duplex } from 'node:stream';
import { createDeflateRaw, createInflateRaw } from 'node:zlib';

// Node 18 has these under other names.
globalThis.crypto ??= webcrypto;
for (const [name, make] of Object.entries({ CompressionStream: createDeflateRaw, DecompressionStream: createInflateRaw })) {
    try {
        new globalThis[name]('deflate-raw');
    } catch {
        globalThis[name] = function () {
            return Duplex.toWeb(make());
        };
    }
}

const { FlattenedEncrypt, flattenedDecrypt } = await import('jose');
const algorithms = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', zip: 'DEF' };
const utf8 = new TextEncoder();

/** The content of a file that Kumppani sealed. @param {string} file @param {string} password @returns {Promise<Buffer>} */
export async function opened(file, password) {
    const { plaintext, protectedHeader } = await flattenedDecrypt(JSON.parse(file), utf8.encode(password), {
        keyManagementAlgorithms: [algorithms.alg],
        contentEncryptionAlgorithms: [algorithms.enc],
        maxPBES2Count: 600_000,
        maxDecompressedLength: 100_000_000,
    });
    if (protectedHeader?.zip !== algorithms.zip) throw new Error('it is not compressed');
    return Buffer.from(plaintext);
}

/** A file that Kumppani is to open. @param {Uint8Array} content @param {string} password @returns {Promise<Buffer>} */
export async function sealed(content, password) {
    const jwe = await new FlattenedEncrypt(content).setProtectedHeader(algorithms)
        .setKeyManagementParameters({ p2c: 600_000 }).encrypt(utf8.encode(password));
    return Buffer.from(JSON.stringify(jwe));
}
