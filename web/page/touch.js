// Fingers: a tap is a press, a drag pans what is under it, a flick goes on for a while.

import { Source, nowhere } from './pointer.js';

/** @typedef {import('./program.js').Program} Program */

/** A finger that moved less than this many CSS pixels has tapped. */
const tapSlop = 8;

/** How much of its speed a flick keeps after a millisecond; it ends below the slowest speed (pixels a millisecond). */
const friction = 0.998;
const slowest = 0.02;

/** The speed of a flick is that of the finger in its last milliseconds. */
const memory = 80;

export class Touch {
    /** @type {number | null} */
    #finger = null;
    #panning = false;
    #start = { x: 0, y: 0 };
    /** @type {{ time: number, x: number, y: number }[]} */
    #trail = [];
    #flick = 0;

    /** @param {Program} program */
    constructor(program) {
        this.program = program;
        document.addEventListener('pointerdown', (event) => this.#down(event));
        document.addEventListener('pointermove', (event) => this.#move(event));
        document.addEventListener('pointerup', (event) => this.#up(event));
        document.addEventListener('pointercancel', (event) => this.#up(event, true));
    }

    /** @param {PointerEvent} event */
    static is(event) {
        return event.pointerType === 'touch';
    }

    /** @param {PointerEvent} event */
    #down(event) {
        if (!Touch.is(event) || this.#finger !== null) return;
        cancelAnimationFrame(this.#flick);
        this.#finger = event.pointerId;
        this.#panning = false;
        this.#start = { x: event.clientX, y: event.clientY };
        this.#trail = [{ time: event.timeStamp, ...this.#start }];
        this.program.pointerMoved(Source.touch, event.clientX, event.clientY);
        this.program.pointerButton(Source.touch, 0, true);
    }

    /** @param {PointerEvent} event */
    #move(event) {
        if (event.pointerId !== this.#finger) return;
        const { clientX: x, clientY: y, timeStamp: time } = event;
        if (!this.#panning) {
            if (Math.hypot(x - this.#start.x, y - this.#start.y) < tapSlop) return;
            this.#panning = true;
            // The press is taken back: released where nothing is, then hovering where the finger began.
            this.program.pointerMoved(Source.touch, nowhere, nowhere);
            this.program.pointerButton(Source.touch, 0, false);
            this.program.pointerMoved(Source.touch, this.#start.x, this.#start.y);
        }
        const last = this.#trail[this.#trail.length - 1];
        this.program.wheel(x - last.x, y - last.y);
        this.#trail = [...this.#trail.filter((point) => time - point.time < memory), { time, x, y }];
    }

    /** @param {PointerEvent} event @param {boolean} [cancelled] */
    #up(event, cancelled = false) {
        if (event.pointerId !== this.#finger) return;
        this.#finger = null;
        if (this.#panning) {
            this.#startFlick(event.timeStamp);
            return;
        }
        if (cancelled) this.program.pointerMoved(Source.touch, nowhere, nowhere);
        this.program.pointerButton(Source.touch, 0, false);
        this.program.pointerMoved(Source.touch, nowhere, nowhere);
    }

    /** @param {number} now */
    #startFlick(now) {
        const recent = this.#trail.filter((point) => now - point.time < memory);
        const [first] = recent;
        const last = recent[recent.length - 1];
        let time = now;
        let [x, y] = [0, 0];
        if (first && last.time > first.time) {
            x = (last.x - first.x) / (last.time - first.time);
            y = (last.y - first.y) / (last.time - first.time);
        }
        const step = (/** @type {number} */ at) => {
            const passed = Math.max(0, at - time);
            time = at;
            const kept = friction ** passed;
            x *= kept;
            y *= kept;
            if (Math.hypot(x, y) < slowest) {
                this.program.pointerMoved(Source.touch, nowhere, nowhere);
                return;
            }
            this.program.wheel(x * passed, y * passed);
            this.#flick = requestAnimationFrame(step);
        };
        step(now);
    }
}
