// Tables of spreadsheets, in and out: .xlsx by a program that is loaded when it is wanted, text by ourselves.

/** @typedef {import('./program.js').Program} Program */
/** @typedef {null | string | number | { date: string } | { month: string }} WorkbookCell days and months by ISO 8601 */
/** @typedef {{ sheets: { name: string, widths: number[], rows: WorkbookCell[][] }[] }} Workbook the first row is heads */
/** @typedef {{ name: string, rows?: string[][], text?: string }} TableSheet its rows, or the text that they stand in */

const workbookEnding = /\.xls[xm]$/i;
const textEnding = /\.(csv|tsv|txt)$/i;
const otherEnding = /\.(xls|ods|numbers)$/i;

/** Whether a file is a table, also one that we cannot read. @param {string} name */
export const isTable = (name) => [workbookEnding, textEnding, otherEnding].some((ending) => ending.test(name));

/** @type {Promise<NonNullable<typeof globalThis.kumppaniSpreadsheets>> | undefined} */
let program;

/** The program for spreadsheets: in the page already where all of Kumppani is one file. */
function spreadsheets() {
    program ??= new Promise((resolve, reject) => {
        const loaded = () => (globalThis.kumppaniSpreadsheets ? resolve(globalThis.kumppaniSpreadsheets) : reject());
        const address = document.querySelector('meta[name="loaded-when-wanted"]')?.getAttribute('content');
        if (globalThis.kumppaniSpreadsheets || !address) return loaded();
        const script = document.createElement('script');
        script.src = address;
        script.addEventListener('load', loaded);
        script.addEventListener('error', reject);
        document.head.append(script);
    });
    program.catch(() => (program = undefined)); // without a network now, perhaps with one later
    return program;
}

/** A cell as a person would type it: the program reads typing. @param {unknown} value */
function typed(value) {
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return `${value.getUTCDate()}.${value.getUTCMonth() + 1}.${value.getUTCFullYear()}`;
    if (typeof value === 'number') return String(value).replace('.', ',');
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return String(value);
}

/** Text of a file: UTF-8, or as Windows has always written it. @param {ArrayBuffer} bytes */
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

/** @param {File} file @returns {Promise<TableSheet[]>} those that hold anything */
async function sheetsOf(file) {
    const bytes = await file.arrayBuffer();
    if (textEnding.test(file.name)) return [{ name: '', text: decoded(bytes) }];
    if (!workbookEnding.test(file.name)) return [];
    const sheets = await (await spreadsheets()).read(bytes);
    return sheets.filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(typed)) }));
}

/** Hands a table to the program; without sheets one that cannot be read. @param {Program} to @param {File} file */
export async function handTable(to, file) {
    const sheets = await sheetsOf(file).catch(() => /** @type {TableSheet[]} */ ([]));
    to.openTable(file.name, sheets);
}

/** @param {Workbook} workbook @returns {Promise<Blob>} */
export const workbookFile = async (workbook) => (await spreadsheets()).write(workbook);
