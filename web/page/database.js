// The IndexedDB database behind the store's folder, in the layout of Emscripten's IDBFS: one object store, path →
// { timestamp, mode, contents }. Its own way of saving is not used: it writes old files over another tab's new ones,
// takes failed writes for done, and never answers when a transaction is aborted.

const version = 21;
const storeName = 'FILE_DATA';

/** No answer of the browser's takes longer than this (milliseconds) unless something is broken. */
const patience = 10_000;

/** @typedef {{ timestamp: Date, mode: number, contents?: Uint8Array }} Entry */

/** An error of storing, by a name of ours: `moved`, `timeout`, or as `faultOf` tells it. */
export class StorageError extends Error {
    /** @param {string} name @param {string} [message] */
    constructor(name, message = '') {
        super(message);
        this.name = name;
    }
}

/** What the errors of browsers mean (app/storage_problem.hpp). @type {Record<string, string>} */
const faults = {
    timeout: 'noAnswer',
    QuotaExceededError: 'full',
    SecurityError: 'denied',
    NotAllowedError: 'denied',
    InvalidStateError: 'lost',
};

/** @param {unknown} error @returns {string} the name of the fault, and on a second line the browser's words */
export function faultOf(error) {
    if (error instanceof StorageError && !(error.name in faults)) return error.name;
    if (!(error instanceof Error)) return `unknown\n${error}`;
    const fault = isLostConnection(error) ? 'lost' : (faults[error.name] ?? 'unknown');
    return error instanceof StorageError ? fault : `${fault}\n${error.name}: ${error.message}`;
}

export class Database {
    /** @type {IDBDatabase | null} */
    #connection = null;

    /** @param {string} name @param {() => void} disconnected told when the browser closes it */
    constructor(name, disconnected) {
        this.name = name;
        this.disconnected = disconnected;
    }

    /** @returns {Promise<IDBDatabase>} */
    async #open() {
        if (this.#connection) return this.#connection;
        const connection = await within(patience, new Promise((done, failed) => {
            const request = indexedDB.open(this.name, version);
            request.onupgradeneeded = () => {
                if (request.result.objectStoreNames.contains(storeName)) return;
                request.result.createObjectStore(storeName).createIndex('timestamp', 'timestamp');
            };
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        }));
        connection.onclose = connection.onversionchange = () => {
            this.#forget();
            this.disconnected();
        };
        this.#connection = connection;
        return connection;
    }

    #forget() {
        this.#connection?.close();
        this.#connection = null;
    }

    /**
     * Runs `work` in one transaction. A connection that was lost is opened again, once.
     * @param {IDBTransactionMode} mode
     * @param {(store: IDBObjectStore, transaction: IDBTransaction) => void} work
     * @returns {Promise<void>} resolves when all of it is durable; rejects with the cause when none of it is
     */
    async run(mode, work) {
        try {
            await this.#attempt(mode, work);
        } catch (error) {
            if (!isLostConnection(error)) throw error;
            this.#forget();
            await this.#attempt(mode, work);
        }
    }

    /** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore, transaction: IDBTransaction) => void} work */
    async #attempt(mode, work) {
        const connection = await this.#open();
        const transaction = connection.transaction([storeName], mode, { durability: 'strict' });
        const finished = new Promise((done, failed) => {
            transaction.oncomplete = () => done(undefined);
            transaction.onabort = () => failed(transaction.error ?? new StorageError('AbortError'));
        });
        work(transaction.objectStore(storeName), transaction);
        try {
            await within(patience, finished);
        } catch (error) {
            // Whether it will still be done is not known: with the connection closed, the next attempt finds out.
            if (error instanceof StorageError && error.name === 'timeout') this.#forget();
            throw error;
        }
    }

    /**
     * @param {(store: IDBObjectStore, entries: Map<string, Entry>) => void} [then] done in the same transaction
     * @param {IDBTransactionMode} [mode]
     * @returns {Promise<Map<string, Entry>>} everything, of one moment
     */
    async readAll(then, mode = 'readonly') {
        /** @type {Map<string, Entry>} */
        const entries = new Map();
        /** @type {unknown} */
        let cause;
        await this.run(mode, (store, transaction) => {
            entries.clear();
            const keys = store.getAllKeys();
            const values = store.getAll();
            values.onsuccess = () => {
                keys.result.forEach((key, index) => entries.set(String(key), values.result[index]));
                try {
                    then?.(store, entries);
                } catch (error) {
                    cause = error;
                    transaction.abort();
                }
            };
        }).catch((error) => {
            throw cause ?? error;
        });
        return entries;
    }
}

/** @param {unknown} error */
function isLostConnection(error) {
    return error instanceof DOMException &&
        (error.name === 'InvalidStateError' || (error.name === 'UnknownError' && /connection/i.test(error.message)));
}

/**
 * @template T
 * @param {number} milliseconds
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function within(milliseconds, promise) {
    return new Promise((done, failed) => {
        const watchdog = setTimeout(() => failed(new StorageError('timeout')), milliseconds);
        promise.then(done, failed).finally(() => clearTimeout(watchdog));
    });
}
