// A tab whose library drives it by a `page`, as Playwright and Puppeteer do: what is the same in both.

/** @typedef {import('playwright-core').Page | import('puppeteer-core').Page} Page */

export class PageTab {
    /** @param {Page} page @param {string[]} problems where its errors are told */
    constructor(page, problems) {
        this.page = page;
        page.on('pageerror', (error) => problems.push(`${error}`));
        page.on('console', (message) => {
            if (message.type() === 'error') problems.push(message.text());
        });
    }

    async go(address) {
        await this.page.goto(address);
    }

    async reload() {
        await this.page.reload();
    }

    front() {
        return this.page.bringToFront();
    }

    run(expression) {
        return this.page.evaluate(expression);
    }

    move(x, y) {
        return this.page.mouse.move(x, y);
    }

    press() {
        return this.page.mouse.down();
    }

    release() {
        return this.page.mouse.up();
    }

    keyDown(key) {
        return this.page.keyboard.down(key);
    }

    keyUp(key) {
        return this.page.keyboard.up(key);
    }

    close() {
        return this.page.close();
    }
}
