// The files of the program, as much of Emscripten's file system as a storage needs.

export class Folder {
    /** @type {Map<string, string>} by path */
    #files = new Map();

    /** @param {string} folder */
    constructor(folder) {
        this.folder = folder;
    }

    /** @param {string} name @param {string} text */
    put(name, text) {
        this.#files.set(`${this.folder}/${name}`, text);
    }

    /** @param {string} name */
    drop(name) {
        this.#files.delete(`${this.folder}/${name}`);
    }

    /** The files by name, as they are now. */
    copy() {
        return new Map([...this.#files].map(([path, text]) => [path.slice(this.folder.length + 1), text]));
    }

    mkdirTree() {}

    mount() {}

    readdir() {
        return ['.', '..', ...this.copy().keys()];
    }

    /** @param {string} path */
    stat(path) {
        return { mode: this.#files.has(path) ? 0o100666 : 0o40777 };
    }

    /** @param {number} mode */
    isFile(mode) {
        return mode === 0o100666;
    }

    /** @param {string} path */
    analyzePath(path) {
        return { exists: this.#files.has(path) };
    }

    /** @param {string} path */
    readFile(path) {
        return new TextEncoder().encode(this.#files.get(path));
    }

    /** @param {string} path @param {Uint8Array} bytes */
    writeFile(path, bytes) {
        this.#files.set(path, new TextDecoder().decode(bytes));
    }

    /** @param {string} path */
    unlink(path) {
        this.#files.delete(path);
    }
}
