// A folder of the user's own machine that other people's machines keep the same by their own means. What is to be read
// and written there the program decides (app/shared_folder.hpp); here is how.

import { dropHandle, keepHandle, keptHandle } from './kept_handle.js';

/** @typedef {import('./program.js').Program} Program */
/** @typedef {{ name: string, size: number, modified: number }} Listed */

/** app/folder.hpp, FolderState, in its order. */
const State = Object.freeze({ unsupported: 0, none: 1, asks: 2, ready: 3, gone: 4 });

/** A larger file is not read: only its size is told. */
const largest = 100 * 1024 * 1024;

/** A folder may hold anything; more names than this are not even looked at. */
const mostFiles = 2000;

/** Network drives tell nobody of what others change there, so one looks again after so long (milliseconds). */
const lookAgain = 60_000;

/** Changes come in crowds: one look for so many milliseconds of them. */
const crowd = 300;

/** What the errors of browsers mean (app/folder.hpp). @type {Record<string, string>} */
const faults = {
    NotAllowedError: 'denied',
    SecurityError: 'denied',
    NotFoundError: 'gone',
    QuotaExceededError: 'full',
    NoModificationAllowedError: 'held',
    NotReadableError: 'held',
    InvalidStateError: 'held',
};

/** @param {unknown} error */
const nameOf = (error) => (error instanceof Error ? error.name : '');

/** @param {unknown} error */
const faultOf = (error) => `${faults[nameOf(error)] ?? 'unknown'}\n${error}`;

/** @param {string} name @param {File} file @returns {Listed} */
const listed = (name, file) => ({ name, size: file.size, modified: file.lastModified });

/** @param {Uint8Array} a @param {Uint8Array} b */
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

export class SharedFolder {
    /** @type {FileSystemDirectoryHandle | null} */
    #handle = null;
    #used = false;
    /** @type {number} */
    #state = 'showDirectoryPicker' in globalThis ? State.none : State.unsupported;
    /** What is being done in the folder: one after the other. @type {Promise<void>} */
    #doing = Promise.resolve();
    /** @type {FileSystemObserver | null} */
    #observer = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #nextLook;

    /** @param {Program} program @param {import('./turn.js').Turn} turn */
    constructor(program, turn) {
        this.program = program;
        this.turn = turn;
        const wake = () => {
            if (document.visibilityState === 'hidden') clearTimeout(this.#nextLook);
            else if (this.#isWatched()) this.#lookSoon();
        };
        document.addEventListener('visibilitychange', wake);
        addEventListener('focus', wake);
    }

    #isWatched() {
        return this.#used && (this.#state === State.ready || this.#state === State.gone);
    }

    /** @param {number} state */
    #tell(state) {
        this.#state = state;
        this.program.folderStands(state, this.#handle?.name ?? '');
    }

    /** @param {() => Promise<void>} act */
    #inTurn(act) {
        this.#doing = this.#doing.then(act).catch((error) => console.warn(error));
    }

