// Ends a browser as the machine does when it has no mercy: all of its processes at once, at any instant.

import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Every process there is: its number, its parent's, and its command line. */
async function processes() {
    const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const all = await Promise.all(numbers.map(async (number) => {
        try {
            const [command, state] = await Promise.all(
                ['cmdline', 'stat'].map((file) => readFile(`/proc/${number}/${file}`, 'latin1')));
            // The name in brackets may hold anything.
            const parent = Number(state.slice(state.lastIndexOf(')') + 1).trim().split(' ')[1]);
            const dead = /^\s*[ZX]/.test(state.slice(state.lastIndexOf(')') + 1));
            return { number: Number(number), parent, command, dead };
        } catch {
            return null; // it has ended meanwhile
        }
    }));
    return all.filter((one) => one !== null && !one.dead);
}

/** The processes of the browser that uses a profile, and all that they have started. @param {string} profile */
async function family(profile) {
    const all = await processes();
    const members = new Set(all.filter(({ number, command }) => number !== process.pid && command.includes(profile)));
    for (let before = 0; before !== members.size;) {
        before = members.size;
        for (const one of all) if ([...members].some(({ number }) => number === one.parent)) members.add(one);
    }
    return [...members].map(({ number }) => number);
}

/**
 * SIGKILL to the browser of this profile with all its processes. Resolves when they are gone.
 * @param {string} profile the folder, which no other process may name
 */
export async function killBrowserOf(profile) {
    for (let numbers = await family(profile); numbers.length > 0; numbers = await family(profile)) {
        for (const number of numbers) {
            try {
                process.kill(number, 'SIGKILL');
            } catch {
                // It is gone already.
            }
        }
        await pause(20);
    }
}
