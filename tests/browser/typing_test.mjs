// Typing as keyboards and input methods do it: dead keys, candidates that change, a composition that is given up, and
// what a field tells the browser of itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atRest, person } from './support/harness.mjs';
import { takeExample } from './support/screens.mjs';
import { field, openCustomer, saved, type } from './support/steps.mjs';

const manager = 'Kumppanuuspäällikkö';

const someone = await person();
const page = await someone.open();
await takeExample(page);
await openCustomer(page, 'Hyvinvointitoimiala');
const devtools = await page.context().newCDPSession(page);

const compose = (text) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const value = () => field(page, manager).inputValue();

test('a dead key and its letter make one character', async () => {
    await type(page, manager, 'Andr');
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Dead', code: 'Equal', windowsVirtualKeyCode: 229 });
    await compose('´');
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Dead', code: 'Equal' });
    assert.equal(await value(), 'Andr´');
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'é', code: 'KeyE', windowsVirtualKeyCode: 229 });
    await devtools.send('Input.insertText', { text: 'é' });
    assert.equal(await value(), 'André');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await value(), 'André');
});

test('an input method composes in several steps and changes its candidates; only what is chosen stays', async () => {
    await type(page, manager, 'Sato ');
    for (const text of ['h', 'ha', 'は', 'はn', 'はな', '花', '華', '花']) {
        await compose(text);
        await page.mouse.move(400 + text.length * 10, 500); // frames go on being drawn
        await atRest(page);
        assert.equal(await value(), `Sato ${text}`);
    }
    await devtools.send('Input.insertText', { text: '花' });
    assert.equal(await value(), 'Sato 花');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await value(), 'Sato 花');
});

test('Enter that chooses a candidate does not leave the field, nor save half a word', async () => {
    await type(page, manager, '');
    await compose('はな');
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    await atRest(page);
    assert.equal(await value(), 'はな');
    assert.ok(await field(page, manager).evaluate((input) => input === document.activeElement));
    await devtools.send('Input.insertText', { text: '花' });
    assert.equal(await value(), '花');
});

test('a composition that is given up leaves what stood before', async () => {
    await type(page, manager, 'Ilmo');
    await compose('kesken');
    assert.equal(await value(), 'Ilmokesken');
    await compose('');
    await atRest(page);
    assert.equal(await value(), 'Ilmo');
    await page.keyboard.type(' S');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await value(), 'Ilmo S');
});

test('leaving the field in the middle of a composition keeps what is seen', async () => {
    await type(page, manager, 'Kai');
    await compose('sa');
    await field(page, 'Sijainen').focus();
    await saved(page);
    assert.equal(await value(), 'Kaisa');
});

test('every field tells its keyboard, its language, and that the browser may not fill it in', async () => {
    const fields = await page.locator('#mirror input, #mirror textarea').evaluateAll((elements) => elements.map((element) => ({
        name: element.getAttribute('aria-label'), mode: element.inputMode, language: element.lang, filled: element.autocomplete,
        spelling: element.spellcheck,
    })));
    assert.ok(fields.length > 20);
    const like = (pattern) => fields.filter(({ name }) => pattern.test(name));
    for (const { name, filled, language } of fields) {
        assert.equal(filled, 'off', name);
        assert.equal(language, 'fi', name);
    }
    for (const { mode } of like(/^(Veloitukset vuodessa|Budjetti)/)) assert.equal(mode, 'decimal');
    for (const { mode, spelling } of like(/^(Alku|Arvioitu päätös)/)) {
        assert.notEqual(mode, 'text');
        assert.equal(spelling, false);
    }
    assert.ok(like(/^Potentiaaliarvon perustelu/).every(({ spelling }) => spelling));
});
