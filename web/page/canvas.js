// The canvas: as many pixels as the screen has under it, at every zoom and on every monitor. It is drawn on by WebGL,
// or shows pictures that the program made in memory.

/** So many milliseconds the browser has to give a lost WebGL context back, while the page is seen. */
const patience = 2000;

/**
 * `resized`: in device pixels, and how many of them make a CSS pixel; it must draw at once, as the canvas is empty after
 * a change of its size. `lost`, `restored`: its WebGL context; `gone`: that it will not come back.
 * @typedef {{ resized(width: number, height: number, ratio: number): void, lost(): void, restored(): void,
 *     gone(): void }} Events
 */

export class Canvas {
    #width = 0;
    #height = 0;
    #ratio = 0;
    #lost = false;
    /** @type {Events | undefined} */
    #events;
    #observer = new ResizeObserver(([entry]) => this.#measure(entry));
    /** @type {CanvasRenderingContext2D | null} */
    #context = null;
    /** @type {ImageData | undefined} */
    #image;

    /** @param {HTMLCanvasElement} element */
    constructor(element) {
        this.element = element;
    }

    /** Reports the size now and whenever it changes, and what becomes of the WebGL context. @param {Events} events */
    observe(events) {
        this.#events = events;
        this.#listen();
        this.#measure();
        this.#followRatio();
    }

    /** From now on the canvas shows pictures. @returns {boolean} whether it can */
    openPicture() {
        // The program draws in memory: a picture that stays there too is shown at the least cost.
        const settings = { alpha: false, willReadFrequently: true };
        const open = () => /** @type {CanvasRenderingContext2D | null} */ (this.element.getContext('2d', settings));
        this.#context = open();
        if (!this.#context) {
            this.#replace(); // a canvas that was ever drawn on by WebGL shows nothing else
            this.#context = open();
        }
        return this.#context !== null;
    }

    /** @param {Picture} picture @param {Part} part what has changed in it */
    showPixels({ memory, address, width, height }, { left, top, width: partWidth, height: partHeight }) {
        let image = this.#image;
        // The program's memory moves when it grows.
        if (image?.data.buffer !== memory || image.data.byteOffset !== address || image.width !== width) {
            image = undefined;
        }
        if (image?.height !== height) image = undefined;
        this.#image = image ??= new ImageData(new Uint8ClampedArray(memory, address, width * height * 4), width, height);
        this.#context?.putImageData(image, 0, 0, left, top, partWidth, partHeight);
    }

    #replace() {
        const old = this.element;
        this.element = /** @type {HTMLCanvasElement} */ (old.cloneNode());
        this.#lost = false;
        this.#observer.disconnect();
        old.replaceWith(this.element);
        if (this.#events) this.#listen();
    }

    #listen() {
        const { element } = this;
        try {
            this.#observer.observe(element, { box: 'device-pixel-content-box' });
        } catch {
            this.#observer.observe(element);
        }
        element.addEventListener('webglcontextlost', (event) => {
            event.preventDefault();
            this.#lost = true;
            this.#events?.lost();
            this.#giveUpLater(element);
        });
        element.addEventListener('webglcontextrestored', () => {
            if (element !== this.element) return;
            this.#lost = false;
            this.#events?.restored();
        });
    }

    /** @param {HTMLCanvasElement} element */
    #giveUpLater(element) {
        setTimeout(() => {
            if (!this.#lost || element !== this.element) return;
            if (document.hidden) {
                document.addEventListener('visibilitychange', () => this.#giveUpLater(element), { once: true });
                return;
            }
            this.#events?.gone();
        }, patience);
    }

    /** Before a frame: not every change of the pixel ratio is told by an event. */
    follow() {
        if (this.#events && devicePixelRatio !== this.#ratio) this.#measure();
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
        this.#events?.resized(width, height, ratio);
    }
}
