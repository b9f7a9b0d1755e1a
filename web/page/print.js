// Printing a document of the program's in a frame of its own. The page's security policy allows no styles in markup,
// so they are given to the frame as constructed style sheets, together with the page's fonts.

const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** @param {string} html a complete document without scripts */
export async function print(html) {
    const frame = document.createElement('iframe');
    frame.className = 'spoken';
    frame.setAttribute('aria-hidden', 'true');
    document.body.append(frame);
    const target = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
    const styles = [fontFaces(), ...[...html.matchAll(inlineStyle)].map(([, rules]) => rules)];
    target.document.adoptedStyleSheets = styles.map((rules) => {
        const sheet = new target.CSSStyleSheet();
        sheet.replaceSync(rules);
        return sheet;
    });
    const source = new DOMParser().parseFromString(html.replace(inlineStyle, ''), 'text/html');
    target.document.documentElement.lang = source.documentElement.lang;
    target.document.title = source.title;
    target.document.body.append(...source.body.childNodes);
    await Promise.allSettled([...target.document.fonts].map((face) => face.load()));
    target.addEventListener('afterprint', () => frame.remove());
    target.focus();
    target.print();
}

function fontFaces() {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText).join('\n');
}