    /** @param {boolean} use whether this window looks after the folder */
    use(use) {
        if (this.#state === State.unsupported) return;
        this.#used = use;
        if (!use) {
            this.#rest();
            return;
        }
        this.#inTurn(async () => {
            // Another window may have chosen one meanwhile.
            this.#handle = (await keptHandle().catch(() => undefined)) ?? this.#handle;
            if (!this.#handle) this.#tell(State.none);
            else if ((await this.#permission()) === 'granted') await this.#begin();
            else this.#tell(State.asks);
        });
    }

    async #permission() {
        return (await this.#handle?.queryPermission({ mode: 'readwrite' }).catch(() => 'denied')) ?? 'denied';
    }

    #rest() {
        clearTimeout(this.#nextLook);
        this.#observer?.disconnect();
        this.#observer = null;
    }

    /** The folder may be used: from now on it is looked into. */
    async #begin() {
        this.#rest();
        this.#tell(State.ready);
        await this.#list();
        if (!('FileSystemObserver' in globalThis) || !this.#handle) return;
        this.#observer = new FileSystemObserver(() => this.#lookSoon());
        await this.#observer.observe(this.#handle).catch(() => {}); // the clock tells, then
    }

    /** To be called at a press: the browser asks the user. */
    async choose() {
        try {
            const handle = await showDirectoryPicker({ mode: 'readwrite', id: 'kumppani' });
            this.#inTurn(async () => {
                this.#handle = handle;
                // Where it cannot be kept it serves until the page is closed.
                await keepHandle(handle).catch((error) => console.warn(error));
                if (this.#used) await this.#begin();
            });
        } catch (error) {
            if (nameOf(error) !== 'AbortError') console.warn(error); // the user thought better of it
        }
    }

    /** To be called at a press: the browser asks the user. */
    async allow() {
        const answer = await this.#handle?.requestPermission({ mode: 'readwrite' }).catch(() => 'denied');
        if (answer === 'granted') this.#inTurn(() => this.#begin());
    }

    forget() {
        this.#rest();
        this.#inTurn(async () => {
            this.#handle = null;
            await dropHandle().catch((error) => console.warn(error));
            this.#tell(State.none);
        });
    }

    #lookSoon() {
        this.#lookAfter(crowd);
    }

    /** @param {number} time milliseconds */
    #lookAfter(time) {
        clearTimeout(this.#nextLook);
        this.#nextLook = setTimeout(() => this.look(), time);
    }

    look() {
        this.#inTurn(() => this.#list());
    }

    /** Tells what lies in the folder, and when to look again. */
    async #list() {
        if (!this.#used || !this.#handle) return;
        try {
            const files = [];
            let names = 0;
            for await (const [name, entry] of this.#handle.entries()) {
                if (++names > mostFiles) break;
                if (entry.kind !== 'file' || !/\.json$/i.test(name)) continue;
                const file = await entry.getFile().catch(() => null); // gone since, or being written
                if (file) files.push(listed(name, file));
            }
            if (this.#state === State.gone) this.#tell(State.ready);
            this.program.folderListed(files);
        } catch (error) {
            await this.#lost(error);
        }
        if (this.#isWatched() && document.visibilityState !== 'hidden') this.#lookAfter(lookAgain);
    }

    /** The folder cannot be used as it could before: why? @param {unknown} error */
    async #lost(error) {
        if (nameOf(error) === 'NotFoundError') {
            if (this.#state !== State.gone) this.#tell(State.gone);
        } else if ((await this.#permission()) !== 'granted') {
            this.#rest();
            this.#tell(State.asks);
        }
    }

    /** @param {string} name */
    read(name) {
        this.#inTurn(async () => {
            let file = { name, size: 0, modified: 0 };
            let bytes = new Uint8Array();
            let problem = '';
            try {
                const found = await (await this.#folder().getFileHandle(name)).getFile();
                file = listed(name, found);
                if (found.size <= largest) bytes = new Uint8Array(await found.arrayBuffer());
            } catch (error) {
                problem = faultOf(error);
            }
            this.program.folderRead(file, bytes, problem);
        });
    }

    #folder() {
        if (!this.#handle) throw new DOMException('no folder', 'NotFoundError');
        return this.#handle;
    }

    /** @param {string} name @param {Uint8Array} bytes */
    write(name, bytes) {
        this.#inTurn(async () => {
            let file = { name, size: 0, modified: 0 };
            let problem = '';
            try {
                file = listed(name, await this.#put(name, bytes));
            } catch (error) {
                problem = faultOf(error);
                await this.#lost(await this.#causeOf(error));
            }
            this.program.folderWritten(file, problem);
        });
    }

    /** A file that is not found may be in a folder that is, and is then made again. @param {unknown} error */
    async #causeOf(error) {
        if (nameOf(error) !== 'NotFoundError') return error;
        try {
            await this.#handle?.entries().next();
            return null;
        } catch (cause) {
            return cause;
        }
    }

    /** @param {string} name @param {Uint8Array} bytes @returns {Promise<File>} as it lies there then */
    async #put(name, bytes) {
        const folder = this.#folder();
        const before = await folder.getFileHandle(name).catch(() => null);
        if (before) {
            const file = await before.getFile();
            if (file.size === bytes.length && same(new Uint8Array(await file.arrayBuffer()), bytes)) return file;
        }
        const handle = before ?? (await folder.getFileHandle(name, { create: true }));
        try {
            // Written beside the file, and put in its place when closed: nobody ever reads half of it.
            const stream = await handle.createWritable();
            try {
                await stream.write(/** @type {BufferSource} */ (bytes));
                // A window that slept while another one took over.
                if (!this.#used || !this.turn.writes) throw new DOMException('another window writes', 'AbortError');
                await stream.close();
            } catch (error) {
                await stream.abort().catch(() => {});
                throw error;
            }
        } catch (error) {
            if (!before) await folder.removeEntry(name).catch(() => {}); // an empty file would say that we have nothing
            throw error;
        }
        return handle.getFile();
    }

    /** @param {string} name */
    remove(name) {
        this.#inTurn(() => this.#folder().removeEntry(name));
    }
}
