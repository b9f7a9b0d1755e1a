// What the browser knows of the user's wishes: language, theme, contrast, motion.

const queries = {
    dark: matchMedia('(prefers-color-scheme: dark)'),
    contrast: matchMedia('(prefers-contrast: more), (forced-colors: active)'),
    lessMotion: matchMedia('(prefers-reduced-motion: reduce)'),
};

const ours = ['fi', 'sv', 'en'];

/**
 * The language to start in: ?lang=… if it is one of ours, else the first of the browser's that is, else Finnish.
 * @returns {{ language: string, languageForced: boolean }}
 */
export function preferredLanguage() {
    const forced = new URLSearchParams(location.search).get('lang')?.toLowerCase();
    if (forced && ours.includes(forced)) return { language: forced, languageForced: true };
    const wished = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
    return { language: wished.find((tag) => ours.includes(tag)) ?? 'fi', languageForced: false };
}

/** Whether commands go with Cmd on this keyboard: only for telling them; Ctrl and Cmd both work everywhere. */
export const hasMacKeys = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** ?draw=2d in the address asks to draw without WebGL. */
export const wishesWebgl = () => new URLSearchParams(location.search).get('draw') !== '2d';

export function wishes() {
    return {
        dark: queries.dark.matches,
        contrast: queries.contrast.matches,
        lessMotion: queries.lessMotion.matches,
    };
}

/** @param {() => void} changed */
export function onWishesChanged(changed) {
    for (const query of Object.values(queries)) query.addEventListener('change', changed);
}
