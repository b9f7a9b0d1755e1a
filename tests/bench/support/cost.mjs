// What frames cost a page's own thread, so that other programs on the machine do not count: in processor time, in many
// short turns, of which the middle is taken.

import { median } from './report.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * In the page: draws `count` frames; returns how many milliseconds it took. `finish`: each until its pixels are there.
 * @param {{ count: number, how: string, finish?: boolean }} wanted `how`: 'still', 'scrolled' or 'demo'
 */
export function drawFrames({ count, how, finish = false }) {
    const { kumppani, demo } = globalThis;
    const context = finish ? document.querySelector('canvas').getContext('webgl2') : null;
    const pixel = new Uint8Array(4);
    const begun = performance.now();
    for (let i = 0; i < count; ++i) {
        if (how === 'scrolled') kumppani.wheel(0, i % 2 ? 120 : -120);
        if (how === 'demo') demo.frame();
        else kumppani.frame(performance.now());
        context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
    }
    return performance.now() - begun;
}

/** A page whose frames can be measured. */
export class Measured {
    /** @param {Page} page @param {import('playwright-core').CDPSession} devtools */
    constructor(page, devtools) {
        this.page = page;
        this.devtools = devtools;
    }

    /** @param {Page} page */
    static async of(page) {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
        return new Measured(page, devtools);
    }

    /** Seconds of processor time that the page's thread has had. */
    async #spent() {
        const { metrics } = await this.devtools.send('Performance.getMetrics');
        const found = metrics.find(({ name }) => name === 'ThreadTime');
        if (!found) throw new Error('The browser does not tell the processor time of a page.');
        return found.value;
    }

    /**
     * Milliseconds of the processor's time for a frame, of `count`, until its commands are given.
     * @param {string} how @param {number} count
     */
    async cpu(how, count) {
        await this.page.bringToFront();
        const before = await this.#spent();
        await this.page.evaluate(drawFrames, { count, how });
        return ((await this.#spent()) - before) * 1000 / count;
    }

    /** Milliseconds for a frame, of `count`, until its pixels are there. @param {string} how @param {number} count */
    async time(how, count) {
        await this.page.bringToFront();
        return (await this.page.evaluate(drawFrames, { count, how, finish: true })) / count;
    }
}

/** The middle of the ratios of `values` to `base`, turn by turn, and how far the middle half of them spreads. */
export function compared(values, base) {
    const ratios = values.map((value, i) => value / base[i]).sort((a, b) => a - b);
    const quarter = ratios.length >> 2;
    return { ratio: median(ratios), spread: (ratios[ratios.length - 1 - quarter] - ratios[quarter]) / 2 };
}
