// Keeps the page for starts without a network, and brings new versions of it (web/worker/sw.js). A page without any
// of this works all the same: where the browser has no service workers, or in the single file.

import { singleFile } from './parts.js';

/** A tab that stays open looks for a new version when it is looked at, but not more often than this (milliseconds). */
const pauseBetweenLooks = 60 * 60 * 1000;

export class Updates {
    #workers = singleFile || location.protocol === 'file:' ? undefined : navigator.serviceWorker;
    /** @type {ServiceWorkerRegistration | undefined} */
    #registration;
    #reloading = false;
    #applying = false;

    /**
     * @param {() => void} ready told when there is a new version that `apply` would start
     * @param {() => boolean} begun whether the user may have begun to work on the page
     */
    constructor(ready, begun) {
        this.ready = ready;
        this.begun = begun;
        this.#workers?.addEventListener('controllerchange', () => this.#otherVersion());
    }

    /** From now on, once the first frame is there: nothing of this may hold it up. */
    async watch() {
        try {
            const registration = await this.#workers?.register('sw.js', { updateViaCache: 'none' });
            if (!registration) return;
            this.#registration = registration;
            registration.addEventListener('updatefound', () => this.#follow(registration.installing));
            this.#follow(registration.installing);
            this.#offer();
        } catch (error) {
            console.info('No start without a network:', error); // a private window, a policy of the organisation
        }
        let looked = Date.now();
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState !== 'visible' || Date.now() - looked < pauseBetweenLooks) return;
            looked = Date.now();
            this.#registration?.update().catch(() => {}); // no network
        });
    }

    /** Loads the page anew, in the newest version there is. What is on the page must be saved. */
    apply() {
        const waiting = this.#registration?.waiting;
        if (!waiting) {
            this.#reload();
            return;
        }
        this.#applying = true;
        waiting.addEventListener('statechange', () => {
            if (waiting.state === 'activated' || waiting.state === 'redundant') this.#reload();
        });
        waiting.postMessage('activate');
    }

    /** @param {ServiceWorker | null} worker a version on its way; one that fails to come whole becomes redundant */
    #follow(worker) {
        worker?.addEventListener('statechange', () => worker.state === 'installed' && this.#offer());
    }

    /** Without an active one this is the first version, and no news. */
    #offer() {
        if (this.#registration?.waiting && this.#registration.active) this.ready();
    }

    /** This tab, or another one, has started the new version, which now answers for both. */
    #otherVersion() {
        if (this.#applying || !this.begun()) this.#reload();
        else this.ready();
    }

    #reload() {
        if (this.#reloading) return;
        this.#reloading = true;
        location.reload();
    }
}
