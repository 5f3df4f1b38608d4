import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';

/** What the product says once its page can be opened, before the address. */
const READY = 'Dateline is ready: ';

/** The pictures in the README and in docs/, taken from the running product. */
const PICTURES = [
  {
    file: 'docs/playground.png',
    look: { viewport: { width: 1280, height: 1060 }, colorScheme: 'light' },
    show: briefing,
  },
  {
    file: 'docs/playground-narrow.png',
    look: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
    show: briefing,
  },
  {
    file: 'docs/digest.png',
    look: { viewport: { width: 1280, height: 1110 }, colorScheme: 'light' },
    show: digest,
  },
] as const;

const browser = await launchBrowser();
for (const { file, look, show } of PICTURES) {
  // Each picture begins in an empty server.
  const product = await started();
  const page = await browser.newPage(look);
  await page.goto(product.url);
  await page.getByText('Dateline is online').first().waitFor();
  await show(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  console.log(file);
  await page.close();
  await product.stop();
}
await browser.close();

/** A reader's briefing. */
async function briefing(page: Page): Promise<void> {
  await say(page, '/brief tiktok');
  await page.getByRole('button', { name: 'Timeline' }).waitFor();
}

/** What a reader sees of a digest that a moderator ordered and the clock brought. */
async function digest(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Sam' }).check();
  await page.getByRole('button', { name: 'news', exact: true }).click();
  await say(page, '/digest subscribe everything time:07:30 timezone:London');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.getByText('Next digest:').first().waitFor();
  await page.getByRole('button', { name: 'To the next digest' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).waitFor();
  await page.getByRole('radio', { name: 'Robin' }).check();
  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
}

async function say(page: Page, line: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Message / }).click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** The product in its playground, as `npm start` runs it, with nothing remembered. */
async function started(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-picture-'));
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env['PATH'], DISCORD_TOKEN: '', PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith(READY)) continue;
    child.stdout.resume();
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true });
    };
    return { url: line.slice(READY.length), stop };
  }
  throw new Error('The product did not start; its last lines say why.');
}
