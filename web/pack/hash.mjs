import { createHash } from 'node:crypto';

/** As browsers check it: 'sha256-…'. @param {string | Uint8Array} content */
export const hashOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** The same as part of an address. @param {string} hash */
export const stampOf = (hash) => hash.replace('sha256-', '').replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
