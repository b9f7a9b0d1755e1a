// What the pages may do, as Content-Security-Policy: nothing inline that has no hash, nothing from elsewhere, no eval;
// WebAssembly.

/** Of the folder's page. */
export const folderPolicy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');

/**
 * Of the single file: no network at all.
 * @param {string[]} scripts hashes of the inline scripts, 'sha256-…'
 * @param {string[]} styles of the inline styles
 */
export function singleFilePolicy(scripts, styles) {
    const quoted = (/** @type {string[]} */ hashes) => hashes.map((hash) => `'${hash}'`).join(' ');
    return [
        "default-src 'none'",
        `script-src ${quoted(scripts)} 'wasm-unsafe-eval'`,
        `style-src ${quoted(styles)}`,
        'img-src data: blob:',
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}

/** @param {string} policy */
export const policyElement = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
