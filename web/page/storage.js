// The store's folder: files in memory that the program reads and writes as files, kept in IndexedDB. Saving writes
// the files that the program names, in one transaction, and only if no other window has saved since we last did.

import { Database, StorageError, faultOf } from './database.js';

/** @typedef {import('./database.js').Entry} Entry */

export const folder = '/kumppani-v1';

/** A file of ours that counts the saves of all windows; its text: a number, and whose attempt it was. */
const generationPath = `${folder}/.generation`;

const fileMode = 0o100666;

/** How often the browser is asked for the room it has (milliseconds). */
const askAgain = 60_000;

export class Storage {
    #database = new Database(folder, () => this.disconnected());
    /** @type {KumppaniModule['FS']} */
    #files;
    /** The latest save that the files in memory include, as it stands in the file of generations; '': none yet. */
    latest = '';
    /** Why nothing can be kept: as told to `settled`; '' when it can. */
    problem = '';
    /** Files named since the save under way began. @type {Set<string>} */
    #dirty = new Set();
    /** The save under way: whether it came to its end. @type {Promise<boolean> | null} */
    settling = null;
    /** What the latest save put into the file of generations, whether or not it came to its end. */
    #attempted = '';
    #attempts = 0;
    #askedForRoom = -Infinity;
    #askedToStay = false;

    /** What is stored is not what this window saved last. @type {() => void} */
    moved = () => {};
    /** The browser closed the database. @type {() => void} */
    disconnected = () => {};
    /** @type {(space: { used: number, most: number, promised: boolean | null }) => void} */
    room = () => {};

    /**
     * @param {import('./turn.js').Turn} turn
     * @param {(problem: string) => void} settled told '' when all that was asked for is durable, else what failed:
     *     the name of the fault (faultOf) and, on a second line, the browser's words
     */
    constructor(turn, settled) {
        this.turn = turn;
        this.settled = settled;
    }

    /** Another window writes, and something of ours is only in the program's memory. */
    leftBehind = false;

    /** Whether something asked for is not durable yet. */
    get busy() {
        return this.settling !== null || this.#dirty.size > 0;
    }

    /**
     * What is in the database, once it is known who writes it. Never rejects: `problem` says what is wrong.
     * @returns {Promise<Map<string, Entry>>}
     */
    async open() {
        try {
            await this.turn.begin();
            return await this.#database.readAll();
        } catch (error) {
            this.problem = faultOf(error);
            return new Map();
        }
    }

    /** Lays the files into the program's memory. @param {KumppaniModule} module @param {Map<string, Entry>} entries */
    mount(module, entries) {
        const { FS, IDBFS } = module;
        this.#files = FS;
        // Whoever asks Emscripten to synchronise this folder would have it done its way.
        IDBFS.syncfs = (/** @type {any} */ _, /** @type {boolean} */ __, /** @type {(error: Error) => void} */ done) =>
            done(new Error('this folder is saved by web/page/storage.js'));
        FS.mkdirTree(folder);
        FS.mount(IDBFS, {}, folder);
        this.#layOut(entries);
    }

