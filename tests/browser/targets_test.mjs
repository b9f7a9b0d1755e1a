// What fingers, and eyes at a great zoom, meet: every screen on a desk, on a phone, and at 200 and 400 % (1280 by 1024
// pixels are then 640 by 512 and 320 by 256).

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { everywhere } from './support/everywhere.mjs';
import { person } from './support/harness.mjs';
import { everyScreen, screens } from './support/screens.mjs';

/** What can be pressed and is smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8: no exception is made of). */
const small = () =>
    [...document.querySelectorAll('#mirror [tabindex], #mirror a[href], #mirror input, #mirror textarea')]
        .filter((element) => !element.closest('[inert]') && element.getAttribute('role') !== null || element.matches('a, input, textarea'))
        .map((element) => ({ name: element.getAttribute('aria-label') ?? element.textContent, ...element.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 24 || height < 24)
        .map(({ name, width, height }) => `${name}: ${width} by ${height}`);

/** What stands beyond the left or right edge: nothing scrolls sideways, so nobody would reach it. */
const outside = () =>
    [...document.querySelectorAll('#mirror *')]
        .filter((element) => !element.closest('[inert]'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
        .map(({ element, box }) => `${element.getAttribute('aria-label') ?? element.textContent}: ${box.left} to ${box.right}`);

/** What can have the focus but lies above or below everything that scrolls there. */
const unreachable = () =>
    [...document.querySelectorAll('#mirror [tabindex="0"], #mirror a[href]')]
        .filter((element) => !element.closest('[inert]') && !element.closest('.scroller'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.top < -1 || box.bottom > innerHeight + 1)
        .map(({ element, box }) => `${element.getAttribute('aria-label') ?? element.textContent}: ${box.top} to ${box.bottom}`);

for (const [where, like] of Object.entries({
    'on a desk': { width: 1440, height: 900 },
    'on a phone': { phone: true },
    'at 400 %': { width: 320, height: 256 },
    ...(everywhere && {
        'at 200 %': { width: 640, height: 512 },
        'in a narrow window': { width: 320, height: 640 },
    }),
})) {
    test(`every screen ${where}: all targets are large enough, and all is within reach`, async () => {
        const someone = await person(like);
        const page = await someone.open();
        const wrong = [];
        let seen = 0;
        for await (const name of everyScreen(page)) {
            ++seen;
            for (const [what, look] of Object.entries({ small, outside, unreachable }))
                wrong.push(...(await page.evaluate(look)).map((one) => `${name}, ${what}: ${one}`));
        }
        assert.equal(seen, screens.length);
        assert.equal(wrong.join('\n'), '');
        await someone.quit();
    });
}
