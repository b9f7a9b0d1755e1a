// Sealing files with a password, and opening them, by the browser's own cryptography and compression: what
// shared/sealed/sealing.hpp asks for. The browser does both beside the page, which stays responsive.

/** Opening of shared/sealed/sealing.hpp, in its order. */
const Opening = Object.freeze({ opened: 0, wrongPassword: 1, changed: 2, notDeflated: 3, tooLarge: 4, impossible: 5 });

/** @typedef {{ password: string, salt: number[], iterations: number, authenticated: string }} SealOrder */
/** @typedef {SealOrder & { wrappedKey: number[], nonce: number[], deflated: boolean, most: number }} OpenOrder */
/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const nothing = new Uint8Array();
const utf8 = new TextEncoder();

/** What compresses a few bytes into a thousand times as many gives them all at once: it is fed so much at a time. */
const portion = 8192;

/** The key that wraps the content's key. @param {SealOrder} order @param {'wrapKey' | 'unwrapKey'} use */
async function passwordKey({ password, salt, iterations }, use) {
    const typed = await crypto.subtle.importKey('raw', utf8.encode(password), 'PBKDF2', false, ['deriveKey']);
    const derivation = { name: 'PBKDF2', hash: 'SHA-512', salt: new Uint8Array(salt), iterations };
    return crypto.subtle.deriveKey(derivation, typed, { name: 'AES-KW', length: 256 }, false, [use]);
}

/**
 * @param {SealOrder} order
 * @param {Uint8Array} content
 * @returns {Promise<Uint8Array>} wrapped key, nonce, ciphertext and tag one after the other; nothing where the browser cannot
 */
export async function seal(order, content) {
    try {
        const nonce = crypto.getRandomValues(new Uint8Array(12));
        const [wrapping, key, deflated] = await Promise.all([
            passwordKey(order, 'wrapKey'),
            crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']),
            deflate(/** @type {Bytes} */ (content)),
        ]);
        const [wrapped, sealed] = await Promise.all([
            crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW'),
            crypto.subtle.encrypt(gcm(nonce, order), key, deflated),
        ]);
        return new Uint8Array(await new Blob([wrapped, nonce, sealed]).arrayBuffer());
    } catch {
        return nothing;
    }
}

/**
 * @param {OpenOrder} order
 * @param {Uint8Array} sealed ciphertext and tag
 * @returns {Promise<[number, Uint8Array]>} an Opening, and the content
 */
export async function unseal(order, sealed) {
    try {
        const wrapping = await passwordKey(order, 'unwrapKey');
        const key = await orNull(crypto.subtle.unwrapKey(
            'raw', new Uint8Array(order.wrappedKey), wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt']));
        if (!key) return [Opening.wrongPassword, nothing];
        const content = await orNull(
            crypto.subtle.decrypt(gcm(new Uint8Array(order.nonce), order), key, /** @type {Bytes} */ (sealed)));
        if (!content) return [Opening.changed, nothing];
        if (order.deflated) return await inflate(new Uint8Array(content), order.most);
        return content.byteLength > order.most ? [Opening.tooLarge, nothing] : [Opening.opened, new Uint8Array(content)];
    } catch {
        return [Opening.impossible, nothing];
    }
}

/** @param {Bytes} iv @param {SealOrder} order */
const gcm = (iv, { authenticated }) => ({ name: 'AES-GCM', iv, additionalData: utf8.encode(authenticated), tagLength: 128 });

/**
 * Null where a check failed: browsers say so by an OperationError, or a DataError for what unwraps to no key.
 * @template T
 * @param {Promise<T>} result
 */
const orNull = (result) => result.catch((error) => {
    if (error instanceof DOMException && (error.name === 'OperationError' || error.name === 'DataError')) return null;
    throw error;
});

/** @param {Bytes} bytes */
function deflate(bytes) {
    return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
}

/**
 * Reads piece by piece, and no further than `most` bytes: a bomb must not fill the memory.
 * @param {Bytes} bytes
 * @param {number} most
 * @returns {Promise<[number, Uint8Array]>}
 */
async function inflate(bytes, most) {
    const { readable, writable } = new DecompressionStream('deflate-raw');
    const fed = feed(writable.getWriter(), bytes);
    fed.catch(() => {}); // what fails there is seen at the reading end
    const reader = readable.getReader();
    /** @type {Bytes[]} */
    const pieces = [];
    let size = 0;
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done) break;
            size += value.length;
            if (size > most) {
                void reader.cancel().catch(() => {});
                return [Opening.tooLarge, nothing];
            }
            pieces.push(value);
        }
        await fed;
    } catch (error) {
        if (error instanceof TypeError) return [Opening.notDeflated, nothing];
        throw error;
    }
    return [Opening.opened, new Uint8Array(await new Blob(pieces).arrayBuffer())];
}

/** @param {WritableStreamDefaultWriter<BufferSource>} writer @param {Bytes} bytes */
async function feed(writer, bytes) {
    for (let at = 0; at < bytes.length; at += portion) await writer.write(bytes.subarray(at, at + portion));
    await writer.close();
}