    /** @param {Map<string, Entry>} entries */
    #layOut(entries) {
        for (const path of [...entries.keys()].sort()) {
            const entry = /** @type {Entry} */ (entries.get(path));
            if (!path.startsWith(`${folder}/`) || path === generationPath) continue;
            if (entry.contents) this.#files.writeFile(path, entry.contents, { canOwn: true });
            else this.#files.mkdirTree(path, entry.mode);
        }
        this.latest = textOf(entries.get(generationPath));
    }

    /** The files in memory. */
    #paths() {
        /** @type {string[]} */
        const names = this.#files.readdir(folder);
        return names.map((name) => `${folder}/${name}`).filter((path) => this.#files.isFile(this.#files.stat(path).mode));
    }

    /** The latest save by any window; '' where nothing is stored. */
    async storedLatest() {
        let latest = '';
        await this.#database.run('readonly', (store) => {
            const found = store.get(generationPath);
            found.onsuccess = () => (latest = textOf(found.result));
        });
        return latest;
    }

    /**
     * Lays the files into memory as they are stored now. Where all that was stored has been deleted, those in memory
     * stay: they are all there is.
     * @param {boolean} claim the number is raised in the same transaction, so that whoever wrote until now cannot
     */
    async reread(claim) {
        const entries = await this.#database.readAll((store, found) => {
            const latest = textOf(found.get(generationPath));
            if (!claim || (latest === '' && this.latest !== '')) return;
            const entry = entryOf(this.#after(latest));
            store.put(entry, generationPath);
            found.set(generationPath, entry);
        }, claim ? 'readwrite' : 'readonly');
        if (!entries.has(generationPath) && this.latest !== '') return;
        if (claim) this.leftBehind = false;
        for (const path of this.#paths()) this.#files.unlink(path);
        this.#layOut(entries);
    }

    /**
     * Makes the named files durable as they stand when it is their turn; one that is no longer there is deleted.
     * @param {string[]} names
     */
    persist(names) {
        for (const name of names) this.#dirty.add(`${folder}/${name}`);
        this.settling ??= this.#save();
    }

    /** What could not be saved is not tried again: the program knows what it was. */
    forget() {
        if (this.#dirty.size > 0) this.leftBehind = true;
        this.#dirty.clear();
    }

    async #save() {
        await null; // whoever asks for it knows it as `settling` before it ends
        let error = '';
        while (error === '' && this.#dirty.size > 0) {
            const paths = [...this.#dirty];
            this.#dirty.clear();
            try {
                await this.#write(paths);
            } catch (cause) {
                for (const path of paths) this.#dirty.add(path);
                error = faultOf(cause);
            }
        }
        this.settling = null;
        this.settled(error);
        if (error === '') {
            this.turn.tellSaved(this.latest);
            void this.tellRoom();
        }
        return error === '';
    }

    /** @param {string[]} paths */
    async #write(paths) {
        if (this.problem) throw new StorageError(this.problem);
        if (!this.turn.writes) throw new StorageError('moved');
        this.#askToStay();
        const entries = paths.map((path) => /** @type {const} */ ([path, this.#entry(path)]));
        let moved = false;
        /** @type {unknown} */
        let cause;
        try {
            await this.#database.run('readwrite', (store, transaction) => {
                const found = store.get(generationPath);
                found.onsuccess = () => {
                    try {
                        const stored = textOf(found.result);
                        // A save whose end was not heard of may have been done all the same.
                        if (stored !== '' && stored === this.#attempted) this.latest = stored;
                        // The number alone would not tell: where all was deleted, windows count from the start.
                        moved = stored !== '' && stored !== this.latest;
                        if (moved) throw new StorageError('moved');
                        this.#attempted = this.#after(this.latest);
                        store.put(entryOf(this.#attempted), generationPath);
                        // All that was stored has been deleted: everything is written anew.
                        if (stored !== this.latest) {
                            for (const path of this.#paths()) store.put(this.#entry(path), path);
                        }
                        for (const [path, entry] of entries) {
                            if (entry) store.put(entry, path);
                            else store.delete(path);
                        }
                    } catch (error) {
                        cause = error;
                        transaction.abort();
                    }
                };
            });
        } catch (error) {
            if (moved) this.moved();
            throw cause ?? error;
        }
        this.latest = this.#attempted;
    }

    /** The name of what follows a save, when we try it: no other attempt has the same. @param {string} latest */
    #after(latest) {
        return `${Number(latest.split(' ')[0]) + 1} ${this.turn.id}-${++this.#attempts}`;
    }

    /** @param {string} path @returns {Entry | null} */
    #entry(path) {
        const { exists } = this.#files.analyzePath(path);
        if (!exists) return null;
        return { timestamp: new Date(), mode: fileMode, contents: this.#files.readFile(path) };
    }

    /** The browser may clear what a page keeps, unless the page asks it not to: once the user has done something. */
    #askToStay() {
        if (this.#askedToStay || navigator.userActivation?.hasBeenActive === false) return;
        this.#askedToStay = true;
        navigator.storage?.persist?.().then(
            () => {
                this.#askedForRoom = -Infinity;
                void this.tellRoom();
            },
            () => {},
        );
    }

    /** How much room there is; asked anew only after a while. */
    async tellRoom() {
        if (!navigator.storage?.estimate || performance.now() - this.#askedForRoom < askAgain) return;
        this.#askedForRoom = performance.now();
        try {
            const { usage = 0, quota = 0 } = await navigator.storage.estimate();
            const promised = (await navigator.storage.persisted?.()) ?? null;
            this.room({ used: usage, most: quota, promised });
        } catch {
            // It is not told, then.
        }
    }

    /**
     * What is in the database as it is, for a person to keep when the program cannot go on.
     * @param {string[]} [names] of the files wanted; all without
     */
    async everything(names) {
        const files = [];
        for (const [path, { timestamp, contents }] of await this.#database.readAll()) {
            if (names && !names.includes(path.slice(folder.length + 1))) continue;
            const text = contents && decoded(contents);
            files.push({ path, timestamp, ...(text === null ? { base64: base64(contents) } : { text }) });
        }
        return JSON.stringify({ format: 'kumppani-files', files }, null, 1);
    }
}

/** @param {string} text @returns {Entry} */
function entryOf(text) {
    return { timestamp: new Date(), mode: fileMode, contents: new TextEncoder().encode(text) };
}

/** @param {Entry | undefined} entry */
const textOf = (entry) => (entry?.contents ? new TextDecoder().decode(entry.contents) : '');

/** @param {Uint8Array} bytes @returns {string | null} null when it is not text */
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return null;
    }
}

/** @param {Uint8Array | undefined} bytes */
function base64(bytes = new Uint8Array()) {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
}
