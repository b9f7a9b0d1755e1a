// What is done to the mirror's elements by key, by focus and by assistive tools, told to the program. What is done by
// pointer it sees itself (pointer.js, touch.js).

import { Kind, modifiersOf } from './program.js';
import { isForBrowser } from './pointer.js';
import { scrollByKey } from './scroll_keys.js';
import { neighbourInTable } from './table_keys.js';

/** @typedef {import('./program.js').Program} Program */
/** @typedef {import('./mirror.js').Mirror} Mirror */
/** @typedef {import('./text_input.js').TextInputs} TextInputs */

const modifierKeys = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Tab']);

/** Roles that want no key but Enter and Space. */
const plainRoles = new Set(['link', 'button', 'checkbox', 'columnheader']);

/** Keys with which the browser would scroll or go back where the program moves. */
const moving = new Set([
    'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Escape', 'Backspace',
    'Delete', '/', "'",
]);

/**
 * @param {HTMLElement} root
 * @param {Program} program
 * @param {Mirror} mirror
 * @param {TextInputs} inputs
 * @param {() => void} drawNow
 */
export function listenToElements(root, program, mirror, inputs, drawNow) {
    /** @param {number} id @param {number} kind @param {string} [text] @param {number} [modifiers] */
    const act = (id, kind, text, modifiers) => {
        program.act(id, kind, text, modifiers);
        drawNow();
    };

    root.addEventListener('focusin', (event) => {
        const target = /** @type {Element} */ (event.target);
        const id = mirror.idOf(target);
        inputs.focused(target);
        mirror.focused(id);
        act(id, Kind.focus);
    });
    root.addEventListener('focusout', (event) => {
        const target = /** @type {Element} */ (event.target);
        inputs.left(target);
        program.act(mirror.idOf(target), Kind.blur);
        // On its way to another element the focus is nowhere: a dialog drawn then would take it back to itself.
        if (!root.contains(/** @type {Node | null} */ (event.relatedTarget))) drawNow();
    });

    // The browser brings what has the focus, or what an assistive tool asks for, into sight: the drawing follows.
    const follow = (/** @type {Element} */ scroller) => {
        const id = mirror.idOf(scroller);
        const stated = mirror.stated(id)?.scroll;
        const top = scroller.scrollTop;
        if (stated && Math.abs(stated[1] - top) >= 1) act(id, Kind.scroll, String(top));
    };
    root.addEventListener('scroll', (event) => follow(/** @type {Element} */ (event.target)), { capture: true });
    // A press right after it comes before the event of scrolling does.
    document.addEventListener('pointerdown', () => root.querySelectorAll('.scroller').forEach(follow), { capture: true });

    // A click without a pointer is an assistive tool's, or a script's: `detail` counts the presses of a real one.
    root.addEventListener('click', (event) => {
        const link = event.target instanceof Element && event.target.closest('a');
        if (link && !isForBrowser(event)) event.preventDefault();
        const id = mirror.idOf(event.target);
        if (event.detail !== 0 || !id || inputs.has(/** @type {Element} */ (event.target))) return;
        if (!mirror.stated(id)?.disabled) act(id, Kind.activate, '', modifiersOf(event));
    });

    document.addEventListener('keydown', (event) => {
        if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
        const target = document.activeElement;
        if (event.key === 'Tab') byKeyboard();
        if (inputs.has(target)) keyInText(event, /** @type {Element} */ (target));
        else keyElsewhere(event, mirror.idOf(target));
    });

    /** @param {KeyboardEvent} event @param {Element} target */
    function keyInText(event, target) {
        const letter = event.key.toLowerCase();
        const own = 'acvx'.includes(letter) || ('yz'.includes(letter) && inputs.hasOwnUndo(target));
        if (isShortcut(event) && !own && tookKey(event)) return;
        inputs.key(event);
    }

    /** @param {KeyboardEvent} event @param {number} id */
    function keyElsewhere(event, id) {
        const { role = '' } = mirror.stated(id) ?? {};
        const reading = !id || role === 'heading';
        if ((isShortcut(event) || reading) && tookKey(event)) return;
        if (!isShortcut(event) && (reading || plainRoles.has(role)) && moved(event, reading)) return;
        // Tab leaves a list that is open: it closes, and Tab goes on from what opened it.
        if (event.key === 'Tab' && inOpenList(id)) act(id, Kind.key, 'Tab', modifiersOf(event));
        if (modifierKeys.has(event.key) || isShortcut(event)) return;
        if (!reading && (event.key === 'Enter' || event.key === ' ')) {
            event.preventDefault();
            if (!event.repeat && !mirror.stated(id)?.disabled) act(id, Kind.activate, '', modifiersOf(event));
            return;
        }
        if (moving.has(event.key)) event.preventDefault();
        act(id, Kind.key, event.key, modifiersOf(event));
    }

    /** To a neighbour in the table, or the page up and down. @param {KeyboardEvent} event @param {boolean} reading */
    function moved(event, reading) {
        const from = document.activeElement;
        // A calendar is moved through day by day.
        if (!from || from.closest('[role="dialog"]:not([aria-modal])') || (!reading && event.key === ' ')) return false;
        const neighbour = event.key.startsWith('Arrow') ? neighbourInTable(from, event.key) : null;
        if (!neighbour && !scrollByKey(root, from, event)) return false;
        byKeyboard();
        neighbour?.focus({ preventScroll: true });
        event.preventDefault();
        return true;
    }

    /** From now on it is shown what has the focus. */
    const byKeyboard = () => void program.key('Tab', 0);

    /** @param {number} id */
    const inOpenList = (id) => ['menuitem', 'option'].includes(mirror.stated(id)?.role ?? '');

    /** @param {KeyboardEvent} event */
    function tookKey(event) {
        if (modifierKeys.has(event.key) || !program.key(event.key, modifiersOf(event))) return false;
        event.preventDefault();
        drawNow();
        return true;
    }
}

/** A combination, or a function key; AltGr types characters. @param {KeyboardEvent} event */
function isShortcut(event) {
    if (event.getModifierState('AltGraph')) return false;
    return event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
}
