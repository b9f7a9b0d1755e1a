// Keeps one version of the page, whole, so that it starts without a network. What the user has stored is not its
// business. In front of this text stands the list of the version's files (web/pack/folder.mjs).
//
// A new version waits until no page uses the old one, or until a page says `activate` because the user wishes so.

/** @type {ServiceWorkerGlobalScope & { release: Release }} */
const worker = /** @type {any} */ (self);
const { release, registration } = worker;

const home = registration.scope;
/** Other pages of this host may have caches of their own. */
const ours = `kumppani ${home} `;
const cacheName = ours + release.version;

/** Address → hash of what it must hold. */
const files = new Map(release.files.map(([address, hash]) => [new URL(address, home).href, hash]));

/** The hash that an address carries itself, if it does. @param {URL} address */
function stampedHash({ searchParams }) {
    const stamp = searchParams.get('v');
    return stamp?.length === 43 ? `sha256-${stamp.replaceAll('-', '+').replaceAll('_', '/')}=` : undefined;
}

/** All of the version, or an error; pages get nothing from it before that. */
async function keepAll() {
    const cache = await caches.open(cacheName);
    /** @type {Request[]} */
    const missing = [];
    for (const [address, integrity] of files) {
        if (await cache.match(address)) continue; // an earlier attempt came this far
        const before = stampedHash(new URL(address)) && (await caches.match(address));
        if (before) await cache.put(address, before);
        else missing.push(new Request(address, { integrity, cache: 'no-cache', credentials: 'same-origin' }));
    }
    await cache.addAll(missing);
}

async function deleteOlder() {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(ours) && name !== cacheName)
        .map((name) => caches.delete(name)));
}

/** The page itself: of this version, unless the browser has thrown it away. @param {Request} request */
async function page(request) {
    return (await caches.match(home, { cacheName })) ?? fetch(request);
}

/** A file, with the right content or not at all. @param {string} address @param {string} integrity */
async function file(address, integrity) {
    return (await caches.match(address, { cacheName })) ?? fetch(address, { integrity, credentials: 'same-origin' });
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(deleteOlder()));

worker.addEventListener('message', (event) => {
    if (event.data === 'activate') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const address = new URL(request.url);
    address.hash = '';
    if (request.method !== 'GET' || !address.href.startsWith(home)) return;
    if (request.mode === 'navigate') {
        const place = address.origin + address.pathname;
        if (place === home || place === `${home}index.html`) event.respondWith(page(request));
        return;
    }
    const integrity = files.get(address.href) ?? stampedHash(address);
    if (integrity) event.respondWith(file(address.href, integrity));
});
