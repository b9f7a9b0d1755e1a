// Printing a document of the program's in a frame of its own. The page's security policy allows no inline styles,
// so they are given to the frame as constructed style sheets.

/** @param {string} html a complete document without scripts */
export function print(html) {
    const frame = document.createElement('iframe');
    frame.className = 'spoken';
    frame.setAttribute('aria-hidden', 'true');
    document.body.append(frame);
    const target = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    const source = new DOMParser().parseFromString(html, 'text/html');
    target.document.adoptedStyleSheets = [...source.querySelectorAll('style')].map((style) => {
        const sheet = new target.CSSStyleSheet();
        sheet.replaceSync(style.textContent ?? '');
        style.remove();
        return sheet;
    });
    target.document.documentElement.lang = source.documentElement.lang;
    target.document.title = source.title;
    target.document.body.append(...source.body.childNodes);
    target.addEventListener('afterprint', () => frame.remove());
    target.focus();
    target.print();
}
