// Printing a document of the program's in a frame of its own. The page's security policy allows no styles in markup,
// so they are given to the frame as constructed style sheets; the page's fonts go along.

import { addFaces } from './fonts.js';

const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** @param {string} html a complete document without scripts */
export async function print(html) {
    const frame = document.createElement('iframe');
    frame.className = 'spoken';
    frame.setAttribute('aria-hidden', 'true');
    document.body.append(frame);
    const target = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    const styles = [...html.matchAll(inlineStyle)].map(([, rules]) => rules);
    target.document.adoptedStyleSheets = styles.map((rules) => {
        const sheet = new target.CSSStyleSheet();
        sheet.replaceSync(rules);
        return sheet;
    });
    const source = new DOMParser().parseFromString(html.replace(inlineStyle, ''), 'text/html');
    target.document.documentElement.lang = source.documentElement.lang;
    target.document.title = source.title;
    target.document.body.append(...source.body.childNodes);
    await addFaces(target);
    target.addEventListener('afterprint', () => frame.remove());
    target.focus();
    target.print();
}
