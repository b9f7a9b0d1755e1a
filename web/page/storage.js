// The store's folder: files in memory that the program reads and writes as files, kept in IndexedDB. Saving writes
// the files that the program names, in one transaction, and only if no other tab has saved since we last did.

import { Database, StorageError, wordsOf } from './database.js';

/** @typedef {import('./database.js').Entry} Entry */

export const folder = '/kumppani-v1';

/** A file of ours that counts the saves of all tabs; its text is a number. */
const generationPath = `${folder}/.generation`;

const fileMode = 0o100666;

export class Storage {
    #database = new Database(folder);
    /** @type {KumppaniModule['FS']} */
    #files;
    #generation = 0;
    /** Why nothing can be kept: as told to `settled`; '' when it can. */
    problem = '';
    /** Files named since the save under way began. @type {Set<string>} */
    #dirty = new Set();
    #saving = false;
    #askedToStay = false;

    /**
     * @param {(problem: string) => void} settled told '' when all that was asked for is durable, else what failed:
     *     `otherTab`, `timeout`, or the browser's words
     */
    constructor(settled) {
        this.settled = settled;
    }

    /** Whether something asked for is not durable yet. */
    get busy() {
        return this.#saving || this.#dirty.size > 0;
    }

    /**
     * What is in the database, and the right to write it. Never rejects: `problem` says what is wrong.
     * @returns {Promise<Map<string, Entry>>}
     */
    async open() {
        try {
            if (!(await becomeWriter())) this.problem = 'otherTab';
            return await this.#database.readAll();
        } catch (error) {
            this.problem = wordsOf(error);
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
        for (const path of [...entries.keys()].sort()) {
            const entry = /** @type {Entry} */ (entries.get(path));
            if (!path.startsWith(`${folder}/`) || path === generationPath) continue;
            if (entry.contents) FS.writeFile(path, entry.contents, { canOwn: true });
            else FS.mkdirTree(path, entry.mode);
        }
        this.#generation = generationOf(entries.get(generationPath));
    }

    /**
     * Makes the named files durable as they stand when it is their turn; one that is no longer there is deleted.
     * @param {string[]} names
     */
    persist(names) {
        for (const name of names) this.#dirty.add(`${folder}/${name}`);
        if (!this.#saving) void this.#save();
    }

    async #save() {
        this.#saving = true;
        let error = '';
        while (error === '' && this.#dirty.size > 0) {
            const paths = [...this.#dirty];
            this.#dirty.clear();
            try {
                await this.#write(paths);
            } catch (cause) {
                for (const path of paths) this.#dirty.add(path);
                error = wordsOf(cause);
            }
        }
        this.#saving = false;
        this.settled(error);
    }

    /** @param {string[]} paths */
    async #write(paths) {
        if (this.problem) throw new StorageError(this.problem);
        this.#askToStay();
        const entries = paths.map((path) => /** @type {const} */ ([path, this.#entry(path)]));
        const next = this.#generation + 1;
        /** @type {unknown} */
        let cause;
        try {
            await this.#database.run('readwrite', (store, transaction) => {
                const found = store.get(generationPath);
                found.onsuccess = () => {
                    try {
                        if (generationOf(found.result) !== this.#generation) throw new StorageError('otherTab');
                        store.put(entryOf(String(next)), generationPath);
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
            throw cause ?? error;
        }
        this.#generation = next;
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
        navigator.storage?.persist?.().catch(() => {});
    }

    /** Everything in the database as it is, for a person to keep when the program cannot go on. */
    async everything() {
        const files = [];
        for (const [path, { timestamp, contents }] of await this.#database.readAll()) {
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
function generationOf(entry) {
    return entry?.contents ? Number(new TextDecoder().decode(entry.contents)) : 0;
}

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

/**
 * One tab writes, as long as it lives. A page that was just reloaded may have to wait for its former self.
 * @returns {Promise<boolean>} false when another tab does; true also where the browser has no locks
 */
function becomeWriter() {
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise((done) => {
        const forever = new Promise(() => {});
        const signal = AbortSignal.timeout(1000);
        navigator.locks
            .request(folder, { signal }, () => {
                done(true);
                return forever;
            })
            .catch(() => done(false));
    });
}
