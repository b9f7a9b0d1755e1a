// In a page: two of Kumppani's storages over one database, used at random while the database fails in every way that
// browsers have. Compared to what should be in it, which is read past them.

import { Faults } from './faults.js';
import { Folder } from './folder.js';
import { Storage, folder } from '/page/storage.js';

const databaseName = folder;
const version = 21;
const storeName = 'FILE_DATA';
const names = ['store.json', 'snapshot-1.jsonl', 'journal-1-0.log', 'journal-1-1.log'];

/** A small generator of numbers from a seed, so that a failure can be repeated. @param {number} seed */
export function dice(seed) {
    let state = seed >>> 0;
    return (/** @type {number} */ sides) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 4294967296) * sides);
    };
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
});

/** What the database holds, by name, and the name of its latest save. */
async function held() {
    const opening = indexedDB.open(databaseName, version);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName).createIndex('timestamp', 'timestamp');
    const connection = await answer(opening);
    const store = connection.transaction(storeName).objectStore(storeName);
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    connection.close();
    const found = keys.map((key, index) =>
        /** @type {const} */ ([String(key).slice(folder.length + 1), new TextDecoder().decode(values[index].contents)]));
    const files = new Map(found);
    const latest = files.get('.generation') ?? '';
    files.delete('.generation');
    return { files, latest };
}

/** One window's storage, with the program's files, and what is known of it. */
class Window {
    /** How the save under way ended. @type {(problem: string) => void} */
    #ended = () => {};

    /** @param {string} id */
    constructor(id) {
        this.id = id;
        this.files = new Folder(folder);
        const turn = { writes: true, id, tellSaved() {}, begin: async () => true };
        this.storage = new Storage(/** @type {any} */ (turn), (problem) => this.#ended(problem));
        this.storage.tellRoom = async () => {};
        /** The number of the save, counted by the model, that it has read or made. */
        this.knows = 0;
        /** Whether it has heard that anything is stored. */
        this.heard = false;
        /** Changed since it last heard that all is saved. @type {Set<string>} */
        this.unsaved = new Set();
    }

    async open() {
        this.storage.mount(/** @type {any} */ ({ FS: this.files, IDBFS: {} }), await this.storage.open());
    }

    /** @param {string[]} changed @returns {Promise<string>} the problem, or '' */
    save(changed) {
        return new Promise((done) => {
            this.#ended = (problem) => done(problem.split('\n')[0]);
            this.storage.persist(changed);
        });
    }
}

/** One story of two windows. */
class Story {
    /** What should be in the database. @type {Map<string, string>} */
    disk = new Map();
    /** Saves so far, of both windows. */
    saves = 0;
    /** Everything was deleted, and nothing saved since. */
    empty = true;
    counts = { saved: 0, failed: 0, moved: 0, cleared: 0 };

    /** @param {(sides: number) => number} roll @param {Faults} faults */
    constructor(roll, faults) {
        this.roll = roll;
        this.faults = faults;
        this.windows = ['first', 'second'].map((id) => new Window(id));
        /** @type {string[]} what happened, for whoever looks into a failure */
        this.told = [];
    }

    async begin() {
        await answer(indexedDB.deleteDatabase(databaseName));
        for (const window of this.windows) await window.open();
    }

    async step() {
        const window = this.windows[this.roll(2)];
        const what = this.roll(20);
        if (what < 14) await this.#save(window);
        else if (what < 19) await this.#reread(window, what < 17);
        else await this.#clear();
        const found = (await held()).files;
        expect(same(found, this.disk), `the database holds ${show(found)} instead of ${show(this.disk)}`);
    }

