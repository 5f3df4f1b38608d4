import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/clock.ts';
import { openHouse } from '../src/house.ts';
import { createLog } from '../src/operate/log.ts';
import { startPlayground } from '../src/playground/server.ts';
import { launchBrowser } from '../tests/browser.ts';

/** The pictures in the README and in docs/, taken from the running product. */
const PICTURES = [
  { file: 'docs/playground.png', viewport: { width: 1280, height: 1060 }, colorScheme: 'light' },
  {
    file: 'docs/playground-narrow.png',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  },
] as const;

const log = createLog({ level: 'warn', output: process.stdout });
const browser = await launchBrowser();
for (const { file, ...look } of PICTURES) {
  // Each picture begins in an empty channel.
  const playground = await startPlayground({
    port: 0,
    clock: systemClock,
    token: 'picture.of.page',
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'dateline-picture-'));
  const house = await openHouse({
    token: playground.token,
    api: playground.apiUrl,
    contentDir: 'content',
    store: { dataDir, databaseUrl: undefined, file: 'playground.db' },
    clock: systemClock,
    log,
    addressOf: (id) => `${playground.url}/read/${id}`,
    onFatal: (message) => {
      throw new Error(message);
    },
  });
  await house.bot.registered;

  const page = await browser.newPage(look);
  await page.goto(playground.url);
  await page.getByText('Dateline is online').first().waitFor();
  await page.getByRole('combobox', { name: /^Message / }).click();
  await page.keyboard.type('/brief tiktok');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Timeline' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  console.log(file);

  await page.close();
  await house.stop();
  await playground.close();
  await rm(dataDir, { recursive: true });
}
await browser.close();
