import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing that a browser does of its own accord may reach the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why a test that needs a browser is left out. */
export const NO_BROWSER = 'No Chromium was found. Install it, or set CHROMIUM_PATH to it.';

/**
 * Whether there is a browser to test with. Where the environment says CI it is
 * taken for granted, so that what nobody tested never looks tested.
 */
export function hasBrowser(): boolean {
  return browserPath() !== undefined || (process.env['CI'] ?? '') !== '';
}

/** Starts a Chromium without a window. Throws with a remedy where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === undefined) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: QUIET });
}

/** The Chromium of this machine: the one that CHROMIUM_PATH names, else the first on the PATH. */
function browserPath(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
}
