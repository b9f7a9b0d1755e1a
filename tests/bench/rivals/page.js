// The work that Kumppani's store does, done by well-known stores: each customer a document, one field of one edited.

import { Dexie } from 'dexie';
import PouchDB from 'pouchdb-browser';

/** @typedef {{ id: string, [field: string]: unknown }} Customer */

const dexie = {
    /** @param {Customer[]} customers */
    async fill(customers) {
        this.database = new Dexie('customers', { chromeTransactionDurability: 'strict' });
        this.database.version(1).stores({ customers: 'id' });
        await this.database.table('customers').bulkPut(customers);
    },
    /** @param {string} id @param {string} manager */
    edit(id, manager) {
        return this.database.table('customers').update(id, { manager });
    },
};

const pouchdb = {
    /** @param {Customer[]} customers */
    async fill(customers) {
        this.database = new PouchDB('customers');
        await this.database.bulkDocs(customers.map(({ id, ...fields }) => ({ _id: id, ...fields })));
    },
    /** @param {string} id @param {string} manager */
    async edit(id, manager) {
        const document = await this.database.get(id);
        await this.database.put({ ...document, manager });
    },
};

Object.assign(globalThis, { rivals: { dexie, pouchdb } });
document.documentElement.dataset.ready = '';
