// One window writes and the others follow: what that means for the store's files and for the program.

/** @typedef {import('./program.js').Program} Program */
/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./turn.js').Turn} Turn */

/** Of the time while another window saves again and again, a window that follows reads at most one part in so many. */
const readingShare = 5;

export class Windows {
    /** What is being done to the files: one after the other. */
    #doing = Promise.resolve();
    /** Reading a large store takes its time: not before this does a window that follows read it again. */
    #restsUntil = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #looksLater;

    /**
     * @param {Program} program
     * @param {Storage} storage
     * @param {Turn} turn
     * @param {() => void} flush what is being typed is written, and handed to the storage
     * @param {() => void} drawNow
     */
    constructor(program, storage, turn, flush, drawNow) {
        this.program = program;
        this.storage = storage;
        this.turn = turn;
        this.flush = flush;
        this.drawNow = drawNow;
        turn.listener = {
            asked: () => this.#saveAll(),
            gone: () => this.#inTurn(() => this.#read(false)),
            freed: () => this.#inTurn(() => this.#read(true)),
            saved: (latest) => {
                if (latest !== storage.latest) this.look();
            },
        };
        storage.moved = () => turn.lose();
        storage.disconnected = () => this.look();
        // A window that slept, was put aside, or hears nothing of others looks before it is used again.
        for (const wakes of ['focus', 'pageshow', 'resume']) addEventListener(wakes, () => this.look());
        document.addEventListener('visibilitychange', () => this.look());
        document.addEventListener('resume', () => this.look());
    }

    /** The user wants to write here. */
    takeOver() {
        this.#inTurn(async () => {
            await this.turn.take();
            await this.#read(true);
        });
    }

    /** Looks whether the store is as this window knows it. */
    look() {
        if (document.visibilityState === 'hidden' || this.storage.problem) return;
        const rest = this.turn.writes ? 0 : this.#restsUntil - performance.now();
        if (rest > 0) {
            this.#looksLater ??= setTimeout(() => {
                this.#looksLater = undefined;
                this.look();
            }, rest);
            return;
        }
        this.#inTurn(async () => {
            if (this.storage.busy) return; // the save finds out by itself
            const latest = await this.storage.storedLatest().catch(() => this.storage.latest);
            if (this.storage.busy || latest === this.storage.latest) return;
            if (!this.turn.writes) {
                if (latest !== '') await this.#read(false);
            } else if (latest === '') {
                this.program.cleared();
            } else {
                this.turn.lose();
            }
        });
    }

    /** @param {() => Promise<void>} act */
    #inTurn(act) {
        this.#doing = this.#doing.then(act).catch((error) => console.warn(error));
    }

    /** Until nothing is left to save, or saving fails. */
    async #saveAll() {
        do this.flush();
        while (this.storage.busy && (await this.storage.settling));
    }

    /** Reads the files again. @param {boolean} writes */
    async #read(writes) {
        // What was typed until now belongs to what this window keeps for itself.
        this.flush();
        if (this.storage.busy) await this.storage.settling;
        this.storage.forget();
        const begun = performance.now();
        try {
            await this.storage.reread(writes);
        } catch (error) {
            if (writes) this.turn.drop();
            this.program.reopen(false);
            this.drawNow();
            throw error;
        }
        this.program.reopen(writes && this.turn.writes);
        this.drawNow();
        const now = performance.now();
        this.#restsUntil = now + (readingShare - 1) * (now - begun);
        if (writes) this.turn.tellSaved(this.storage.latest);
    }
}
