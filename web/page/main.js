// Starts the program in its page, and joins the page's parts to it.

import { Announcer } from './announcer.js';
import { Canvas } from './canvas.js';
import { copy, listenToPaste } from './clipboard.js';
import { filePage } from './file_page.js';
import { Files, saveFile, saveWorkbook } from './files.js';
import { GlyphPainter, loadFaces } from './fonts.js';
import { FrameClock } from './frame_clock.js';
import { listenToElements } from './interaction.js';
import { loadProgram } from './loader.js';
import { Mirror } from './mirror.js';
import { listenToPointer } from './pointer.js';
import { hasMacKeys, onWishesChanged, preferredLanguage, wishes, wishesWebgl } from './preferences.js';
import { print } from './print.js';
import { Program } from './program.js';
import { Route } from './route.js';
import { seal, unseal } from './sealing.js';
import { SharedFolder } from './shared_folder.js';
import { Shell } from './shell.js';
import { Storage, folder } from './storage.js';
import { TextInputs } from './text_input.js';
import { Touch } from './touch.js';
import { Turn } from './turn.js';
import { Updates } from './updates.js';
import { Windows } from './windows.js';
import { wordsIn } from './words.js';

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const language = preferredLanguage();
document.documentElement.lang = language.language;

/** @type {Program | undefined} */
let program;
const updates = new Updates(() => program?.updateReady(), () => program !== undefined);
// A version that cannot go on gives way to a newer one, if there is one.
const shell = new Shell(wordsIn(language.language), () => updates.apply());
const turn = new Turn(folder);
const storage = new Storage(turn, (problem) => program?.persisted(problem));
/** @type {Windows | undefined} */
let windows;
/** Called before each frame. @type {() => void} */
let beforeFrame = () => {};
const clock = new FrameClock((time) => {
    beforeFrame();
    program?.frame(time);
});
const drawNow = () => clock.now();

/** @param {string} reason */
function stopped(reason) {
    program?.stop();
    shell.fail('stopped', reason, storage);
}

/** Joins the page's parts to the program: from now on it can call them. @param {Program} running */
function join(running) {
    const root = byId('mirror');
    const canvas = new Canvas(/** @type {HTMLCanvasElement} */ (byId('canvas')));
    const painter = new GlyphPainter();
    const inputs = new TextInputs(root, running, painter, drawNow);
    const mirror = new Mirror(root, byId('descriptions'), inputs, new Announcer());
    const files = new Files(running);
    const shared = new SharedFolder(running, turn);
    const route = new Route(running);
    Object.assign(page, /** @type {PageFunctions} */ ({
        nextText: () => running.nextText(),
        requestFrame: (delay) => clock.request(delay),
        openPicture: () => canvas.openPicture(),
        showPixels: (picture, part) => canvas.showPixels(picture, part),
        faceMetrics: (face, size) => painter.metrics(face, size),
        drawGlyph: (face, size, codePoint) => painter.draw(face, size, codePoint),
        updateMirror: (difference) => mirror.apply(JSON.parse(difference)),
        describe: (title, tag) => {
            document.title = title;
            document.documentElement.lang = tag;
        },
        showRoute: (shown) => route.show(shown),
        saveFile: (name, mimeType, bytes) => saveFile(name, mimeType, /** @type {BlobPart} */ (bytes)),
        saveWorkbook: (name, json) => saveWorkbook(name, JSON.parse(json), () => running.workbookFailed(name)),
        chooseFile: (accept) => files.choose(accept),
        openNextFile: () => void files.next(),
        useFolder: (use) => shared.use(use),
        chooseFolder: () => void shared.choose(),
        allowFolder: () => void shared.allow(),
        forgetFolder: () => shared.forget(),
        lookIntoFolder: () => shared.look(),
        readInFolder: (name) => shared.read(name),
        writeInFolder: (name, bytes) => shared.write(name, bytes),
        removeInFolder: (name) => shared.remove(name),
        seal: (number, order, content) =>
            void seal(JSON.parse(order), content).then((bytes) => running.sealed(number, bytes)),
        unseal: (number, order, content) =>
            void unseal(JSON.parse(order), content).then(([how, bytes]) => running.unsealed(number, how, bytes)),
        copyText: (text) => void copy(text).then((success) => running.copied(success)),
        persist: (names) => storage.persist(names),
        applyUpdate: () => updates.apply(),
        takeOver: () => windows?.takeOver(),
        saveStored: (names) => void shell.keep(storage, names.length > 0 ? names : undefined),
        print: (html) => void print(html),
        fail: stopped,
    }));
    return { root, canvas, inputs, mirror, route };
}

/** @type {object} */
const page = {};

async function start() {
    if (typeof WebAssembly !== 'object') {
        shell.fail('noWebAssembly', '', null);
        return;
    }
    const [module, entries] = await Promise.all([
        loadProgram(page, (loaded, total) => shell.progress(loaded, total), stopped),
        storage.open(),
        loadFaces(),
    ]);
    const running = new Program(module, stopped);
    program = running;
    const { root, canvas, inputs, mirror, route } = join(running);
    storage.mount(module, entries);
    const environment = {
        ...language,
        ...wishes(),
        macKeys: hasMacKeys(),
        storageWorks: storage.problem === '',
        storageError: storage.problem,
        writes: turn.writes || storage.problem !== '',
        filePage: filePage(),
        folder,
    };
    // Emscripten takes WebGL's names for given, which they are not where a browser has it switched off.
    const webgl = wishesWebgl() && 'WebGLRenderingContext' in globalThis && 'WebGL2RenderingContext' in globalThis;
    const started = running.start(environment, webgl);
    if (shell.failed) return;
    if (!started) {
        shell.fail('noGraphics', 'WebGL 2, 2D canvas', storage);
        return;
    }
    route.follow();
    beforeFrame = () => canvas.follow();
    canvas.observe({
        resized(width, height, ratio) {
            running.resize(width, height, ratio);
            drawNow();
        },
        lost: () => running.contextLost(),
        restored: () => running.contextRestored(),
        gone() {
            if (!running.drawWithoutWebgl() && !shell.failed) shell.fail('noGraphics', 'WebGL 2, 2D canvas', storage);
            drawNow();
        },
    });
    listenToPointer(running, drawNow, Touch.is);
    new Touch(running);
    listenToPaste((text) => running.pasteTable(text));
    listenToElements(root, running, mirror, inputs, drawNow);
    onWishesChanged(() => running.preferences(wishes()));
    const flush = () => {
        inputs.commitFocused();
        running.beforeHidden();
        drawNow();
    };
    keepOnLeaving(flush);
    windows = new Windows(running, storage, turn, flush, drawNow);
    storage.room = (space) => running.space(space);
    void storage.tellRoom();
    if (shell.failed) return;
    shell.done();
    document.documentElement.dataset.ready = '';
    Object.assign(globalThis, { kumppani: running, kumppaniMirror: mirror });
}

/** What is being typed is kept when the page goes; and it does not go while something is still being saved. */
function keepOnLeaving(/** @type {() => void} */ flush) {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
    addEventListener('pagehide', flush);
    addEventListener('beforeunload', (event) => {
        flush();
        if (storage.busy || storage.leftBehind) event.preventDefault();
    });
}

start().catch((error) => {
    if (!shell.failed) shell.fail('notLoaded', String(error), null);
}).finally(() => updates.watch());
