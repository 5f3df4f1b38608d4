import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';

/** What the product says once its page can be opened, before the address. */
const READY = 'Dateline is ready: ';

/** How the cards are looked at: on a desk, and on a phone at night. */
const LOOKS = [
  { name: 'wide', look: { viewport: { width: 1000, height: 900 }, colorScheme: 'light' } },
  { name: 'narrow', look: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

/** Higher than any card. */
const TALL = 2_400;

type Card = { readonly file: string; readonly button: string; readonly title: string };

/** Each card behind a briefing, the button that opens it, and what it is called then. */
const CARDS: readonly Card[] = [
  { file: 'more', button: 'More', title: 'More on TikTok' },
  { file: 'quotes', button: 'Quotes', title: 'Quotes on TikTok' },
  { file: 'timeline', button: 'Timeline', title: 'Timeline of TikTok' },
  { file: 'sources', button: 'Sources', title: 'Sources on TikTok' },
  { file: 'coverage', button: 'Coverage', title: 'Coverage of TikTok' },
  { file: 'follow', button: 'Follow in this channel', title: 'Follow TikTok in this channel' },
];

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
  ...LOOKS.map(({ name, look }) => ({ file: `docs/cards/check-${name}.png`, look, show: check })),
  ...CARDS.flatMap((card) =>
    LOOKS.map(({ name, look }) => ({
      file: `docs/cards/${card.file}-${name}.png`,
      look,
      show: (page: Page) => cardOf(page, card),
    })),
  ),
] as const;

/** What to show, from the command line; nothing for all. */
const wanted = process.argv.slice(2);
const browser = await launchBrowser();
for (const { file, look, show } of PICTURES) {
  if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
  // Each picture begins in an empty server.
  const product = await started();
  const page = await browser.newPage(look);
  await page.goto(product.url);
  await page.getByText('Dateline is online').first().waitFor();
  const shown = (await show(page)) ?? page;
  await page.evaluate(() => document.fonts.ready);
  await shown.screenshot({ path: file });
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

/** A card behind a briefing, whole, as a moderator sees it, who may open all of them. */
async function cardOf(page: Page, { button, title }: Card): Promise<Locator> {
  const size = page.viewportSize();
  // Where the page is narrow, who one is stands behind a menu.
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.getByRole('radio', { name: 'Sam' }).check();
  if (size !== null) await page.setViewportSize(size);
  await briefing(page);
  await page.getByRole('button', { name: button, exact: true }).click();
  return whole(page, title);
}

/** A quote that lost its “not”, beside its source. */
async function check(page: Page): Promise<Locator> {
  await say(page, '/check “Google will be required to divest Chrome” speaker:Amit Mehta');
  return whole(page, 'Altered');
}

/** The newest card, all of it at once, and nothing that shows itself under a pointer. */
async function whole(page: Page, title: string): Promise<Locator> {
  await page.getByRole('heading', { name: title }).waitFor();
  const size = page.viewportSize();
  if (size !== null) await page.setViewportSize({ ...size, height: TALL });
  await page.mouse.move(0, 0);
  return page.locator('.container').last();
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
