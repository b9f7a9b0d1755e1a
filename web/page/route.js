// The address after '#' and the program's screens, each following the other, so that Back and bookmarks work.

/** @typedef {import('./program.js').Program} Program */

const current = () => decodeURI(location.hash.replace(/^#/, ''));

export class Route {
    #shown = '';
    #first = true;

    /** @param {Program} program */
    constructor(program) {
        this.program = program;
        addEventListener('popstate', () => this.follow());
    }

    /** Goes where the address says. */
    follow() {
        const route = current();
        if (route === this.#shown) return;
        this.#shown = route;
        this.program.go(route);
    }

    /** The program shows another screen. @param {string} route */
    show(route) {
        const first = this.#first;
        this.#first = false;
        if (route === this.#shown && route === current()) return;
        this.#shown = route;
        const address = `${location.pathname}${location.search}#${encodeURI(route)}`;
        if (first) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
    }
}
