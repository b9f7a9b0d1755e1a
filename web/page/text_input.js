// Text is edited in the page's own <input> and <textarea>, laid over the drawing: composition, dead keys, spelling,
// the clipboard, undo within the field and phone keyboards are the browser's. The program hears what the text now is.

import { faceOf, familyOf } from './fonts.js';
import { Kind, modifiersOf } from './program.js';

/** @typedef {import('./fonts.js').GlyphPainter} GlyphPainter */
/** @typedef {import('./program.js').Program} Program */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextElement */

/**
 * @typedef {object} Field
 * @property {number} id
 * @property {Statement} stated
 * @property {string} reported what the program believes the element to hold
 * @property {string} atFocus what it held when it got the focus
 * @property {boolean} dirty typed into since the last commit
 * @property {boolean} composing
 * @property {(() => void) | null} postponed changes of the element that wait for the end of the composition
 * @property {ReturnType<typeof setTimeout> | undefined} pause
 */

/** Typing that rests this long (milliseconds) is taken as done. */
const pauseLength = 1000;

/** On a whole pixel of the screen. @param {number} position CSS pixels */
const snapped = (position) => Math.round(position * devicePixelRatio) / devicePixelRatio;

/** @param {number} colour 0xRRGGBB */
const css = (colour) => `#${colour.toString(16).padStart(6, '0')}`;

export class TextInputs {
    /** @type {WeakMap<Element, Field>} */
    #fields = new WeakMap();
    /** @type {Program} */
    #program;
    /** @type {GlyphPainter} */
    #painter;
    #drawNow;

