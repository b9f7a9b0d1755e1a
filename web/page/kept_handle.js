// The folder that the user chose, kept over restarts: a handle is no text, and IndexedDB is the only place that takes
// one. A database of its own: the layout of the store's is not ours to change (web/page/database.js).

const databaseName = 'kumppani-folder';
const storeName = 'handles';
const key = 'shared';

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<any>}
 */
async function inStore(mode, act) {
    /** @type {IDBDatabase} */
    const database = await new Promise((done, failed) => {
        const request = indexedDB.open(databaseName, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(storeName);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
    try {
        return await new Promise((done, failed) => {
            const transaction = database.transaction([storeName], mode);
            const request = act(transaction.objectStore(storeName));
            transaction.oncomplete = () => done(request.result);
            transaction.onabort = () => failed(transaction.error);
        });
    } finally {
        database.close();
    }
}

/** @returns {Promise<FileSystemDirectoryHandle | undefined>} */
export const keptHandle = () => inStore('readonly', (store) => store.get(key));

/** @param {FileSystemDirectoryHandle} handle */
export const keepHandle = (handle) => inStore('readwrite', (store) => store.put(handle, key));

export const dropHandle = () => inStore('readwrite', (store) => store.delete(key));
