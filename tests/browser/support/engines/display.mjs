// A screen for browsers that draw only on one: X's virtual framebuffer, one for the length of the process.

import { spawn } from 'node:child_process';

/** @type {Promise<string> | null} */
let starting = null;
/** @type {import('node:child_process').ChildProcess | null} */
let server = null;

/** The name of the screen, as in DISPLAY. */
export function display() {
    starting ??= start();
    return starting;
}

/** @returns {Promise<string>} */
function start() {
    // Should this process be killed, the screen goes half a minute after the last browser on it.
    const args = ['-displayfd', '3', '-screen', '0', '2048x1536x24', '-nolisten', 'tcp', '-terminate', '30'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    server = child;
    process.once('exit', () => child.kill());
    return new Promise((done, failed) => {
        let said = '';
        child.stderr.on('data', (chunk) => (said += chunk));
        child.once('error', failed);
        child.once('exit', (code) => {
            failed(new Error(`Xvfb stopped (${code}): ${said}`));
            // It went while browsers without a screen were tested: the next one gets a new one.
            if (server === child) [server, starting] = [null, null];
        });
        child.stdio[3].once('data', (chunk) => done(`:${String(chunk).trim()}`));
    });
}

/** The screen goes. Its browsers must be closed. */
export function closeDisplay() {
    server?.kill();
    server = null;
    starting = null;
}
