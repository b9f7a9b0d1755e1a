// Text onto the clipboard.

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