    /** @param {Window} window */
    async #save(window) {
        const changed = names.filter(() => this.roll(3) === 0);
        for (const name of changed) {
            window.unsaved.add(name);
            if (this.roll(5) === 0) window.files.drop(name);
            else window.files.put(name, `${name} number ${this.roll(1e9)} of ${window.id}`);
        }
        if (changed.length === 0) return;
        const before = this.disk;
        const after = this.empty && window.heard ? window.files.copy() : this.#with(window);
        const stale = !this.empty && window.knows !== this.saves;
        const { latest } = await held();
        const fault = this.faults.next(this.roll);
        this.told.push(`${window.id} saves ${changed}: ${fault.name}${stale ? ', stale' : ''}`);
        const problem = await window.save(changed);
        await this.faults.over();
        if (stale) {
            expect(problem !== '', 'a stale window saved');
            if (problem === 'moved') ++this.counts.moved;
            return;
        }
        // It finds there what it may not have heard of before.
        if (window.knows > 0 && !this.empty && fault.name !== 'lost for good') window.heard = true;
        const now = await held();
        const done = now.latest !== latest;
        expect(same(now.files, done ? after : before), `half of a save: ${show(now.files)}`);
        expect(fault.done === null || fault.done === done, `it was${done ? '' : ' not'} done`);
        expect((problem === '') === (fault.heard && fault.done === true), `it was told "${problem}"`);
        ++this.counts[problem === '' ? 'saved' : 'failed'];
        if (done) {
            this.disk = after;
            this.empty = false;
            window.knows = ++this.saves;
        }
        if (problem !== '') return;
        window.heard = true;
        window.unsaved.clear();
    }

    /** The database as it is when a window has written what it had not. @param {Window} window */
    #with(window) {
        const after = new Map(this.disk);
        for (const name of window.unsaved) {
            const bytes = window.files.copy().get(name);
            if (bytes === undefined) after.delete(name);
            else after.set(name, bytes);
        }
        return after;
    }

    /** @param {Window} window @param {boolean} claim */
    async #reread(window, claim) {
        const before = window.files.copy();
        const keeps = this.empty && window.heard;
        const fault = claim ? this.faults.next(this.roll) : this.faults.none();
        this.told.push(`${window.id} reads${claim ? ' to write' : ''}: ${fault.name}`);
        window.storage.forget();
        window.unsaved.clear();
        const whole = await window.storage.reread(claim).then(() => true, () => false);
        await this.faults.over();
        if (whole && !keeps) {
            expect(same(window.files.copy(), this.disk), `read ${show(window.files.copy())} of ${show(this.disk)}`);
            if (claim) ++this.saves;
            if (claim) this.empty = false;
            window.knows = this.empty ? 0 : this.saves;
            window.heard = !this.empty;
        } else {
            expect(same(window.files.copy(), before), 'what was in memory is gone, and nothing was read');
            // It may have raised the number all the same: then whoever wrote until now finds that out.
            if (claim && !keeps && fault.done !== false) {
                this.empty = false;
                ++this.saves;
            }
        }
    }

    async #clear() {
        this.told.push('all that is stored is deleted');
        await answer(indexedDB.deleteDatabase(databaseName));
        this.disk = new Map();
        this.empty = true;
        ++this.counts.cleared;
    }
}

/** @param {boolean} holds @param {string} otherwise */
function expect(holds, otherwise) {
    if (!holds) throw new Error(otherwise);
}

/** @param {Map<string, string>} a @param {Map<string, string>} b */
const same = (a, b) => a.size === b.size && [...a].every(([name, bytes]) => b.get(name) === bytes);

/** @param {Map<string, string>} files */
const show = (files) => JSON.stringify(Object.fromEntries([...files].sort()));

/**
 * @param {number} seed of the first story; the following have the following
 * @param {number} stories
 * @param {number} steps of each
 * @returns {Promise<{ saved: number, failed: number, moved: number, cleared: number }>} how often that happened
 */
export async function tell(seed, stories, steps) {
    const faults = new Faults();
    const all = { saved: 0, failed: 0, moved: 0, cleared: 0 };
    for (let number = seed; number < seed + stories; ++number) {
        const story = new Story(dice(number), faults);
        try {
            await story.begin();
            for (let step = 0; step < steps; ++step) await story.step();
        } catch (error) {
            throw new Error(`seed ${number}: ${error instanceof Error ? error.message : error}\n${story.told.join('\n')}`);
        }
        for (const key of /** @type {(keyof typeof all)[]} */ (Object.keys(all))) all[key] += story.counts[key];
    }
    return all;
}
