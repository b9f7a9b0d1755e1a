// Where the program's parts come from: WebAssembly and fonts. They are files in the folder of the page, or, where
// all of Kumppani is one file, stand in the page itself (web/pack).

/** @param {string} path */
const inside = (path) => document.querySelector(`script[data-part="${path}"]`);

/** Whether everything is in this page, so that it may ask nothing of any network. */
export const singleFile = inside('kumppani.wasm') !== null;

/**
 * A part's bytes, as they come; from the page itself only once.
 * @param {string} path from the folder of the page
 * @returns {Promise<Response>} one that is not `ok` says what the host answered
 */
export async function openPart(path) {
    const element = inside(path);
    if (!element) return fetch(addressOf(path), { credentials: 'same-origin' });
    const packed = new Blob([decoded(element.textContent ?? '')]);
    element.remove(); // its text is large, and not needed any more
    return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')));
}

/** As the page loads it ahead: with the stamp of its content, by which versions never mix. @param {string} path */
function addressOf(path) {
    const ahead = document.querySelector(`link[rel="preload"][href^="${path}"]`);
    return ahead?.getAttribute('href') ?? path;
}

/** @param {string} base64 */
function decoded(base64) {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; ++at) bytes[at] = binary.charCodeAt(at);
    return bytes;
}
