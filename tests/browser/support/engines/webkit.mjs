// WebKit (WebKitGTK) by WebDriver, through Selenium. On a screen, as it draws on one only.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { Builder, By, Capabilities, Key } from 'selenium-webdriver';

import { display } from './display.mjs';
import { killBrowserOf } from './killing.mjs';
import { until } from './view.mjs';

/** @typedef {import('./engine.mjs').Wishes} Wishes */

const binary = fileURLToPath(new URL('webkit_browser.py', import.meta.url));

/** GTK scales by whole numbers. */
export const otherRatio = 2;

/** @param {Wishes} wishes @returns {Promise<import('./engine.mjs').Browser>} */
export async function launch({ profile, downloads, width, height, ratio, locale, webgl, secret }) {
    const port = await freePort();
    /** @type {string[]} */
    const problems = [];
    const server = spawn('WebKitWebDriver', [`--port=${port}`], {
        env: {
            ...process.env, DISPLAY: await display(), GDK_BACKEND: 'x11', GDK_SCALE: String(ratio),
            LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1',
        },
        stdio: ['ignore', 'ignore', 'pipe'],
    });
    listen(server.stderr, problems);
    const size = [`--width=${width}`, `--height=${height}`];
    const args = ['--automation', `--profile=${profile}`, `--downloads=${downloads}`, `--locale=${locale}`, ...size];
    if (!webgl) args.push('--no-webgl');
    if (secret) args.push('--secret');
    await until(() => answers(port), 'WebKitWebDriver');
    const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } }))
        .build();
    const first = await driver.getWindowHandle(); // it stays: with its last tab the browser would quit
    return {
        problems,
        async tab() {
            await driver.switchTo().window(first);
            await driver.switchTo().newWindow('tab');
            return new WebKitTab(driver, await driver.getWindowHandle());
        },
        async close() {
            await driver.quit();
            const gone = once(server, 'exit');
            server.kill();
            await gone;
        },
        async kill() {
            await killBrowserOf(profile);
            const gone = once(server, 'exit');
            server.kill();
            await gone;
        },
    };
}

/** @returns {Promise<number>} */
async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close();
    return port;
}

/** @param {number} port */
async function answers(port) {
    return fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false);
}

/** What the engine calls errors, and are no more than that it does not know something newer than itself. */
const harmless = /Unrecognized Content-Security-Policy directive|Viewport argument key .* not recognized/;

/**
 * What pages say on their console, a line each.
 * @param {import('node:stream').Readable} output
 * @param {string[]} problems
 */
function listen(output, problems) {
    let rest = '';
    output.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        problems.push(...lines.filter((line) => /\bCONSOLE (\w+ )?ERROR /.test(line) && !harmless.test(line)));
    });
}

/** The names of KeyboardEvent.key, where WebDriver has others. */
const keys = {
    Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, Backspace: Key.BACK_SPACE, Delete: Key.DELETE,
    Home: Key.HOME, End: Key.END, PageUp: Key.PAGE_UP, PageDown: Key.PAGE_DOWN, ArrowUp: Key.ARROW_UP,
    ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, Control: Key.CONTROL,
    Shift: Key.SHIFT, Alt: Key.ALT, Meta: Key.META,
};

/** @param {string} key */
const keyOf = (key) => keys[key] ?? key;

class WebKitTab {
    /** @param {import('selenium-webdriver').WebDriver} driver @param {string} handle */
    constructor(driver, handle) {
        this.driver = driver;
        this.handle = handle;
    }

    /** WebDriver acts in one tab at a time. */
    async front() {
        await this.driver.switchTo().window(this.handle);
    }

    async go(address) {
        await this.front();
        await this.driver.get(address);
    }

    async reload() {
        await this.front();
        await this.driver.navigate().refresh();
    }

    async run(expression) {
        await this.front();
        return this.driver.executeScript(`return (${expression});`);
    }

    /** @param {(actions: import('selenium-webdriver').Actions) => import('selenium-webdriver').Actions} what */
    async #act(what) {
        await this.front();
        await what(this.driver.actions({ async: true })).perform();
    }

    move(x, y) {
        return this.#act((actions) => actions.move({ x: Math.round(x), y: Math.round(y), duration: 0 }));
    }

    press() {
        return this.#act((actions) => actions.press());
    }

    release() {
        return this.#act((actions) => actions.release());
    }

    wheel(x, y, down) {
        return this.#act((actions) => actions.scroll(Math.round(x), Math.round(y), 0, down));
    }

    keyDown(key) {
        return this.#act((actions) => actions.keyDown(keyOf(key)));
    }

    keyUp(key) {
        return this.#act((actions) => actions.keyUp(keyOf(key)));
    }

    type(text) {
        return this.#act((actions) => actions.sendKeys(text));
    }

    /** WebDriver's keys reach the page only, not the browser around it. */
    undo() {
        return this.#pressOnScreen('ctrl+z');
    }

    composer = {
        accent: () => this.#pressOnScreen('dead_acute'),
        letter: () => this.#pressOnScreen('e'),
    };

    /** @param {string} chord as xdotool names it */
    async #pressOnScreen(chord) {
        await this.front();
        await promisify(execFile)('xdotool', ['key', chord], { env: { ...process.env, DISPLAY: await display() } });
    }

    async picture() {
        await this.front();
        return Buffer.from(await this.driver.takeScreenshot(), 'base64');
    }

    async choose(path, open) {
        await open();
        await this.driver.findElement(By.css('input[type=file]')).sendKeys(path);
    }

    async close() {
        await this.front();
        await this.driver.close();
    }
}
