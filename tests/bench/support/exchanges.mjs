// The page of tests/bench/exchanges: our files, and those of others, read, written and merged in one browser.

import { chromium } from 'playwright-core';

import { launch } from '../../browser/support/chromium.mjs';
import { ready, site } from './pages.mjs';
import { build } from './report.mjs';

/** Milliseconds: measurements also end on a machine that does much else. */
const patience = 600_000;

/** Calls `measure` with the page. @param {(page: import('playwright-core').Page) => Promise<void>} measure */
export async function withExchanges(measure) {
    const folder = `${build}exchanges/`;
    const { address, stop } = await site(folder);
    const browser = await chromium.launch(launch);
    try {
        const page = await browser.newPage();
        page.setDefaultTimeout(patience);
        await page.goto(address);
        await ready(page);
        await measure(page);
    } finally {
        await browser.close();
        await stop();
    }
}
