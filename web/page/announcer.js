// Sentences that screen readers say without the focus going there.

export class Announcer {
    #polite = region('status');
    #assertive = region('alert');

    /** @param {string} sentence */
    announce(sentence) {
        say(this.#polite, sentence);
    }

    /** @param {string} sentence */
    alert(sentence) {
        say(this.#assertive, sentence);
    }
}

/** @param {string} role */
function region(role) {
    const element = document.createElement('div');
    element.className = 'spoken';
    element.setAttribute('role', role);
    document.body.append(element);
    return element;
}

/** A new element each time, so that the same sentence is said again. */
function say(/** @type {HTMLElement} */ element, /** @type {string} */ sentence) {
    const words = document.createElement('span');
    words.textContent = sentence;
    element.replaceChildren(words);
}
