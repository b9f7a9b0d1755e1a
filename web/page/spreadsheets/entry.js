// Files of spreadsheets (.xlsx), read and written by libraries: a program of its own that the page loads when one is
// wanted (web/page/tables.js).

import readExcelFile from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';

/** @typedef {import('../tables.js').Workbook} Workbook */
/** @typedef {Workbook['sheets'][number]['rows'][number][number]} Cell */

/** Spreadsheets count days without a time zone. @param {string} date ISO 8601 */
const day = (date) => new Date(`${date}T00:00:00Z`);

/** @param {Cell} cell @param {boolean} head */
function written(cell, head) {
    if (cell === null) return null;
    if (typeof cell === 'string') return head ? { value: cell, fontWeight: 'bold' } : { value: cell, type: String };
    if (typeof cell === 'number') return { value: cell, type: Number };
    if ('month' in cell) return { value: day(`${cell.month}-01`), type: Date, format: 'm/yyyy' };
    return { value: day(cell.date), type: Date, format: 'd.m.yyyy' };
}

globalThis.kumppaniSpreadsheets = {
    /** @param {ArrayBuffer} bytes @returns {Promise<{ name: string, rows: unknown[][] }[]>} */
    async read(bytes) {
        const sheets = await readExcelFile(bytes);
        return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
    },

    /** @param {Workbook} workbook @returns {Promise<Blob>} */
    write(workbook) {
        const sheets = workbook.sheets.map(({ name, widths, rows }) => ({
            sheet: name,
            columns: widths.map((width) => ({ width })),
            stickyRowsCount: 1,
            data: rows.map((row, index) => row.map((cell) => written(cell, index === 0))),
        }));
        return writeExcelFile(/** @type {any} */ (sheets)).toBlob();
    },
};
