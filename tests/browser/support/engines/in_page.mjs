// Finds things in a page by what they are and are called, as assistive tools do. The rules for roles and names are
// DOM Testing Library's. What stands in `finder` runs in the page and may use nothing around it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const library = createRequire(import.meta.url)
    .resolve('@testing-library/dom')
    .replace(/index\.js$/, '@testing-library/dom.umd.min.js');

/**
 * @typedef {object} Wanted
 * @property {string[]} roles one of these
 * @property {string | null} name exactly; null for any
 * @property {[string, string] | null} pattern source and flags of a regular expression for the name
 * @property {number} [level] of a heading
 */

/**
 * @typedef {object} Seen
 * @property {{ x: number, y: number, width: number, height: number }} box CSS pixels of the page
 * @property {string} name
 * @property {string} text
 * @property {string | null} value of a field
 * @property {Record<string, string>} attributes
 * @property {boolean} focused
 */

function finder() {
    const { queryAllByRole } = globalThis.TestingLibraryDom;

    /** Those that can be seen and reached, in the order of the page. @param {Wanted} wanted @returns {Element[]} */
    function all({ roles, name, pattern, level }) {
        const named = name ?? (pattern ? new RegExp(...pattern) : undefined);
        const found = roles.flatMap((role) => queryAllByRole(document.body, role, { name: named, level }));
        return found
            .filter((element) => !element.closest('[inert]'))
            .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    }

    /** @param {Element} element @returns {Seen} */
    function describe(element) {
        const { x, y, width, height } = element.getBoundingClientRect();
        return {
            box: { x, y, width, height },
            name: element.getAttribute('aria-label') ?? element.textContent,
            text: element.textContent,
            value: 'value' in element ? element.value : null,
            attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
            focused: element === document.activeElement,
        };
    }

    /** Where a mouse can press the element: brought into sight if it is not; null while it is covered or moves. */
    async function place(element) {
        const box = () => element.getBoundingClientRect();
        const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
        const hit = () => {
            const { x, y } = middle(box());
            const top = document.elementFromPoint(x, y);
            return top !== null && (element.contains(top) || top.contains(element));
        };
        const inSight = () => {
            const { x, y } = middle(box());
            return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
        };
        if (!inSight() || !hit()) element.scrollIntoView({ block: 'center', inline: 'nearest' });
        const before = middle(box());
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        if (!element.isConnected) return null;
        const after = middle(box());
        return before.x === after.x && before.y === after.y && inSight() && hit() ? after : null;
    }

    return {
        /** @param {Wanted} wanted */
        see: (wanted) => all(wanted).map(describe),
        /** @param {Wanted} wanted @param {number} index */
        place: (wanted, index) => {
            const element = all(wanted).at(index);
            return element ? place(element) : null;
        },
        /** @param {Wanted} wanted @param {number} index */
        focus: (wanted, index) => {
            const element = all(wanted).at(index);
            element?.focus();
            return element !== undefined;
        },
        /** What has the focus. */
        focused: () => describe(document.activeElement ?? document.body),
    };
}

/** An expression that makes `kumppaniFinder` in the page. */
export const installFinder = `(() => {
${readFileSync(library, 'utf8')}
globalThis.kumppaniFinder = (${finder})();
})()`;
