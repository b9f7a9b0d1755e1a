// The browser in which pages are tested and measured.

/** Draws without a graphics card, and leaves the network alone. */
const args = [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
];

/** What Playwright starts it with. */
export const launch = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args };
