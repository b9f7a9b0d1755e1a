// When frames are drawn: only when asked for, never otherwise. While nothing happens there is neither an animation
// frame nor a timer.

export class FrameClock {
    #armed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #due = Infinity;

    /** @param {(time: number) => void} draw */
    constructor(draw) {
        this.draw = draw;
    }

    /** A frame after `delay` milliseconds; the earliest wish holds. @param {number} delay */
    request(delay) {
        if (this.#armed) return;
        if (delay <= 0) {
            this.#arm();
            return;
        }
        const due = performance.now() + delay;
        if (due >= this.#due) return;
        clearTimeout(this.#timer);
        this.#due = due;
        this.#timer = setTimeout(() => this.#arm(), delay);
    }

    /** A frame at once: what an event did is on the screen together with what the browser did at it. */
    now() {
        this.draw(performance.now());
    }

    #arm() {
        clearTimeout(this.#timer);
        this.#due = Infinity;
        if (this.#armed) return;
        this.#armed = true;
        // A page that nobody sees gets no animation frames; what it does (saving) goes on all the same.
        if (document.visibilityState === 'hidden') {
            setTimeout(() => {
                this.#armed = false;
                this.now();
            });
            return;
        }
        requestAnimationFrame((time) => {
            this.#armed = false;
            this.draw(time);
        });
    }
}
