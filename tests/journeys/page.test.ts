import { expect, test } from 'vitest';
import { z } from 'zod';
import { hasBrowser, launchBrowser, NO_BROWSER } from '../browser.ts';
import { temporaryFolder } from '../store/opened-store.ts';
import { startedProcess } from './started-process.ts';

const HOUR_AND_MINUTE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

test('a moderator subscribes by the page, presses “To the next digest” and watches it arrive', async ({
  skip,
}) => {
  skip(!hasBrowser(), NO_BROWSER);
  const settings = { PORT: '0', DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'warn' };
  const { child, ready, ended, said } = startedProcess(settings);
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  const panel = page.getByRole('complementary', { name: 'Clock and permissions' });
  const messages = page.getByRole('article');
  const clockInOslo = async () =>
    HOUR_AND_MINUTE.format(new Date((await panel.getByRole('time').getAttribute('datetime')) ?? 0));

  await page.goto(await ready);
  await page.getByText('Dateline is online').waitFor();
  await page.getByRole('radio', { name: 'Sam' }).check();
  await page.getByRole('button', { name: 'news', exact: true }).click();
  await page.getByRole('combobox', { name: 'Message #news' }).click();
  await page.keyboard.type('/digest subscribe tiktok time:07:30 quiet:yes timezone:Oslo');
  await page.keyboard.press('Enter');
  await messages.last().getByRole('button', { name: 'Undo' }).waitFor();
  const answer = await messages.last().innerText();
  await panel.getByText('Next digest:').waitFor();
  await panel.getByRole('button', { name: 'To the next digest' }).click();
  const more = messages.getByRole('button', { name: 'More', exact: true });
  await more.waitFor();
  await expect.poll(clockInOslo).toBe('07:30');
  const digest = await messages.last().innerText();
  const inSight = await more.boundingBox();
  await page.getByRole('combobox', { name: 'Message #news' }).click();
  await page.keyboard.type('/digest doctor channel:quiet');
  await page.keyboard.press('Enter');
  await messages.last().getByText('Digests cannot be posted here.').waitFor();
  await page.getByRole('radio', { name: 'Robin' }).check();
  await expect.poll(() => page.getByText('Only you can see this').count()).toBe(0);

  expect(answer).toContain('every day at 07:30, Oslo time (Europe/Oslo)');
  expect(answer).toContain('none, it is posted quietly');
  expect(digest).toMatch(/TikTok[^]*Digest · [^]*3 items/);
  expect(inSight?.y).toBeLessThan(800);
  expect(await more.isVisible()).toBe(true);
  expect(await messages.count()).toBe(1);
  expect(complaints).toEqual([]);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said().split('\n')).toEqual([expect.stringContaining('Dateline is ready')]);

  // What was posted would lie in the future if a restart went back to the time outside.
  const restarted = await startedProcess(settings).ready;
  const clock = z.object({ now: z.coerce.date() });
  const { now } = clock.parse(await (await fetch(`${restarted}/playground/clock`)).json());
  expect(HOUR_AND_MINUTE.format(now)).toBe('07:30');
});

test('a reader presses Coverage at the page and sees the picture, with its words', async ({
  skip,
}) => {
  skip(!hasBrowser(), NO_BROWSER);
  const settings = { PORT: '0', DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'warn' };
  const { ready } = startedProcess(settings);
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

  await page.goto(await ready);
  await page.getByText('Dateline is online').first().waitFor();
  await page.getByRole('combobox', { name: /^Message / }).click();
  await page.keyboard.type('/brief tiktok');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Coverage' }).click();
  const picture = page.getByRole('img', { name: /^Bar chart\. TikTok: \d+ articles by month/ });
  await picture.waitFor();
  const { drawn, shown } = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return { drawn: image.naturalWidth, shown: image.getBoundingClientRect().width };
  });

  expect(drawn).toBe(720);
  expect(shown).toBeGreaterThan(250);
  expect(shown).toBeLessThan(390);
  expect(await page.getByRole('article').last().innerText()).toMatch(
    /^December 2025 · \d+ articles$/m,
  );
  expect(complaints).toEqual([]);
});
