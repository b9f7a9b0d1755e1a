// A browser on a screen, where it asks the user in windows of its own: which folder, and whether the page may write
// there. They are answered as a person would, by mouse and keys (xdotool).

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { chromium } from 'playwright-core';

import { launch } from './chromium.mjs';
import { display } from './engines/display.mjs';

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** @param {string[]} order @returns {Promise<string>} what xdotool says; '' where it finds nothing */
async function xdotool(...order) {
    const run = promisify(execFile)('xdotool', order, { env: { ...process.env, DISPLAY: await display() } });
    return (await run.catch(() => ({ stdout: '' }))).stdout.trim();
}

/** @param {string} profile */
export async function browserOnScreen(profile) {
    const context = await chromium.launchPersistentContext(profile, {
        ...launch,
        headless: false,
        viewport: { width: 1200, height: 800 },
        locale: 'fi-FI',
        serviceWorkers: 'block',
        env: { ...process.env, DISPLAY: await display(), LANGUAGE: 'en', LC_ALL: 'C.UTF-8' },
    });
    context.setDefaultTimeout(30_000);
    return context;
}

/** The window of a title, as soon as there is one. @param {string} title */
async function window(title) {
    for (const begun = Date.now(); Date.now() - begun < 30_000; await pause(200)) {
        const [id] = (await xdotool('search', '--onlyvisible', '--name', title)).split('\n');
        if (id) return id;
    }
    throw new Error(`There is no window "${title}".`);
}

/** Answers the question which folder. @param {string} path */
export async function pickFolder(path) {
    const dialog = await window('Select where this site can save changes');
    await xdotool('windowfocus', '--sync', dialog);
    await xdotool('key', 'ctrl+l');
    await pause(300); // the line for the path opens
    await xdotool('type', '--delay', '20', path);
    await pause(500); // it completes what was typed
    const [, width, height] = /WIDTH=(\d+)\s+HEIGHT=(\d+)/.exec(await xdotool('getwindowgeometry', '--shell', dialog)) ?? [];
    await xdotool('mousemove', '--window', dialog, `${Number(width) - 50}`, `${Number(height) - 24}`, 'click', '1');
}

/** Until something is to be seen in the page. @param {import('playwright-core').Locator} shown @param {() => Promise<void>} act */
async function untilShown(shown, act) {
    for (const begun = Date.now(); Date.now() - begun < 30_000;) {
        await pause(700); // what is pressed as soon as it appears the browser does not take
        if (await shown.isVisible()) return;
        await act();
    }
    throw new Error('The browser did not give leave.');
}

/** Answers yes to whether the page may write to the folder that was just chosen. @param {import('playwright-core').Locator} shown then */
export async function giveLeave(shown) {
    const main = await window('Kumppani');
    await untilShown(shown, async () => {
        await xdotool('windowfocus', '--sync', main);
        await xdotool('key', '--delay', '100', 'Tab', 'Return'); // from no to yes
    });
}

/**
 * Answers yes to whether the page may go on with the folder of last time: the first of three buttons below one another
 * at the upper left, which is found from above.
 * @param {import('playwright-core').Locator} shown
 */
export async function giveLeaveAgain(shown) {
    const main = await window('Kumppani');
    let height = 150;
    await untilShown(shown, async () => {
        await xdotool('mousemove', '--window', main, '270', `${(height += 16)}`, 'click', '1');
    });
}
