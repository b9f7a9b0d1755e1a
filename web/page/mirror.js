// The mirror: keeps the page's elements as the program states its screen. Only what has changed is touched.

import { createElement, elementId, needsOtherElement, writeName, writers } from './element.js';

/** @typedef {import('./text_input.js').TextInputs} TextInputs */
/** @typedef {import('./announcer.js').Announcer} Announcer */

/**
 * @typedef {object} Node
 * @property {HTMLElement} element
 * @property {HTMLElement} content where its children stand: an element of its own where it scrolls
 * @property {Statement} stated
 * @property {boolean} holdsOthers
 * @property {HTMLElement} [description]
 */

const focusable = '[tabindex], a[href], input:not(:disabled), textarea:not(:disabled)';

/** The focus goes back over no more steps than this. */
const longestPath = 8;

export class Mirror {
    /** @type {Map<number, Node>} */
    #nodes = new Map();
    /** @type {WeakMap<Element, number>} */
    #ids = new WeakMap();
    /** Modal dialogs, the topmost last. @type {number[]} */
    #modals = [];
    /** What is scrolled by the difference being applied. @type {Node[]} */
    #moved = [];
    /** What had the focus, the latest last. @type {number[]} */
    #focusPath = [];

    /**
     * @param {HTMLElement} root
     * @param {HTMLElement} descriptions
     * @param {TextInputs} inputs
     * @param {Announcer} announcer
     */
    constructor(root, descriptions, inputs, announcer) {
        this.root = root;
        this.descriptions = descriptions;
        this.inputs = inputs;
        this.announcer = announcer;
    }

