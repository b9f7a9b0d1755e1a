// The program behind calls with values: what the page tells it.

/** Kinds of ui::Action, in their order. */
export const Kind = Object.freeze({ activate: 0, focus: 1, blur: 2, input: 3, commit: 4, cancel: 5, key: 6, scroll: 7 });

const encoder = new TextEncoder();

/** @param {{ shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean }} event */
export function modifiersOf(event) {
    return (event.shiftKey ? 1 : 0) | (event.ctrlKey || event.metaKey ? 2 : 0) | (event.altKey ? 4 : 0);
}

export class Program {
    /** @type {Uint8Array[]} */
    #texts = [];
    #drawing = false;
    /** What happened while a frame was drawn: the program hears of it after the frame. @type {(() => void)[]} */
    #postponed = [];
    #stopped = false;

    /** Frames drawn since the start; tests read it. */
    frames = 0;

    /**
     * @param {KumppaniModule} module
     * @param {(reason: string) => void} fail told when the program cannot go on
     */
    constructor(module, fail) {
        this.module = module;
        this.fail = fail;
    }

    /** The next text given with the call in progress. */
    nextText() {
        return this.#texts.shift() ?? new Uint8Array();
    }

    stop() {
        this.#stopped = true;
    }

    /**
     * Runs a call into the program; an error in it, a trap of WebAssembly's included, ends the program.
     * @template T
     * @param {(module: KumppaniModule) => T} call
     * @returns {T | undefined}
     */
    #call(call) {
        if (this.#stopped) return undefined;
        try {
            return call(this.module);
        } catch (error) {
            this.fail(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
            return undefined;
        }
    }

    /** Holds a text ready for the call that follows; returns its size. @param {string | Uint8Array} text */
    #text(text) {
        const bytes = typeof text === 'string' ? encoder.encode(text) : text;
        this.#texts.push(bytes);
        return bytes.length;
    }

    /** Now, or after the frame being drawn. @param {(module: KumppaniModule) => void} call */
    #tell(call) {
        if (this.#drawing) this.#postponed.push(() => this.#call(call));
        else this.#call(call);
    }

    /** @param {object} environment @param {boolean} webgl draw by it if possible @returns {boolean} whether it can draw */
    start(environment, webgl) {
        const text = JSON.stringify(environment);
        return this.#call((module) => module._kumppani_start(this.#text(text), webgl ? 1 : 0)) === 1;
    }