    /**
     * @param {HTMLElement} root the mirror
     * @param {Program} program
     * @param {GlyphPainter} painter
     * @param {() => void} drawNow
     */
    constructor(root, program, painter, drawNow) {
        this.#program = program;
        this.#painter = painter;
        this.#drawNow = drawNow;
        root.addEventListener('input', (event) => this.#onField(event, (field, element) => this.#report(field, element)));
        root.addEventListener('compositionstart', (event) =>
            this.#onField(event, (field) => {
                field.composing = true;
                clearTimeout(field.pause);
            }),
        );
        root.addEventListener('compositionend', (event) =>
            this.#onField(event, (field, element) => this.#composed(field, element)),
        );
    }

    /** @param {Event} event @param {(field: Field, element: TextElement) => void} act */
    #onField(event, act) {
        const element = /** @type {TextElement} */ (event.target);
        const field = this.#fields.get(element);
        if (field) act(field, element);
    }

    /** @param {Element | null} element */
    has(element) {
        return element !== null && this.#fields.has(element);
    }

    /** @param {number} id @param {Statement} stated @returns {HTMLElement} */
    create(id, stated) {
        const element = document.createElement(stated.input?.lines ? 'textarea' : 'input');
        element.className = 'text-input';
        element.autocomplete = 'off';
        this.#fields.set(element, {
            id, stated, reported: '', atFocus: '', dirty: false, composing: false, postponed: null, pause: undefined,
        });
        return element;
    }

    /**
     * Makes the element as stated; while text is being composed in it, afterwards.
     * @param {HTMLElement} target
     * @param {Statement} put what has changed
     * @param {Statement} stated everything
     */
    update(target, put, stated) {
        const element = /** @type {TextElement} */ (target);
        const field = /** @type {Field} */ (this.#fields.get(element));
        field.stated = stated;
        if (field.composing) {
            field.postponed = () => this.update(element, stated, stated);
            return;
        }
        if (put.name !== undefined) element.setAttribute('aria-label', put.name);
        if (put.role === 'searchbox') element.setAttribute('role', put.role);
        if (put.placeholder !== undefined) element.placeholder = put.placeholder;
        if (put.readOnly !== undefined) element.readOnly = put.readOnly;
        if (put.disabled !== undefined) element.disabled = put.disabled;
        if (put.input || put.rect) this.#layOut(element, stated);
        if (put.input) this.#describe(element, put.input);
        // A field that leads a list stated beside it says so itself. With a list of the browser's own it is made a
        // combobox by it: it has one even where there is nothing to suggest now.
        if (stated.controls) {
            element.setAttribute('role', 'combobox');
            element.setAttribute('aria-autocomplete', 'list');
        } else if (put.input && stated.role === 'combobox') suggest(element, put.input.suggestions);
        if (put.value !== undefined && put.value !== field.reported) {
            element.value = put.value;
            field.reported = element.value;
            if (!field.dirty) field.atFocus = element.value;
        }
    }

    #layOut(/** @type {TextElement} */ element, /** @type {Statement} */ { input }) {
        if (!input) return;
        const { style } = element;
        style.fontFamily = familyOf(faceOf(input));
        style.fontSize = `${input.size}px`;
        style.fontWeight = String(input.weight);
        style.textAlign = input.rightAligned ? 'right' : '';
        this.#align(element);
    }

    /**
     * Lets the text stand where it is drawn: one line in the middle of its box, several from the top. On the canvas
     * its left end and its baseline are on whole pixels of the screen, so the padding takes up the fractions. A
     * browser rounds where it centres the single line of an <input> by rules of its own; there its line height leaves
     * it nothing to centre.
     */
    #align(/** @type {TextElement} */ element) {
        const { rect, input } = this.#fields.get(element)?.stated ?? {};
        if (!rect || !input) return;
        const [x, y, width, height] = input.box;
        const seen = element === document.activeElement;
        const corner = seen ? element.getBoundingClientRect() : { left: 0, top: 0 };
        const left = snapped(corner.left + x) - corner.left;
        let top = snapped(corner.top + (input.lines ? y : y + (height - input.lineHeight) / 2)) - corner.top;
        let { lineHeight } = input;
        if (!input.lines) {
            const content = this.#contentHeight(input);
            top += Math.floor(((lineHeight - content) / 2) * devicePixelRatio + 0.01) / devicePixelRatio;
            lineHeight = content;
        }
        const bottom = input.lines ? rect[3] - y - height : rect[3] - top - lineHeight;
        const { style } = element;
        style.lineHeight = `${lineHeight}px`;
        style.padding = [top, rect[2] - x - width, bottom, left].map((side) => `${Math.max(0, side)}px`).join(' ');
    }

    /** Ascent and descent of the font, each in whole pixels of the screen. */
    #contentHeight(/** @type {TextInput} */ input) {
        const { ascent, descent } = this.#painter.metrics(faceOf(input), input.size * devicePixelRatio);
        return (Math.round(ascent) + Math.round(descent)) / devicePixelRatio;
    }

    #describe(/** @type {TextElement} */ element, /** @type {TextInput} */ input) {
        element.inputMode = input.mode;
        element.spellcheck = input.spelling;
        element.lang = input.language;
        element.autocapitalize = input.mode === 'text' && !input.verbatim ? 'sentences' : 'off';
        // Not type=password: browsers would offer to keep it, and would give it no role.
        element.style.setProperty('-webkit-text-security', input.masked ? 'disc' : '');
        element.style.color = css(input.ink);
        element.style.caretColor = css(input.accent);
        element.style.setProperty('--selection', `${css(input.accent)}47`);
    }

    #report(/** @type {Field} */ field, /** @type {TextElement} */ element) {
        field.reported = element.value;
        field.dirty = true;
        this.#program.act(field.id, Kind.input, element.value);
        clearTimeout(field.pause);
        if (!field.composing) field.pause = setTimeout(() => this.#commit(field), pauseLength);
        this.#drawNow();
    }

    #composed(/** @type {Field} */ field, /** @type {TextElement} */ element) {
        field.composing = false;
        if (element.value !== field.reported || field.dirty) this.#report(field, element);
        const { postponed } = field;
        field.postponed = null;
        // What was stated meanwhile may be older than what was composed: the text is the program's answer to it.
        if (postponed) postponed();
    }

    #commit(/** @type {Field} */ field) {
        clearTimeout(field.pause);
        if (!field.dirty || field.composing) return;
        field.dirty = false;
        this.#program.act(field.id, Kind.commit);
    }

    /** The element leaves the page. @param {Element} target */
    removed(target) {
        clearTimeout(this.#fields.get(target)?.pause);
        if (target instanceof HTMLInputElement) target.list?.remove();
    }

    /** @param {Element} target */
    focused(target) {
        const field = this.#fields.get(target);
        if (!field) return;
        const element = /** @type {TextElement} */ (target);
        field.atFocus = element.value;
        this.#align(element);
    }

    /** @param {Element} target */
    left(target) {
        const field = this.#fields.get(target);
        if (!field) return;
        field.composing = false;
        this.#commit(field);
    }

    /** The page is about to be hidden: what is being typed counts as done. */
    commitFocused() {
        const field = document.activeElement && this.#fields.get(document.activeElement);
        if (field) this.#commit(field);
    }

    /**
     * Whether the field itself has something to undo: then the browser's undo goes first.
     * @param {Element} target
     */
    hasOwnUndo(target) {
        const field = this.#fields.get(target);
        return field !== undefined && /** @type {TextElement} */ (target).value !== field.atFocus;
    }

    /**
     * The keys that end editing, and those that lists of choices under a field live by.
     * @param {KeyboardEvent} event
     */
    key(event) {
        const element = /** @type {TextElement} */ (event.target);
        const field = /** @type {Field} */ (this.#fields.get(element));
        const single = element instanceof HTMLInputElement;
        const modifiers = modifiersOf(event);
        if (event.key === 'Escape') {
            clearTimeout(field.pause);
            const changed = field.dirty;
            field.dirty = false;
            this.#program.act(field.id, Kind.cancel);
            if (!changed) this.#program.act(field.id, Kind.key, 'Escape', modifiers);
        } else if (event.key === 'Enter' && (single || event.ctrlKey || event.metaKey)) {
            field.dirty = true;
            this.#commit(field);
            this.#program.act(field.id, Kind.key, 'Enter', modifiers);
        } else if (single && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            this.#program.act(field.id, Kind.key, event.key, modifiers);
        } else {
            return;
        }
        // A list of the browser's own (datalist) opens and moves by the arrow keys.
        if (!(element instanceof HTMLInputElement && element.list) || event.key === 'Escape') event.preventDefault();
        this.#drawNow();
    }
}

let lists = 0;

/** @param {TextElement} element @param {string[]} suggestions */
function suggest(element, suggestions) {
    if (!(element instanceof HTMLInputElement)) return;
    let list = element.list;
    if (!list) {
        list = document.createElement('datalist');
        list.id = `suggestions-${++lists}`;
        document.body.append(list);
        element.setAttribute('list', list.id);
    }
    list.replaceChildren(...suggestions.map((suggestion) => new Option('', suggestion)));
}
