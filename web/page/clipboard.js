// Text onto the clipboard, and tables from it.

/** @param {string} text @returns {Promise<boolean>} whether it is there */
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyBySelection(text);
    }
}

/** Where the browser has no clipboard for pages, or not for this one: as a person would, by selecting it. @param {string} text */
function copyBySelection(text) {
    const before = document.activeElement;
    const element = document.createElement('textarea');
    element.value = text;
    element.style.cssText = 'position:fixed;opacity:0';
    document.body.append(element);
    element.select();
    const copied = document.execCommand('copy');
    element.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
}

/**
 * A table pasted on the page, or into a field of one line: rows for the program. What is pasted into a field of
 * several lines, or is no table, is that field's.
 * @param {(text: string) => boolean} take returns whether it is taken
 */
export function listenToPaste(take) {
    document.addEventListener('paste', (event) => {
        const { target } = event;
        if (target instanceof HTMLTextAreaElement) return;
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const parted = target instanceof HTMLInputElement ? /\t/ : /[\t\n]/;
        if (parted.test(text.trim()) && take(text)) event.preventDefault();
    });
}