    /** @param {number} time milliseconds, as of requestAnimationFrame */
    frame(time) {
        if (this.#drawing) return;
        this.#drawing = true;
        ++this.frames;
        this.#call((module) => module._kumppani_frame(time));
        this.#drawing = false;
        for (const call of this.#postponed.splice(0)) call();
    }

    /** @param {number} width @param {number} height device pixels @param {number} ratio */
    resize(width, height, ratio) {
        this.#tell((module) => module._kumppani_resize(width, height, ratio));
    }

    contextLost() {
        this.#tell((module) => module._kumppani_context_lost());
    }

    contextRestored() {
        this.#tell((module) => module._kumppani_context_restored());
    }

    /** The WebGL context is gone for good; there is a new canvas. @returns {boolean} whether it can draw */
    drawWithoutWebgl() {
        return this.#call((module) => module._kumppani_draw_without_webgl()) === 1;
    }

    /** @param {number} source ImGuiMouseSource @param {number} x @param {number} y */
    pointerMoved(source, x, y) {
        this.#tell((module) => module._kumppani_pointer_moved(source, x, y));
    }

    /** @param {number} source @param {number} button @param {boolean} down @param {boolean} [shift] was held */
    pointerButton(source, button, down, shift = false) {
        this.#tell((module) => module._kumppani_pointer_button(source, button, down ? 1 : 0, shift ? 1 : 0));
    }

    /** @param {number} x @param {number} y CSS pixels that the content should move by */
    wheel(x, y) {
        this.#tell((module) => module._kumppani_wheel(x, y));
    }

    /** @param {number} id @param {number} kind @param {string} [text] @param {number} [modifiers] */
    act(id, kind, text = '', modifiers = 0) {
        this.#tell((module) => module._kumppani_act(id, kind, this.#text(text), modifiers));
    }

    /** @param {string} name @param {number} modifiers @returns {boolean} whether the program took the key */
    key(name, modifiers) {
        return this.#call((module) => module._kumppani_key(this.#text(name), modifiers)) === 1;
    }

    /** @param {string} name @param {Uint8Array} bytes @param {number} size */
    openFile(name, bytes, size) {
        this.#tell((module) => module._kumppani_open_file(this.#text(name), this.#text(bytes), size));
    }

    /** @param {string} name @param {import('./tables.js').TableSheet[]} sheets none: it cannot be read */
    openTable(name, sheets) {
        this.#tell((module) => module._kumppani_open_table(this.#text(name), this.#text(JSON.stringify(sheets))));
    }

    /** @param {string} text rows of cells parted by tabs @returns {boolean} whether the program took them */
    pasteTable(text) {
        return this.#call((module) => module._kumppani_paste_table(this.#text(text))) === 1;
    }

    /** @param {string} name of the file that could not be made */
    workbookFailed(name) {
        this.#tell((module) => module._kumppani_workbook_failed(this.#text(name)));
    }

    /** @param {number} count files chosen together with the one just opened */
    filesWait(count) {
        this.#tell((module) => module._kumppani_files_wait(count));
    }

    /** @param {number} state FolderState of web/page/shared_folder.js @param {string} name the folder's */
    folderStands(state, name) {
        this.#tell((module) => module._kumppani_folder_stands(state, this.#text(name)));
    }

    /** @param {import('./shared_folder.js').Listed[]} files */
    folderListed(files) {
        this.#tell((module) => module._kumppani_folder_listed(this.#text(JSON.stringify(files))));
    }

    /** @param {import('./shared_folder.js').Listed} file @param {Uint8Array} bytes @param {string} error '' when it was read */
    folderRead({ name, size, modified }, bytes, error) {
        this.#tell((module) =>
            module._kumppani_folder_read(this.#text(name), this.#text(bytes), size, modified, this.#text(error)));
    }

    /** @param {import('./shared_folder.js').Listed} file @param {string} error '' when it was written */
    folderWritten({ name, size, modified }, error) {
        this.#tell((module) => module._kumppani_folder_written(this.#text(name), size, modified, this.#text(error)));
    }

    /** @param {number} number of the order @param {Uint8Array} bytes wrapped key, nonce, ciphertext and tag; none: impossible */
    sealed(number, bytes) {
        this.#tell((module) => module._kumppani_sealed(number, this.#text(bytes)));
    }

    /** @param {number} number of the order @param {number} how an Opening of web/page/sealing.js @param {Uint8Array} content */
    unsealed(number, how, content) {
        this.#tell((module) => module._kumppani_unsealed(number, how, this.#text(content)));
    }

    /** @param {boolean} success */
    copied(success) {
        this.#tell((module) => module._kumppani_copied(success ? 1 : 0));
    }

    /** @param {string} error empty when all is durable */
    persisted(error) {
        this.#tell((module) => module._kumppani_persisted(error === '' ? 1 : 0, this.#text(error)));
    }

    updateReady() {
        this.#tell((module) => module._kumppani_update_ready());
    }

    /** The store's files were read again. @param {boolean} writes whether this window writes them from now on */
    reopen(writes) {
        this.#tell((module) => module._kumppani_reopen(writes ? 1 : 0));
    }

    /** What was kept was deleted from outside. */
    cleared() {
        this.#tell((module) => module._kumppani_cleared());
    }

    /** @param {{ used: number, most: number, promised: boolean | null }} space bytes */
    space({ used, most, promised }) {
        this.#tell((module) => module._kumppani_space(used, most, promised === null ? -1 : promised ? 1 : 0));
    }

    beforeHidden() {
        this.#tell((module) => module._kumppani_before_hidden());
    }

    /** @param {{ dark: boolean, contrast: boolean, lessMotion: boolean }} wishes */
    preferences({ dark, contrast, lessMotion }) {
        this.#tell((module) => module._kumppani_preferences(dark ? 1 : 0, contrast ? 1 : 0, lessMotion ? 1 : 0));
    }

    /** @param {string} route */
    go(route) {
        this.#tell((module) => module._kumppani_go(this.#text(route)));
    }
}
