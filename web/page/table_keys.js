// Arrow keys in a table: from a thing in a cell to the nearest one in the direction of the arrow. Text fields keep
// their arrow keys to themselves.

const focusable = 'a[href], [tabindex], input:not(:disabled), textarea:not(:disabled)';

/** @param {Element} cell */
const within = (cell) => (cell.matches(focusable) ? cell : cell.querySelector(focusable));

/** @param {Element} row @param {Element} cell the one in the same column of another row */
const sameColumn = (row, cell) =>
    [...row.querySelectorAll('[role="cell"], [role="rowheader"], [role="columnheader"]')].find(
        (one) => one.getAttribute('aria-colindex') === cell.getAttribute('aria-colindex'),
    );

/**
 * What an arrow key leads to; null where it is not in a table, or nothing is there.
 * @param {Element} from what has the focus
 * @param {string} key
 * @returns {HTMLElement | null}
 */
export function neighbourInTable(from, key) {
    const cell = from.closest('[role="cell"], [role="rowheader"], [role="columnheader"]');
    const row = cell?.closest('[role="row"]');
    const table = row?.closest('[role="table"]');
    if (!cell || !row || !table) return null;
    const back = key === 'ArrowUp' || key === 'ArrowLeft';
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const places = sideways
        ? [...row.querySelectorAll('[role="cell"], [role="rowheader"], [role="columnheader"]')]
        : [...table.querySelectorAll('[role="row"]')];
    const at = places.indexOf(sideways ? cell : row);
    const ahead = back ? places.slice(0, at).reverse() : places.slice(at + 1);
    for (const place of ahead) {
        const there = sideways ? place : sameColumn(place, cell);
        const found = there && within(there);
        if (found) return /** @type {HTMLElement} */ (found);
    }
    return null;
}
