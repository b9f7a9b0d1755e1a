// Idle means idle: on a care plan where nothing happens the page schedules no animation frame, and no timer that fires
// more often than once a minute. Counted for a minute, as the browser runs them and as the page asks for them.

import { ready, withPages } from './support/pages.mjs';
import { report } from './support/report.mjs';

const minute = 60_000;

/** The page has settled when it has asked for nothing for so long; it is given up waiting after `longestSettling`. */
const quiet = 5000;
const longestSettling = 30_000;

/** Notes in the page what it asks the browser for and what of that runs, in `globalThis.scheduled`. */
function noteSchedules() {
    /** @type {{ kind: 'frame' | 'timer', time: number, delay: number, by: string }[]} */
    const scheduled = [];
    Object.assign(globalThis, { scheduled });
    const noting = (kind, schedule) => (callback, delay = 0, ...values) => {
        const by = new Error().stack.split('\n').slice(2, 5).map((line) => line.trim()).join(' < ');
        const note = (what) => scheduled.push({ kind, time: performance.now(), delay, by: what + by });
        note('asked: ');
        const run = (...given) => (note('ran: '), callback(...given));
        return schedule.call(globalThis, run, delay, ...values);
    };
    globalThis.requestAnimationFrame = noting('frame', globalThis.requestAnimationFrame);
    globalThis.setTimeout = noting('timer', globalThis.setTimeout);
    globalThis.setInterval = noting('timer', globalThis.setInterval);
}

await withPages(async (browser, addresses) => {
    const page = await browser.newPage();
    await page.addInitScript(noteSchedules);
    await page.goto(addresses.ours);
    await ready(page);
    await page.getByRole('button', { name: 'Kokeile esimerkkiaineistolla' }).click();
    await page.getByRole('link', { name: 'Hyvinvointitoimiala', exact: true }).click();
    await page.getByRole('heading', { name: 'Hyvinvointitoimiala', level: 1 }).waitFor();
    await page.mouse.move(640, 400);

    const latest = () => page.evaluate(() => [performance.now(), globalThis.scheduled.at(-1)?.time ?? 0]);
    for (const begun = Date.now(); Date.now() - begun < longestSettling;) {
        const [now, last] = await latest();
        if (now - last > quiet) break;
        await new Promise((done) => setTimeout(done, 500));
    }
    const [from] = await latest();
    await new Promise((done) => setTimeout(done, minute));
    const noted = await page.evaluate((since) => globalThis.scheduled.filter(({ time }) => time > since), from);

    const frames = noted.filter(({ kind }) => kind === 'frame');
    const timers = noted.filter(({ kind, delay }) => kind === 'timer' && delay < minute);
    await report('idle_frames', frames.length, '');
    await report('idle_timers', timers.length, '');
    for (const { kind, delay, by } of [...frames, ...timers].slice(0, 10)) {
        console.error(`${kind} after ${delay} ms, ${by}`);
        process.exitCode = 1;
    }
});
