// What a statement says of a thing, as attributes of its element.

/** @typedef {(element: HTMLElement, value: any, stated: Statement) => void} Writer */

/** Roles that HTML says by its elements. */
const plainRoles = new Set(['text', 'heading', 'paragraph', 'link']);

/** Roles whose name is their text content; the others are named by aria-label. */
const namedByContent = new Set([
    'text', 'heading', 'paragraph', 'button', 'link', 'checkbox', 'radio', 'tab', 'option', 'menuitem', 'columnheader',
    'rowheader', 'cell', 'listitem', 'status', 'alert',
]);

/** What an element is called where another refers to it. @param {number} id */
export const elementId = (id) => `stated-${id}`;

/** @param {Statement} stated @returns {HTMLElement} */
export function createElement({ role = 'text', level = 2 }) {
    switch (role) {
        case 'text': return document.createElement('span');
        case 'heading': return document.createElement(`h${Math.min(Math.max(level, 1), 6)}`);
        case 'paragraph': return document.createElement('p');
        case 'link': return document.createElement('a');
    }
    const element = document.createElement('div');
    element.setAttribute('role', role);
    return element;
}

/** Whether another element is needed for the same thing. @param {Statement} old @param {Statement} put */
export function needsOtherElement(old, put) {
    const changes = (/** @type {'role' | 'level'} */ key) => put[key] !== undefined && put[key] !== old[key];
    const linesChange = put.input && put.input.lines !== old.input?.lines;
    return changes('role') || linesChange || (old.role === 'heading' && changes('level'));
}

/** @param {HTMLElement} element @param {string} name @param {string | number | null | undefined | false} value */
function set(element, name, value) {
    if (value === null || value === undefined || value === false || value === '') element.removeAttribute(name);
    else element.setAttribute(name, String(value));
}

/** @param {string} attribute @returns {Writer} present as "true", or not at all */
const flag = (attribute) => (element, value) => set(element, attribute, value ? 'true' : null);

/** @param {string} attribute @returns {Writer} 0 has none */
const number = (attribute) => (element, value) => set(element, attribute, value || null);

/** @param {string} attribute @param {string[]} words @returns {Writer} negative has none */
const choice = (attribute, words) => (element, value) => set(element, attribute, words[value]);

/** Links are focusable by their address. @type {Writer} */
function writeTabIndex(element, _value, { role, focusable, tabStop = true }) {
    const wanted = !focusable ? null : tabStop ? '0' : '-1';
    set(element, 'tabindex', role === 'link' && wanted === '0' ? null : wanted);
}

/** @type {Record<string, Writer>} */
export const writers = {
    rect(element, [x, y, width, height]) {
        const { style } = element;
        style.left = `${x}px`;
        style.top = `${y}px`;
        style.width = `${width}px`;
        style.height = `${height}px`;
    },
    focusable: writeTabIndex,
    tabStop: writeTabIndex,
    value(element, value, { role }) {
        if (role === 'progressbar') {
            set(element, 'aria-valuetext', value);
            set(element, 'aria-valuenow', Number.parseFloat(value) || 0);
        }
    },
    controls: (element, value) => set(element, 'aria-controls', value && elementId(value)),
    active: (element, value) => set(element, 'aria-activedescendant', value && elementId(value)),
    href: (element, value) => set(element, 'href', value),
    quiet: (element, value) => set(element, 'aria-live', value ? 'off' : null),
    disabled: flag('aria-disabled'),
    modal: flag('aria-modal'),
    required: flag('aria-required'),
    readOnly: flag('aria-readonly'),
    invalid: flag('aria-invalid'),
    popsUp: (element, value, { role }) =>
        set(element, 'aria-haspopup', value ? (role === 'combobox' ? 'listbox' : 'menu') : null),
    checked: choice('aria-checked', ['false', 'true', 'mixed']),
    selected: choice('aria-selected', ['false', 'true']),
    expanded: choice('aria-expanded', ['false', 'true']),
    sorted: choice('aria-sort', ['none', 'ascending', 'descending']),
    // A button that is current is the day of today in a calendar.
    current: (element, value, { role }) => set(element, 'aria-current', value && (role === 'button' ? 'date' : 'page')),
    row: number('aria-rowindex'),
    column: number('aria-colindex'),
    rows: number('aria-rowcount'),
    columns: number('aria-colcount'),
    position: number('aria-posinset'),
    size: number('aria-setsize'),
    shortcut: (element, value) => set(element, 'aria-keyshortcuts', value),
};

/**
 * The accessible name: the text of what has no other content, else a label. The content of a choice is its value.
 * @param {HTMLElement} element
 * @param {Statement} stated
 * @param {boolean} holdsOthers
 */
export function writeName(element, { role = 'text', name = '', value = '' }, holdsOthers) {
    const byContent = namedByContent.has(role) && !holdsOthers;
    const content = byContent ? name : role === 'combobox' && !holdsOthers ? value : '';
    if (content !== '') {
        if (element.textContent !== content) element.textContent = content;
    } else if (element.firstChild instanceof Text) {
        element.firstChild.remove();
    }
    set(element, 'aria-label', byContent || (plainRoles.has(role) && role !== 'link') ? null : name);
    element.classList.toggle('leaf', !holdsOthers);
}
