// What saving one edit costs, measured in the page: from the moment its files are handed on until they are durable. The
// files are held back until the page has drawn what the edit changed: drawing has benchmarks of its own, and the browser
// tells of a save only between two frames.

/**
 * Every transaction of the page asks for the same durability, whoever begins it, so that none is quicker by promising
 * less. To be run before the page's own scripts.
 */
export function asDurable() {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
        return transaction.call(this, names, mode, { ...options, durability: 'strict' });
    };
}

/**
 * In the page, on a care plan: edits a field `count` times as a person does who types and leaves it. After each edit
 * the bytes it wrote are put once more, by one bare transaction of one put.
 * @param {{ count: number, name: string }} wanted `name`: of the field
 * @returns {Promise<{ saves: number[], puts: number[], bytes: number[] }>} milliseconds: from handing on to durable, and
 *     of the bare put; and bytes
 */
export async function saveEdits({ count, name }) {
    const { kumppani } = globalThis;
    const { page } = kumppani.module;
    const bare = await (globalThis.bareDatabase ??= new Promise((done, failed) => {
        const request = indexedDB.open('bare', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('FILE_DATA');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    }));
    const putBare = (bytes) => new Promise((done, failed) => {
        const transaction = bare.transaction(['FILE_DATA'], 'readwrite', { durability: 'strict' });
        transaction.objectStore('FILE_DATA').put({ contents: bytes }, 'file');
        transaction.oncomplete = done;
        transaction.onabort = () => failed(transaction.error);
    });
    const atRest = async () => {
        for (let before = -1; before !== kumppani.frames; await new Promise((done) => setTimeout(done, 50))) {
            before = kumppani.frames;
        }
    };
    // Both ends of a save, seen from between the program and the page.
    if (!globalThis.savesSeen) {
        const seen = (globalThis.savesSeen = { begun: 0, names: [], told: () => {} });
        const { persist } = page;
        page.persist = async (names) => {
            await atRest();
            seen.names = names;
            seen.begun = performance.now();
            persist(names);
        };
        const { persisted } = kumppani;
        kumppani.persisted = (error) => {
            const time = performance.now() - seen.begun;
            persisted.call(kumppani, error);
            if (error !== '') throw new Error(`the save failed: ${error}`);
            seen.told(time);
        };
    }
    const seen = globalThis.savesSeen;
    const { FS } = kumppani.module;
    const field = document.querySelector(`#mirror input[aria-label="${name}"]`);
    const result = { saves: [], puts: [], bytes: [] };
    for (let i = 0; i < count; ++i) {
        const number = (globalThis.editNumber = (globalThis.editNumber ?? 0) + 1);
        field.focus();
        field.value = `Senja Harjumaa ${number}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const saved = new Promise((done) => (seen.told = done));
        field.blur();
        result.saves.push(await saved);
        await atRest();
        const files = seen.names.map((one) => `/kumppani-v1/${one}`).filter((path) => FS.analyzePath(path).exists);
        const size = files.reduce((sum, path) => sum + FS.stat(path).size, 0);
        result.bytes.push(size);
        const begun = performance.now();
        await putBare(new Uint8Array(size).fill(65));
        result.puts.push(performance.now() - begun);
    }
    return result;
}

/**
 * In the page of tests/bench/rivals: the same edits by another store.
 * @param {{ count: number, store: string, customers: number }} wanted
 * @returns {Promise<number[]>} milliseconds
 */
export async function saveRivalEdits({ count, store, customers }) {
    const times = [];
    for (let i = 0; i < count; ++i) {
        const number = (globalThis.editNumber = (globalThis.editNumber ?? 0) + 1);
        const begun = performance.now();
        await globalThis.rivals[store].edit(`c${customers >> 1}`, `Senja Harjumaa ${number}`);
        times.push(performance.now() - begun);
    }
    return times;
}
