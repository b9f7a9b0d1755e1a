// Ways in which IndexedDB fails, put under a page's own calls one at a time. The page's patience is not waited for:
// its watchdog runs out when a fault wants it to.

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {boolean | null} done whether what was to be done is, in the end; null: either
 * @property {boolean} heard the page hears how it ended
 */

/** @type {Fault[]} */
const all = [
    { name: 'well', done: true, heard: true },
    { name: 'aborted', done: false, heard: true },
    { name: 'no room', done: false, heard: true },
    { name: 'lost once', done: true, heard: true },
    { name: 'lost for good', done: false, heard: true },
    { name: 'done, but no answer', done: true, heard: false },
    { name: 'no answer in time', done: null, heard: false },
];

/** The page's own patience with the database (web/page/database.js). */
const patience = 10_000;

export class Faults {
    #fault = all[0];
    /** Lost connections so far. */
    #lost = 0;
    /** @type {Set<() => void>} what the page does when its patience is at its end */
    #watchdogs = new Set();
    /** Transactions that the page began, until they end. @type {Set<Promise<void>>} */
    #running = new Set();

    constructor() {
        this.#holdWatchdogs();
        this.#seeTransactions();
        this.#seeWrites();
    }

    /** The fault of the next call. Well half of the time. @param {(sides: number) => number} roll */
    next(roll) {
        this.#lost = 0;
        return (this.#fault = all[Math.max(0, roll(2 * all.length) - all.length + 1)] ?? all[0]);
    }

    none() {
        return (this.#fault = all[0]);
    }

    /** Waits for what the browser still does; from then on all is well. */
    async over() {
        this.none();
        while (this.#running.size > 0) await Promise.all(this.#running);
    }

    #holdWatchdogs() {
        const start = globalThis.setTimeout;
        const stop = globalThis.clearTimeout;
        /** @type {Map<number, () => void>} */
        const held = new Map();
        let last = -1;
        globalThis.setTimeout = /** @type {any} */ ((/** @type {() => void} */ act, /** @type {number} */ time) => {
            if (time !== patience) return start(act, time);
            const name = --last;
            held.set(name, act);
            this.#watchdogs.add(act);
            return name;
        });
        globalThis.clearTimeout = /** @type {any} */ ((/** @type {number} */ name) => {
            const act = held.get(name);
            if (!act) return stop(name);
            held.delete(name);
            this.#watchdogs.delete(act);
        });
    }

    #runOutOfPatience() {
        for (const act of [...this.#watchdogs]) act();
    }

    #seeTransactions() {
        const faults = this;
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...rest) {
            if (!Array.isArray(rest[0])) return transaction.apply(this, rest); // the test's own
            faults.#loseConnection(this);
            const one = transaction.apply(this, rest);
            const ended = new Promise((done) => {
                one.addEventListener('complete', done);
                one.addEventListener('abort', done);
            }).then(() => void faults.#running.delete(ended));
            faults.#running.add(ended);
            if (!faults.#fault.heard) faults.#keepSilent(one);
            return one;
        };
    }

    /** @param {IDBDatabase} connection */
    #loseConnection(connection) {
        const { name } = this.#fault;
        if (name === 'lost once' && this.#lost++ === 0) connection.close();
        if (name !== 'lost for good') return;
        throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
    }

    /** @param {IDBTransaction} transaction */
    #keepSilent(transaction) {
        Object.defineProperty(transaction, 'oncomplete', { set() {} });
        if (this.#fault.done) transaction.addEventListener('complete', () => this.#runOutOfPatience());
        else queueMicrotask(() => setTimeout(() => this.#runOutOfPatience(), 0));
    }

    #seeWrites() {
        const faults = this;
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...rest) {
            const { name } = faults.#fault;
            if (name === 'no room') throw new DOMException('no room', 'QuotaExceededError');
            const request = put.apply(this, rest);
            if (name === 'aborted') {
                request.addEventListener('success', () => {
                    try {
                        this.transaction.abort();
                    } catch {
                        // It has been, by an earlier one.
                    }
                });
            }
            return request;
        };
    }
}
