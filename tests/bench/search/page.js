// Our search and those of well-known libraries over the same rows, in one page. Neither library knows Finnish; each is
// set up for it as far as its own documentation goes: the beginning of a word is enough, diacritics and a mistyped
// letter are forgiven, titles count more. Of FlexSearch's ways to fold letters the one that found most without giving a
// code for the sound of half the words (LatinSoundex), of MiniSearch's the values of its manual.

import { Charset, Document, Encoder } from 'flexsearch';
import MiniSearch from 'minisearch';

/** @typedef {{ id: string, title: string, text: string }} Row */

function ours(module) {
    const encoder = new TextEncoder(), decoder = new TextDecoder();
    const give = (/** @type {string} */ text) => {
        const bytes = encoder.encode(text);
        module.HEAPU8.set(bytes, module._search_room(bytes.length));
    };
    const made = (/** @type {number} */ size) => {
        const at = module._search_made();
        return decoder.decode(module.HEAPU8.subarray(at, at + size));
    };
    return {
        invent: (customers) => module._search_invent(customers),
        open(text) {
            give(text);
            if (module._search_open() <= 0) throw new Error('what was given is no bundle');
        },
        /** @returns {Row[]} */
        rows: () => JSON.parse(made(module._search_rows())),
        learn: () => { module._search_learn(); },
        ask(typed, most) {
            give(typed);
            return made(module._search_ask(most)).split('\n').slice(0, -1);
        },
        memory: () => module._search_memory(),
    };
}

const plain = (/** @type {string} */ word) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const minisearch = {
    /** @param {Row[]} rows */
    learn(rows) {
        this.index = new MiniSearch({
            fields: ['title', 'text'],
            processTerm: plain,
            searchOptions: {
                prefix: true,
                fuzzy: (term) => (term.length > 3 ? 0.2 : false),
                boost: { title: 2 },
            },
        });
        this.index.addAll(rows);
    },
    ask(typed, most) {
        return this.index.search(typed).slice(0, most).map(({ id }) => id);
    },
    forget() { this.index = undefined; },
};

const flexsearch = {
    /** @param {Row[]} rows */
    learn(rows) {
        const index = ['title', 'text'].map((field) =>
            ({ field, tokenize: 'forward', encoder: new Encoder(Charset.LatinExtra) }));
        this.index = new Document({ document: { id: 'id', index } });
        for (const row of rows) this.index.add(row);
    },
    ask(typed, most) {
        const found = this.index.search(typed, { limit: most, suggest: true, merge: true });
        return found.slice(0, most).map(({ id }) => id);
    },
    forget() { this.index = undefined; },
};

/** What `act` takes, in milliseconds. @param {() => void} act */
function timed(act) {
    const begun = performance.now();
    act();
    return performance.now() - begun;
}

globalThis.createSearch().then((module) => {
    Object.assign(globalThis, { searches: { ours: ours(module), minisearch, flexsearch, timed } });
    document.documentElement.dataset.ready = '';
});
