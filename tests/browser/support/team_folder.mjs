// A folder for several people in a test: each browser has one of its own (the origin's private file system, which has
// the interface of a chosen folder), and the test carries files between them as a synchronising program does.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Makes the browser's question for a folder answer with one of the test's, and its questions for leave with what
 * `localStorage.leave` says ('granted' without).
 * @param {import('playwright-core').BrowserContext} context
 */
export async function useTeamFolder(context) {
    await context.addInitScript(() => {
        const active = () => {
            if (!navigator.userActivation.isActive) throw new DOMException('without a press', 'SecurityError');
        };
        globalThis.showDirectoryPicker = async () => {
            active();
            return (await navigator.storage.getDirectory()).getDirectoryHandle('tiimi', { create: true });
        };
        FileSystemHandle.prototype.queryPermission = async () => localStorage.getItem('leave') ?? 'granted';
        FileSystemHandle.prototype.requestPermission = async () => {
            active();
            localStorage.setItem('leave', 'granted');
            return 'granted';
        };
    });
}

/** What lies in the folder: name → text. @param {Page} page @returns {Promise<Record<string, string>>} */
export const filesIn = (page) => page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('tiimi', { create: true });
    // A file that is replaced meanwhile cannot be read, or is not even there for a moment: all is read again.
    const replaced = ['NotReadableError', 'NotFoundError'];
    for (let tries = 0; ; ++tries) {
        try {
            const files = {};
            for await (const name of folder.keys())
                if (name.endsWith('.json')) files[name] = await (await (await folder.getFileHandle(name)).getFile()).text();
            return files;
        } catch (error) {
            if (!replaced.includes(error.name) || tries === 100) throw error;
        }
    }
});

/** Lays a file into the folder, whole at once. @param {Page} page @param {string} name @param {string} text */
export const layDown = (page, name, text) => page.evaluate(async ([called, content]) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('tiimi', { create: true });
    const stream = await (await folder.getFileHandle(called, { create: true })).createWritable();
    await stream.write(content);
    await stream.close();
}, [name, text]);

/** Carries every file of one folder into the other. @param {Page} from @param {Page} to */
export async function carry(from, to) {
    const there = await filesIn(to);
    for (const [name, text] of Object.entries(await filesIn(from))) {
        if (there[name] !== text) await layDown(to, name, text);
    }
}

/** Does at once what the page puts off, as when it is left. @param {Page} page */
export const leave = (page) => page.evaluate(() => void dispatchEvent(new Event('pagehide')));

/** Comes back to the page, which then looks. @param {Page} page */
export const comeBack = (page) => page.evaluate(() => void dispatchEvent(new Event('focus')));

/**
 * Waits until what lies in the folder is as wished.
 * @param {Page} page
 * @param {(files: Record<string, string>) => boolean} wished
 */
export async function untilFiles(page, wished) {
    const begun = Date.now();
    for (;;) {
        const files = await filesIn(page);
        if (wished(files)) return files;
        if (Date.now() - begun > 30_000) throw new Error(`The folder holds ${Object.keys(files).join(', ') || 'nothing'}.`);
        await new Promise((done) => setTimeout(done, 100));
    }
}

/** Takes the whole folder away, once nothing writes in it. @param {Page} page */
export const takeAway = (page) =>
    page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        for (;;) {
            try {
                return await root.removeEntry('tiimi', { recursive: true });
            } catch (error) {
                if (!(error instanceof DOMException && error.name === 'NoModificationAllowedError')) throw error;
                await new Promise((done) => setTimeout(done, 50));
            }
        }
    });
