// The engines that pages are tested in: each is driven by a library of its own behind the same few things that a
// person's hands and eyes do. What is built on them (finding by role and name, pressing, typing) is in view.mjs.

/**
 * What a person's browser is like.
 * @typedef {object} Wishes
 * @property {string} profile a folder: what the browser keeps, through restarts
 * @property {string} downloads a folder: files that the page saves
 * @property {number} width CSS pixels of the page
 * @property {number} height
 * @property {number} ratio pixels of the screen to a CSS pixel
 * @property {string} locale 'fi-FI'
 * @property {boolean} webgl whether it has WebGL
 * @property {boolean} [secret] a private window: it keeps nothing when it is closed
 */

/**
 * @typedef {object} Browser
 * @property {string[]} problems what its pages have reported as errors, in their order
 * @property {() => Promise<Tab>} tab opens a new one, in front of the others
 * @property {() => Promise<void>} close quits, as a person does: what is stored stays
 * @property {() => Promise<void>} kill all its processes end at once, in whatever they do
 */

/**
 * Keys are named as in KeyboardEvent.key: 'a', 'Ä', ' ', 'Enter', 'Control'. Positions are CSS pixels of the page.
 * @typedef {object} Tab
 * @property {(address: string) => Promise<void>} go loads a page
 * @property {() => Promise<void>} reload
 * @property {() => Promise<void>} front brings it before the browser's other tabs
 * @property {(expression: string) => Promise<any>} run evaluates in the page, past its Content-Security-Policy;
 *     a promise is awaited, the result travels as JSON
 * @property {(x: number, y: number) => Promise<void>} move the mouse
 * @property {() => Promise<void>} press the mouse's first button, where it is
 * @property {() => Promise<void>} release
 * @property {(x: number, y: number, down: number) => Promise<void>} wheel turns it over a place, `down` pixels
 * @property {(key: string) => Promise<void>} keyDown
 * @property {(key: string) => Promise<void>} keyUp
 * @property {(text: string) => Promise<void>} type key after key
 * @property {() => Promise<void>} undo what was typed, by the key that the browser has for it
 * @property {Composer} [composer] missing where the engine lacks an 'input method'
 * @property {() => Promise<Buffer>} picture what the page shows, as PNG
 * @property {(path: string, open: () => Promise<void>) => Promise<void>} choose gives the file to the chooser of
 *     files that `open` makes the page ask for
 * @property {() => Promise<void>} close
 */

/**
 * An input method that makes é of a dead accent and a letter.
 * @typedef {object} Composer
 * @property {() => Promise<void>} accent
 * @property {() => Promise<void>} letter
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(wishes: Wishes) => Promise<Browser>} launch
 * @property {number} otherRatio pixels to a CSS pixel that it can be launched with, beside 1
 * @property {string[]} lacks what the tests need and its driver cannot do: 'input method'
 */

const known = ['chromium', 'firefox', 'webkit'];

/** Those that KUMPPANI_ENGINES names ("firefox webkit"), or all. @returns {Promise<Engine[]>} */
export async function chosenEngines() {
    const chosen = (process.env.KUMPPANI_ENGINES ?? '').split(/[\s,]+/).filter(Boolean);
    const unknown = chosen.filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Error(`KUMPPANI_ENGINES: ${unknown} is none of ${known.join(' ')}`);
    const names = chosen.length > 0 ? chosen : known;
    return Promise.all(names.map(engineCalled));
}

/** @param {string} name 'firefox' @returns {Promise<Engine>} */
export async function engineCalled(name) {
    const { launch, otherRatio, lacks = [] } = await import(`./${name}.mjs`);
    return { name, launch, otherRatio, lacks };
}
