// Mouse, pen and wheel go to the program wherever on the page they are: the mirror's elements lie over the drawing,
// but it is the drawing that is pressed. (Fingers: touch.js.)

/** @typedef {import('./program.js').Program} Program */

/** ImGuiMouseSource. */
export const Source = Object.freeze({ mouse: 0, touch: 1, pen: 2 });

/** Where the pointer is when it is not on the page. */
export const nowhere = -1e9;

/**
 * Whether the browser does what was asked of a link itself: open it in another tab or window.
 * @param {MouseEvent} event
 */
export function isForBrowser(event) {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    return Boolean(link) && (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey);
}

/**
 * @param {Program} program
 * @param {() => void} drawNow
 * @param {(event: PointerEvent) => boolean} isTouch whether touch.js deals with it
 */
export function listenToPointer(program, drawNow, isTouch) {
    const source = (/** @type {PointerEvent} */ event) => (event.pointerType === 'pen' ? Source.pen : Source.mouse);
    let pressed = false;

    document.addEventListener('pointermove', (event) => {
        if (!isTouch(event)) program.pointerMoved(source(event), event.clientX, event.clientY);
    });
    document.addEventListener('pointerdown', (event) => {
        if (isTouch(event) || event.button !== 0 || isForBrowser(event)) return;
        pressed = true;
        program.pointerMoved(source(event), event.clientX, event.clientY);
        drawNow(); // what lies over another thing is pressed only where it was hovered in the frame before
        program.pointerButton(source(event), 0, true, event.shiftKey);
    });
    document.addEventListener('pointerup', (event) => {
        if (isTouch(event) || event.button !== 0 || !pressed) return;
        pressed = false;
        program.pointerMoved(source(event), event.clientX, event.clientY);
        program.pointerButton(source(event), 0, false, event.shiftKey);
    });
    const leave = () => {
        program.pointerMoved(Source.mouse, nowhere, nowhere);
        if (pressed) program.pointerButton(Source.mouse, 0, false);
        pressed = false;
    };
    document.addEventListener('pointercancel', (event) => {
        if (!isTouch(event)) leave();
    });
    document.documentElement.addEventListener('pointerleave', (event) => {
        if (!isTouch(event) && !pressed) program.pointerMoved(Source.mouse, nowhere, nowhere);
    });
    window.addEventListener('blur', leave);

    document.addEventListener(
        'wheel',
        (event) => {
            if (event.ctrlKey) return; // the browser's zoom
            event.preventDefault();
            const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode ? innerHeight : 1;
            program.pointerMoved(Source.mouse, event.clientX, event.clientY);
            program.wheel(-event.deltaX * unit, -event.deltaY * unit);
        },
        { passive: false },
    );
}
