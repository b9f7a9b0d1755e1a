// Whose turn it is to write: of all windows the one that holds the lock, for as long as it lives or until another
// takes over.

import { Channel } from './channel.js';

/** A page that was just reloaded waits so long for its former self (milliseconds). */
const patienceAtStart = 1000;

/** A window that has not said in this time that it hears is frozen: the turn is taken from it. */
const patienceForHearing = 3000;

/** One that hears may take this long to save. */
const patienceForSaving = 20_000;

/** When the lock becomes free, whoever is being reloaded comes first. */
const courtesy = 2500;

/** @param {number} time */
const pause = (time) => new Promise((done) => setTimeout(done, time));

const visible = () => new Promise((done) => {
    const look = () => {
        if (document.visibilityState === 'hidden') return;
        document.removeEventListener('visibilitychange', look);
        done(undefined);
    };
    document.addEventListener('visibilitychange', look);
    look();
});

/**
 * What the holder of a turn is told.
 * @typedef {object} Listener
 * @property {() => Promise<void>} asked another window wants to write: save everything; the turn goes when it resolves
 * @property {() => void} gone the turn is another window's: given or taken
 * @property {() => void} freed nobody else wrote: the turn is ours
 * @property {(latest: string) => void} saved another window has saved
 */

export class Turn {
    /** Whether this window writes. */
    writes = false;
    /** @type {Listener | null} */
    listener = null;

    /** Names this window among the others. */
    id = Math.random().toString(36).slice(2);
    #channel;
    /** @type {(() => void) | null} */
    #release = null;
    /** The hold that counts: an earlier one may end after a later one has begun. @type {object | null} */
    #current = null;
    #queue = new AbortController();
    /** @type {() => void} */
    #heardUs = () => {};
    /** @type {() => void} */
    #gaveUs = () => {};

    /** @param {string} name of the lock */
    constructor(name) {
        this.name = name;
        this.#channel = new Channel(name, (message) => this.#heard(message));
    }

    /** @returns {Promise<boolean>} whether this window writes; where the browser has no locks, it does */
    async begin() {
        const wait = new AbortController();
        const timer = setTimeout(() => wait.abort(), patienceAtStart);
        this.writes = await this.#hold({ signal: wait.signal });
        clearTimeout(timer);
        if (!this.writes) void this.#waitForFree();
        return this.writes;
    }

    /** Tells the other windows. @param {string} latest which save it was */
    tellSaved(latest) {
        this.#channel.post({ saved: latest });
    }

    /** Takes the turn: from a window that answers once it has saved, from one that does not at once. */
    async take() {
        this.#queue.abort();
        if (await this.#isHeld()) {
            const heard = new Promise((done) => (this.#heardUs = () => done(true)));
            const gave = new Promise((done) => (this.#gaveUs = () => done(true)));
            this.#channel.post({ wants: this.id });
            if (await Promise.race([heard, gave, pause(patienceForHearing)])) {
                await Promise.race([gave, pause(patienceForSaving)]);
            }
        }
        this.writes = await this.#hold({ steal: true });
        this.#channel.post({ took: this.id });
    }

    /** Lets go: this window cannot write after all. */
    drop() {
        this.writes = false;
        this.#release?.();
        this.#release = null;
    }

    /** What is stored shows that another window writes. */
    lose() {
        if (!this.writes) return;
        this.drop();
        this.listener?.gone();
        void this.#waitForFree();
    }

    /** @param {any} message */
    #heard({ saved, wants, hears, gave, took }) {
        if (saved !== undefined) this.listener?.saved(saved);
        if (hears === this.id) this.#heardUs();
        if (gave === this.id) this.#gaveUs();
        if (wants && this.writes) void this.#give(wants);
        if (took && !navigator.locks) this.lose();
    }

    /** @param {string} other */
    async #give(other) {
        this.#channel.post({ hears: other });
        await this.listener?.asked();
        if (!this.writes) return;
        this.writes = false;
        this.listener?.gone();
        this.#channel.post({ gave: other });
        // The other one takes the lock from us. Should it be gone by now, nobody would write.
        const release = this.#release;
        setTimeout(() => release?.(), patienceForHearing);
    }

    async #isHeld() {
        if (!navigator.locks) return true;
        const { held } = await navigator.locks.query();
        return held?.some(({ name }) => name === this.name) ?? false;
    }

    /**
     * Holds the lock until it is dropped or taken away.
     * @param {LockOptions} options
     * @returns {Promise<boolean>} false when it was not to be had
     */
    #hold(options) {
        if (!navigator.locks) return Promise.resolve(true);
        return new Promise((done) => {
            const hold = {};
            const ended = () => {
                done(false);
                if (this.#current !== hold) return;
                this.#current = null;
                if (this.writes) {
                    this.writes = false;
                    this.listener?.gone();
                }
                void this.#waitForFree();
            };
            navigator.locks
                .request(this.name, options, (lock) => {
                    if (!lock) return undefined;
                    this.#current = hold;
                    done(true);
                    return new Promise((release) => (this.#release = () => release(undefined)));
                })
                .then(ended, ended);
        });
    }

    /** Takes the turn when no window has it any more, while someone looks at this one. */
    async #waitForFree() {
        if (!navigator.locks) return;
        this.#queue.abort();
        const { signal } = (this.#queue = new AbortController());
        try {
            for (;;) {
                await navigator.locks.request(this.name, { signal }, () => {});
                await visible();
                await pause(courtesy);
                if (signal.aborted || this.writes) return;
                if (await this.#hold({ ifAvailable: true })) break;
            }
        } catch {
            return; // it was taken meanwhile, or begun anew
        }
        this.writes = true;
        this.listener?.freed();
    }
}
