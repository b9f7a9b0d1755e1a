// What stands in the page before the program, and when it cannot go on.

import { saveFile } from './files.js';

/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('./storage.js').Storage} Storage */

export class Shell {
    #root = /** @type {HTMLElement} */ (document.getElementById('shell'));
    #progress = document.createElement('progress');
    /** Whether the program cannot go on. */
    failed = false;

    /** @param {Words} words @param {() => void} reload */
    constructor(words, reload) {
        this.words = words;
        this.reload = reload;
        const text = document.createElement('p');
        text.textContent = words.loading;
        this.#progress.setAttribute('aria-label', words.loading);
        this.#show(text, this.#progress);
    }

    /** @param {...HTMLElement} children */
    #show(...children) {
        const box = document.createElement('div');
        box.append(...children);
        this.#root.replaceChildren(box);
        this.#root.hidden = false;
    }

    /** @param {number} loaded @param {number} total bytes; 0 when not known */
    progress(loaded, total) {
        if (total > 0 && loaded <= total) {
            this.#progress.max = total;
            this.#progress.value = loaded;
        } else {
            this.#progress.removeAttribute('value');
        }
    }

    /** The program has drawn its first frame. */
    done() {
        this.#root.hidden = true;
        this.#root.replaceChildren();
    }

    /**
     * The program cannot go on: says why and what to do, in the place of the screen.
     * @param {'noWebAssembly' | 'noGraphics' | 'notLoaded' | 'stopped'} what
     * @param {string} reason the technical one
     * @param {Storage | null} storage what is stored is offered for download
     */
    fail(what, reason, storage) {
        const { words } = this;
        const heading = document.createElement('h1');
        heading.textContent = words[what];
        const help = document.createElement('p');
        help.textContent = words[`${what}Help`];
        const technical = document.createElement('p');
        technical.className = 'reason';
        technical.textContent = reason;
        const buttons = document.createElement('div');
        buttons.className = 'buttons';
        buttons.append(button(words.reload, 'primary', this.reload));
        if (storage) buttons.append(button(words.keep, '', async () => {
            const failed = await this.keep(storage);
            if (failed) technical.textContent = failed;
        }));
        this.#show(heading, help, technical, buttons);
        this.failed = true;
        document.documentElement.dataset.failed = what;
        for (const other of document.body.children) if (other !== this.#root) other.toggleAttribute('inert', true);
        this.#root.setAttribute('role', 'alert');
        buttons.querySelector('button')?.focus();
    }

    /**
     * Offers what is stored for download. @param {Storage} storage @param {string[]} [names] of the files; all without
     * @returns {Promise<string>} why that failed; '' when it did not
     */
    async keep(storage, names) {
        try {
            saveFile('kumppani-files.json', 'application/json', await storage.everything(names));
            return '';
        } catch (error) {
            return `${this.words.keepFailed}: ${error}`;
        }
    }
}

/** @param {string} label @param {string} className @param {() => void} act */
function button(label, className, act) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.textContent = label;
    element.addEventListener('click', act);
    return element;
}
