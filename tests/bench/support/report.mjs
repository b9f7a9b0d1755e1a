// Where a measurement leaves its figures: a line for people, an entry of build/bench.json for programs.
//
// The file is a list sorted by name. tests/run removes it before its first measurement, so that it holds the figures
// of one run; a program started by itself replaces only its own.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of what is built. */
export const build = fileURLToPath(new URL('../../../build/', import.meta.url));
const file = `${build}bench.json`;

/**
 * `base`: what `value` is held against, in the same unit; `ratio` is value / base, or the middle of many such ratios,
 * of which the middle half lies within `spread` of it.
 * @typedef {{ name: string, value: number, unit: string, ratio?: number, spread?: number, base?: number }} Figure
 */

/** @param {number} number with three digits that count, more where there are more before the point */
const rounded = (number) => (Math.abs(number) < 100 ? Number(number.toPrecision(3)) : Math.round(number));

/**
 * Prints a figure and keeps it.
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {{ value: number, name: string, ratio?: number, spread?: number }} [base] what it compares with
 */
export async function report(name, value, unit, base) {
    /** @type {Figure} */
    const figure = { name, value: rounded(value), unit };
    if (base) Object.assign(figure, { ratio: rounded(base.ratio ?? value / base.value), base: rounded(base.value) });
    if (base?.spread !== undefined) figure.spread = rounded(base.spread);
    const spread = figure.spread === undefined ? '' : ` ± ${figure.spread}`;
    const compared = base ? `   ${figure.ratio}${spread} times ${base.name} (${figure.base} ${unit})` : '';
    console.log(`${name.padEnd(28)} ${String(figure.value).padStart(9)} ${unit}${compared}`);

    const others = (await kept()).filter((other) => other.name !== name);
    const all = [...others, figure].sort((a, b) => (a.name < b.name ? -1 : 1));
    await mkdir(build, { recursive: true });
    await writeFile(file, `[\n${all.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
}

/** @returns {Promise<Figure[]>} */
async function kept() {
    try {
        return JSON.parse(await readFile(file, 'utf8'));
    } catch (error) {
        if (error.code === 'ENOENT') return [];
        throw error;
    }
}

/** @param {number[]} values */
export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
