// How this browser keeps what a page opened from a file stores, as tried in each engine; no browser tells it.

/** @returns {'none' | 'byPath' | 'shared' | 'unknown'} FilePage of app/app.hpp */
export function filePage() {
    if (location.protocol !== 'file:') return 'none';
    const engine = navigator.userAgent;
    if (/Gecko\/\d/.test(engine)) return 'byPath';
    return engine.includes('AppleWebKit/') ? 'shared' : 'unknown';
}
