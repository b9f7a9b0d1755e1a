// The canvas: as many pixels as the screen has under it, at every zoom and on every monitor.

export class Canvas {
    #width = 0;
    #height = 0;
    #ratio = 0;

    /**
     * @param {HTMLCanvasElement} element
     * @param {{ resized(width: number, height: number, ratio: number): void, lost(): void, restored(): void }} events
     *     `resized` in device pixels, and how many of them make a CSS pixel; it must draw at once, as the canvas is
     *     empty after a change of its size
     */
    constructor(element, events) {
        this.element = element;
        this.events = events;
        element.addEventListener('webglcontextlost', (event) => {
            event.preventDefault();
            events.lost();
        });
        element.addEventListener('webglcontextrestored', () => events.restored());
    }

    /** Reports the size now and whenever it changes. */
    observe() {
        const observer = new ResizeObserver(([entry]) => this.#measure(entry));
        try {
            observer.observe(this.element, { box: 'device-pixel-content-box' });
        } catch {
            observer.observe(this.element);
        }
        this.#measure();
        this.#followRatio();
    }

    /** A window moved to another monitor keeps its size in CSS pixels. */
    #followRatio() {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
            'change',
            () => {
                this.#measure();
                this.#followRatio();
            },
            { once: true },
        );
    }

    /** @param {ResizeObserverEntry} [entry] */
    #measure(entry) {
        const ratio = devicePixelRatio;
        const { width: cssWidth, height: cssHeight } = this.element.getBoundingClientRect();
        let width = Math.round(cssWidth * ratio);
        let height = Math.round(cssHeight * ratio);
        const exact = entry?.devicePixelContentBoxSize?.[0];
        // Emulated pixel ratios report a box that was not scaled.
        if (exact && Math.abs(exact.inlineSize - width) <= 1 && Math.abs(exact.blockSize - height) <= 1) {
            width = exact.inlineSize;
            height = exact.blockSize;
        }
        if (width === this.#width && height === this.#height && ratio === this.#ratio) return;
        this.#width = width;
        this.#height = height;
        this.#ratio = ratio;
        this.element.width = width;
        this.element.height = height;
        this.events.resized(width, height, ratio);
    }
}
