// Our files and those of well-known libraries for the same work, in one page: five people edit the same plans, and
// one of them takes in what the others did. Each library as its own documentation says.

import * as Automerge from '@automerge/automerge';
import * as Yjs from 'yjs';

/** @typedef {{ person: number, plan: number, slot: number, number: number }} Change */

/** What a plan holds before anyone edits it: texts and numbers. */
const plan = (/** @type {number} */ fields, /** @type {number} */ number) =>
    Object.fromEntries(Array.from({ length: fields }, (_, slot) => [`field${slot}`, value(slot, number)]));
const value = (/** @type {number} */ slot, /** @type {number} */ number) =>
    (slot % 2 ? number : `Arvo ${number}`);

function ours(module) {
    const give = (/** @type {Uint8Array} */ bytes) => module.HEAPU8.set(bytes, module._exchanges_room(bytes.length));
    const made = (/** @type {number} */ size) => {
        const at = module._exchanges_made();
        return module.HEAPU8.slice(at, at + size);
    };
    const some = (/** @type {number} */ records) => {
        if (records <= 0) throw new Error('what was given is no bundle');
    };
    return {
        read: (bytes) => (give(bytes), some(module._exchanges_read())),
        write: () => module._exchanges_write(),
        invent: (customers) => (module._exchanges_invent(customers), made(module._exchanges_write())),
        /** @param {number} plans @param {number} fields @param {number} people @param {Change[]} changes */
        files(plans, fields, people, changes) {
            module._exchanges_begin(plans, people);
            for (const { person, plan: at, slot, number } of changes) module._exchanges_edit(person, at, slot, number);
            return Array.from({ length: people }, (_, person) => made(module._exchanges_file(person)));
        },
        open: (bytes) => (give(bytes), some(module._exchanges_open())),
        take: (bytes) => (give(bytes), some(module._exchanges_take())),
        file: () => made(module._exchanges_file(0)),
    };
}

const automerge = {
    files(plans, fields, people, changes) {
        let first = Automerge.from({ plans: Array.from({ length: plans }, (_, i) => plan(fields, i)) });
        const docs = Array.from({ length: people }, (_, i) => (i === 0 ? first : Automerge.clone(first)));
        for (const { person, plan: at, slot, number } of changes) {
            docs[person] = Automerge.change(docs[person], (doc) => {
                doc.plans[at][`field${slot}`] = value(slot, number);
            });
        }
        return docs.map((doc) => Automerge.save(doc));
    },
    open(bytes) { this.doc = Automerge.load(bytes); },
    take(bytes) { this.doc = Automerge.merge(this.doc, Automerge.load(bytes)); },
    file() { return Automerge.save(this.doc); },
};

const yjs = {
    files(plans, fields, people, changes) {
        const first = new Yjs.Doc();
        first.transact(() => {
            for (let i = 0; i < plans; ++i) {
                first.getMap('plans').set(`${i}`, new Yjs.Map(Object.entries(plan(fields, i))));
            }
        });
        const start = Yjs.encodeStateAsUpdate(first);
        const docs = Array.from({ length: people }, (_, i) => (i === 0 ? first : new Yjs.Doc()));
        for (const doc of docs.slice(1)) Yjs.applyUpdate(doc, start);
        for (const { person, plan: at, slot, number } of changes) {
            docs[person].getMap('plans').get(`${at}`).set(`field${slot}`, value(slot, number));
        }
        return docs.map((doc) => Yjs.encodeStateAsUpdate(doc));
    },
    open(bytes) {
        this.doc = new Yjs.Doc();
        Yjs.applyUpdate(this.doc, bytes);
    },
    take(bytes) { Yjs.applyUpdate(this.doc, bytes); },
    file() { return Yjs.encodeStateAsUpdate(this.doc); },
};

/** What `act` takes, in milliseconds. @param {() => void} act */
function timed(act) {
    const begun = performance.now();
    act();
    return performance.now() - begun;
}

globalThis.createExchanges().then((module) => {
    Object.assign(globalThis, { exchanges: { ours: ours(module), automerge, yjs, timed } });
    document.documentElement.dataset.ready = '';
});
