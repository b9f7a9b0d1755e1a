// Files in and out: chosen, dropped on the page, downloaded.

import { handTable, isTable, workbookFile } from './tables.js';

/** @typedef {import('./program.js').Program} Program */

/** A larger file is not read: only its size is told. */
const largest = 100 * 1024 * 1024;

/** @param {Program} program @param {File} file */
async function hand(program, file) {
    if (isTable(file.name) && file.size <= largest) return handTable(program, file);
    const bytes = file.size <= largest ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    program.openFile(file.name, bytes, file.size);
}

export class Files {
    #chooser = document.createElement('input');
    /** Chosen together with the one that is open: the program asks for them one by one. @type {File[]} */
    #waiting = [];

    /** @param {Program} program */
    constructor(program) {
        this.program = program;
        this.#chooser.type = 'file';
        this.#chooser.hidden = true;
        this.#chooser.multiple = true;
        this.#chooser.addEventListener('change', () => {
            this.#take(this.#chooser.files);
            this.#chooser.value = ''; // the same file may be chosen again
        });
        document.body.append(this.#chooser);
        this.#listenToDrops();
    }

    /** @param {string} accept as in <input accept> */
    choose(accept) {
        this.#chooser.accept = accept;
        this.#chooser.click();
    }

    /** @param {FileList | null | undefined} files in place of those that wait */
    #take(files) {
        if (!files?.length) return;
        this.#waiting = [...files];
        void this.next();
    }

    /** Opens the next of those that wait. */
    async next() {
        const file = this.#waiting.shift();
        if (!file) return;
        await hand(this.program, file);
        this.program.filesWait(this.#waiting.length);
    }

    #listenToDrops() {
        const page = document.documentElement;
        const hasFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
        document.addEventListener('dragover', (event) => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            page.dataset.drop = '';
        });
        document.addEventListener('dragleave', (event) => {
            if (event.relatedTarget === null) delete page.dataset.drop;
        });
        document.addEventListener('drop', (event) => {
            delete page.dataset.drop;
            if (!hasFiles(event)) return;
            event.preventDefault();
            this.#take(event.dataTransfer?.files);
        });
    }
}

/**
 * Offers bytes as a download.
 * @param {string} name
 * @param {string} mimeType
 * @param {BlobPart} content
 */
export function saveFile(name, mimeType, content) {
    const url = URL.createObjectURL(new Blob([content], { type: mimeType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it only after a while
}

/**
 * Offers a table as a download, in the form of spreadsheets.
 * @param {string} name
 * @param {import('./tables.js').Workbook} workbook
 * @param {() => void} failed where it cannot be made
 */
export const saveWorkbook = (name, workbook, failed) =>
    void workbookFile(workbook).then((file) => saveFile(name, file.type, file), failed);
