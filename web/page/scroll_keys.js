// The keys that scroll a page where nothing else wants them.

/** How far a key moves the content: of a window of that height, in CSS pixels. @type {Record<string, (height: number) => number>} */
const steps = {
    ArrowUp: () => -40,
    ArrowDown: () => 40,
    PageUp: (height) => -0.9 * height,
    PageDown: (height) => 0.9 * height,
    ' ': (height) => 0.9 * height,
    Home: () => -Infinity,
    End: () => Infinity,
};

/**
 * Scrolls what the element is in, or the page's main part.
 * @param {Element} root the mirror
 * @param {Element | null} from what has the focus
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key is one that scrolls
 */
export function scrollByKey(root, from, event) {
    const step = steps[event.key];
    if (!step) return false;
    const scroller = from?.closest('.scroller') ?? root.querySelector('[role="main"] > .scroller');
    if (!scroller) return false;
    const way = step(scroller.clientHeight) * (event.key === ' ' && event.shiftKey ? -1 : 1);
    const most = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = Math.min(most, Math.max(0, scroller.scrollTop + way));
    return true;
}