    /** What the element, or the nearest around it, stands for; 0 for none. @param {EventTarget | null} target */
    idOf(target) {
        for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
            const id = this.#ids.get(element);
            if (id) return id;
        }
        return 0;
    }

    /** @param {number} id */
    stated(id) {
        return this.#nodes.get(id)?.stated;
    }

    /** Everything stated, whole; tests hold it against what the browser makes of it. */
    get all() {
        return [...this.#nodes.values()].map(({ stated }) => stated);
    }

    /** @param {number} id what got the focus */
    focused(id) {
        this.#focusPath = [...this.#focusPath.filter((one) => one !== id), id].slice(-longestPath);
    }

    /** @param {Difference} difference */
    apply({ put = [], order = [], remove = [], focus = 0, announce, alert }) {
        const active = document.activeElement;
        /** @type {Set<Node>} */
        const touched = new Set();
        for (const statement of put) touched.add(this.#put(statement));
        for (const [parent, children] of order) {
            const node = this.#arrange(parent, children);
            if (node) touched.add(node);
        }
        for (const node of touched) if (!node.stated.input) writeName(node.element, node.stated, node.holdsOthers);
        const successors = this.#remove(remove, active);
        const covered = this.#cover();
        for (const node of this.#moved.splice(0)) this.#scroll(node);
        const successor = successors.find((element) => element.isConnected && !element.closest('[inert]'));
        const target = focus ? this.#nodes.get(focus)?.element : (successor ?? covered);
        if (target && target !== document.activeElement) target.focus({ preventScroll: true });
        if (announce) this.announcer.announce(announce);
        if (alert) this.announcer.alert(alert);
    }

    /** @param {Statement} put @returns {Node} */
    #put(put) {
        let node = this.#nodes.get(put.id);
        let changes = put;
        if (!node) {
            node = this.#create(put);
        } else if (needsOtherElement(node.stated, put)) {
            Object.assign(node.stated, put);
            this.#replace(node);
            changes = node.stated;
        } else {
            Object.assign(node.stated, put);
        }
        const { element, stated } = node;
        for (const [key, value] of Object.entries(changes)) writers[key]?.(element, value, stated);
        if (stated.input) this.inputs.update(element, changes, stated);
        if (changes.scroll) {
            this.#makeScroll(node, changes.scroll[2]);
            this.#moved.push(node);
        }
        if (changes.description !== undefined) this.#describe(node, changes.description);
        if (changes.modal !== undefined) this.#follow(node, changes.modal);
        return node;
    }

    /** @param {Statement} stated */
    #make(stated) {
        const element = stated.input ? this.inputs.create(stated.id, stated) : createElement(stated);
        this.#ids.set(element, stated.id);
        element.id = elementId(stated.id);
        return element;
    }

    /** @param {Statement} put @returns {Node} */
    #create(put) {
        const element = this.#make(put);
        const node = { element, content: element, stated: { ...put }, holdsOthers: false };
        this.#nodes.set(put.id, node);
        return node;
    }

    /** The same thing by another element: what it holds moves over. @param {Node} node */
    #replace(node) {
        const old = node.element;
        const element = this.#make(node.stated);
        element.append(...old.childNodes);
        if (node.content === old) node.content = element;
        if (node.description) element.setAttribute('aria-describedby', node.description.id);
        const focused = document.activeElement === old;
        old.replaceWith(element);
        node.element = element;
        writers.focusable(element, node.stated.focusable, node.stated);
        if (focused) element.focus({ preventScroll: true });
    }

    /** @param {Node} node @param {number} height of its content */
    #makeScroll(node, height) {
        if (node.content === node.element) {
            node.element.classList.add('scroller');
            node.content = document.createElement('div');
            node.content.className = 'content';
            node.content.append(...node.element.childNodes);
            node.element.append(node.content);
        }
        node.content.style.height = `${height}px`;
    }

    /**
     * Moves the content to where the program has it. To ask or set the offset makes the browser lay out the page: only
     * where it may differ, and when everything else is done.
     * @param {Node} node
     */
    #scroll({ element, stated }) {
        if (!stated.scroll) return;
        const [, top] = stated.scroll;
        if (Math.abs(element.scrollTop - top) >= 1) element.scrollTop = top;
    }

    /** @param {Node} node @param {string} text */
    #describe(node, text) {
        if (text === '') {
            node.description?.remove();
            node.description = undefined;
            node.element.removeAttribute('aria-describedby');
            return;
        }
        if (!node.description) {
            node.description = document.createElement('span');
            node.description.id = `description-${node.stated.id}`;
            this.descriptions.append(node.description);
            node.element.setAttribute('aria-describedby', node.description.id);
        }
        node.description.textContent = text;
    }

    /**
     * Puts the children of a container in their order. What has the focus is never taken out of the page, or it
     * would lose it: the others move around it.
     * @param {number} parent
     * @param {number[]} children
     * @returns {Node | undefined}
     */
    #arrange(parent, children) {
        const node = this.#nodes.get(parent);
        const container = node ? node.content : this.root;
        const elements = children.flatMap((id) => this.#nodes.get(id)?.element ?? []);
        if (node) node.holdsOthers = elements.length > 0;
        if (container.firstChild instanceof Text) container.firstChild.remove();
        const active = document.activeElement;
        const fixed = Math.max(0, elements.findIndex((one) => one.parentNode === container && one.contains(active)));
        if (elements.length > 0 && elements[fixed].parentNode !== container) container.prepend(elements[fixed]);
        for (let index = fixed - 1; index >= 0; --index) {
            const next = elements[index + 1];
            if (elements[index].nextSibling !== next) container.insertBefore(elements[index], next);
        }
        for (let index = fixed + 1; index < elements.length; ++index) {
            const next = elements[index - 1].nextSibling;
            if (next !== elements[index]) container.insertBefore(elements[index], next);
        }
        return node;
    }

    /**
     * @param {number[]} ids
     * @param {Element | null} active what had the focus before
     * @returns {HTMLElement[]} what may take the focus when it was on something removed, the best first
     */
    #remove(ids, active) {
        if (ids.length === 0) return [];
        const gone = ids.flatMap((id) => this.#nodes.get(id)?.element ?? []);
        const focusLost = active !== null && gone.some((element) => element.contains(active));
        const successors = focusLost ? this.#successors(gone) : [];
        for (const id of ids) {
            const node = this.#nodes.get(id);
            if (!node) continue;
            if (node.stated.input) this.inputs.removed(node.element);
            node.element.remove();
            node.description?.remove();
            this.#nodes.delete(id);
        }
        return successors;
    }

    /**
     * Back along the path that the focus came: what stays, and of what goes too, what stood next to it. So it returns
     * from a menu to its button, and from a deleted row's menu to the row below.
     * @param {Element[]} gone
     */
    #successors(gone) {
        const stays = (/** @type {Element} */ one) => !gone.some((element) => element.contains(one));
        return [...this.#focusPath].reverse().flatMap((id) => {
            const element = this.#nodes.get(id)?.element;
            if (!element) return [];
            if (stays(element)) return [element];
            let layer = element;
            while (layer.parentElement && layer.parentElement !== this.root) layer = layer.parentElement;
            const all = /** @type {HTMLElement[]} */ ([...layer.querySelectorAll(focusable)]);
            const at = all.indexOf(element);
            return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()].filter(stays).slice(0, 1);
        });
    }

    /** @param {Node} node @param {boolean} modal */
    #follow(node, modal) {
        const { id } = node.stated;
        this.#modals = this.#modals.filter((one) => one !== id);
        if (modal) this.#modals.push(id);
    }

    /**
     * What a modal dialog covers can be neither pressed nor reached by Tab or by assistive tools.
     * @returns {HTMLElement | undefined} what in the dialog takes the focus when it was on something covered
     */
    #cover() {
        this.#modals = this.#modals.filter((id) => this.#nodes.has(id));
        const top = this.#nodes.get(this.#modals[this.#modals.length - 1])?.element;
        let covered = top !== undefined;
        for (const child of this.root.children) {
            if (top && child.contains(top)) covered = false;
            if (child.hasAttribute('inert') !== covered) child.toggleAttribute('inert', covered);
        }
        const active = document.activeElement;
        if (!top || (active && active !== document.body && !active.closest('[inert]'))) return undefined;
        return top.querySelector(focusable) ?? undefined;
    }
}
