// Messages between the windows of one browser that show Kumppani.

export class Channel {
    /** @type {(message: object) => void} */
    #post;

    /** @param {string} name @param {(message: any) => void} heard */
    constructor(name, heard) {
        try {
            const channel = new BroadcastChannel(name);
            channel.onmessage = ({ data }) => heard(data);
            this.#post = (message) => channel.postMessage(message);
        } catch {
            // Where there is none (WebKit, on a file), other windows hear of what is put here.
            addEventListener('storage', ({ key, newValue }) => {
                if (key === name && newValue) heard(JSON.parse(newValue));
            });
            this.#post = (message) => {
                try {
                    localStorage.setItem(name, JSON.stringify({ ...message, once: Math.random() }));
                } catch {
                    // Nobody hears: windows then look at the store when they are looked at.
                }
            };
        }
    }

    /** @param {object} message values that JSON can hold */
    post(message) {
        this.#post(message);
    }
}
