/** A real browser for the tests: Debian's chromium, or the one that Playwright has downloaded. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  // The tests may run as root, where Chromium's own sandbox cannot start.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const missing = `There is no browser to test with. Install one of:
  apt-get install -y chromium
  npx playwright-core install chromium
or name one: CHROMIUM=/path/to/chromium`;

/** The first browser that there is; throws with the way to get one. */
export function findBrowser(): string {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ];
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error(missing);
  return found;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: flags, headless: true, timeout: 30_000 });
}
