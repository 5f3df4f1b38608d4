import { beforeEach, describe, expect, test } from 'vitest';
import { movableClock, systemClock } from '../../../src/clock.ts';
import { CHANNEL, EARLY_READERS } from '../../../src/playground/world/cast.ts';
import { call } from '../opened.ts';
import { useStage } from './stage.ts';

const HOUR = 3_600_000;

/** A clock anew for each test; the next digest is always at the full hour, while there is one. */
let clock = movableClock(systemClock);
let isDue = true;
const stage = useStage(() => {
  clock = movableClock(systemClock);
  const next = () => new Date(Math.ceil((clock.now().getTime() + 1) / HOUR) * HOUR);
  const timeMachine = { ...clock, next: async () => (isDue ? next() : undefined) };
  return { clock, timeMachine };
});

const panel = () => stage.page.getByRole('complementary', { name: 'Clock and permissions' });
const says = () => panel().getByRole('status');
const open = (channel: string) => stage.page.getByRole('button', { name: channel }).click();
const toggle = (name: string) => panel().getByRole('switch', { name, exact: true });
const aheadMs = () => clock.now().getTime() - systemClock.now().getTime();

beforeEach(() => {
  isDue = true;
});

describe('the clock', () => {
  test('goes to the next digest, and every open page shows it', async () => {
    const other = await stage.page.context().newPage();
    await other.goto(stage.playground.url);
    await other.getByText('Dateline is online').waitFor();

    await panel().getByRole('button', { name: 'To the next digest' }).click();
    await says().getByText('It is now').waitFor();

    expect(clock.now().getTime() % HOUR).toBeLessThan(60_000);
    const shown = await panel().getByRole('time').first().getAttribute('datetime');
    expect(Math.abs(Date.parse(shown ?? '') - clock.now().getTime())).toBeLessThan(60_000);
    const there = () => other.locator('.clock time').getAttribute('datetime');
    await expect.poll(async () => (await there())?.slice(0, 13)).toBe(shown?.slice(0, 13));
    await other.close();
  });

  test('goes an hour and a day on, and messages are of that time', async () => {
    await panel().getByRole('button', { name: 'One hour later' }).click();
    await says().getByText('It is now').waitFor();
    await panel().getByRole('button', { name: 'One day later' }).click();
    await expect.poll(aheadMs).toBeGreaterThan(25 * HOUR - 60_000);

    await stage.page.getByRole('combobox', { name: 'Message #briefings' }).click();
    await stage.type('Tomorrow already');
    await stage.lastMessage().getByText('Tomorrow already').waitFor();
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    const [message] = stage.playground.messages(CHANNEL.briefings);
    const apart = Date.parse(message?.timestamp ?? '') - systemClock.now().getTime();
    expect(apart).toBeGreaterThan(24 * HOUR);
    expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tin"}');
  });

  test('goes to a moment that is typed, and never back', async () => {
    const field = panel().getByLabel('Or to a moment');
    await field.fill('2031-01-02T03:04');
    await panel().getByRole('button', { name: 'Go' }).click();
    const tooFar = panel().getByRole('alert').getByText('more than a year ahead');
    await tooFar.waitFor();

    await panel().getByRole('button', { name: 'One day later' }).click();
    await tooFar.waitFor({ state: 'hidden' });

    expect(await field.getAttribute('min')).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
    expect(Math.round(aheadMs() / HOUR)).toBe(24);
  });

  test('says so where no digest is due', async () => {
    isDue = false;

    await panel().getByRole('button', { name: 'To the next digest' }).click();
    await panel().getByRole('alert').getByText('No digest is due').waitFor();

    expect(aheadMs()).toBeLessThan(1_000);
  });
});

describe('what Dateline may do', () => {
  test('is switched off for the bot and for a role, and shown as it is all in all', async () => {
    await open('news');
    const row = panel().getByRole('row', { name: /^Send Messages (?!in)/ });
    await row.getByText('yes').waitFor();

    await toggle('Send Messages for Dateline').click();
    await row.getByText('no').waitFor();
    const refused = await call(stage.playground, 'POST', `/channels/${CHANNEL.news}/messages`, {
      content: 'a',
    });
    await toggle('Send Messages for the role @everyone').click();
    await toggle('Send Messages for Dateline').click();
    await expect.poll(() => toggle('Send Messages for Dateline').isChecked()).toBe(true);

    expect(refused.body.code).toBe(50013);
    expect(await row.getByText('no').isVisible()).toBe(true);
  });

  test('is told of the channel that is open; a thread goes by its channel', async () => {
    await open('Late edition');
    await panel().getByText('A thread goes by its channel, #news.').waitFor();

    await toggle('Send Messages in Threads for Dateline').click();
    await open('news');

    await expect
      .poll(() => toggle('Send Messages in Threads for Dateline').isChecked())
      .toBe(false);
    await open('briefings');
    await expect.poll(() => toggle('Send Messages in Threads for Dateline').isChecked()).toBe(true);
    await stage.page.getByRole('button', { name: 'Dateline', exact: true }).click();
    await panel().getByText('Direct messages have no permissions to set.').waitFor();
  });

  test('a channel that is hidden from everybody goes from the reader’s list, and not from the moderator’s', async () => {
    await open('news');
    await toggle('View Channel for the role @everyone').click();

    await stage.page.getByRole('heading', { level: 1, name: 'briefings' }).waitFor();
    const forReader = await stage.page.getByRole('button', { name: 'news' }).count();
    await stage.page.getByRole('radio', { name: 'Sam' }).check();
    await open('news');

    expect(forReader).toBe(0);
    await toggle('View Channel for the role @everyone').click();
    await panel()
      .getByRole('row', { name: /^View Channel/ })
      .getByText('yes')
      .waitFor();
  });
});

describe('the panel', () => {
  test('closes and opens by keyboard, and stays as it was left after a reload', async () => {
    const button = stage.page.getByRole('button', { name: 'Clock and permissions' });
    await button.focus();

    await stage.page.keyboard.press('Enter');
    await panel().waitFor({ state: 'hidden' });
    await stage.page.reload();
    await stage.page.getByText('Dateline is online').waitFor();

    expect(await panel().isVisible()).toBe(false);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  test('stands below the conversation in a narrow window, closed until it is asked for', async () => {
    await stage.page.setViewportSize({ width: 360, height: 740 });
    await panel().waitFor({ state: 'hidden' });

    await stage.page.getByRole('button', { name: 'Clock and permissions' }).click();
    await panel().waitFor();

    const conversation = await stage.page.getByRole('main').boundingBox();
    const below = await panel().boundingBox();
    expect(below?.y).toBeGreaterThanOrEqual((conversation?.y ?? 0) + (conversation?.height ?? 0));
    const size = await stage.page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(size).toEqual([360, 740]);
  });
});

describe('channels of every kind', () => {
  test('a forum lists its posts, and each opens', async () => {
    await open('reading-room');
    await stage.page.getByText('No posts yet').waitFor();
    await call(stage.playground, 'POST', `/channels/${CHANNEL.forum}/threads`, {
      name: 'Digest of today',
      message: { content: 'Three lines' },
    });

    await stage.page.getByRole('button', { name: 'Digest of today' }).click();
    await stage.lastMessage().getByText('Three lines').waitFor();

    expect(await stage.page.title()).toBe('Digest of today · Dateline playground');
  });

  test('a silent message says so, and one that pings a role of mine stands out', async () => {
    const content = `For <@&${EARLY_READERS}>`;
    await open('announcements');
    await call(stage.playground, 'POST', `/channels/${CHANNEL.announcements}/messages`, {
      content,
      flags: 1 << 12,
      allowed_mentions: { roles: [EARLY_READERS] },
    });

    await stage.lastMessage().getByText('Silent: nobody got a notification').waitFor();

    await stage.lastMessage().getByText('Early readers').waitFor();
    expect(await stage.lastMessage().getAttribute('highlight')).not.toBeNull();
  });
});

describe('a moderator', () => {
  beforeEach(async () => {
    await stage.page.getByRole('radio', { name: 'Sam' }).check();
    await stage.page.getByRole('combobox', { name: 'Message #briefings' }).click();
  });

  test('finds a subcommand, and picks a channel and a role from lists', async () => {
    await stage.page.keyboard.type('/digest sub');
    await stage.page.getByRole('option', { name: '/digest subscribe' }).waitFor();
    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.type('07:30 channel:read');
    await stage.page.getByRole('option', { name: '#reading-room' }).click();
    await stage.page.getByRole('button', { name: /^Add ping/ }).click();
    await stage.page.getByRole('option', { name: '@Early readers' }).click();
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('Answer to digest subscribe').waitFor();

    expect(stage.bot.heard.at(-1)).toBe(
      `digest subscribe ${JSON.stringify({
        time: '07:30',
        channel: CHANNEL.forum,
        ping: EARLY_READERS,
      })}`,
    );
  });

  test('is told which channels there are where none is called so', async () => {
    await stage.page.keyboard.type('/digest subscribe 07:30 channel:nowhere');
    await stage.page.keyboard.press('Enter');

    await stage.page.getByRole('alert').getByText('channel must be one of: #briefings').waitFor();

    expect(stage.bot.heard).toEqual([]);
  });
});

test('a reader is not offered what is for moderators', async () => {
  await stage.page.keyboard.type('/dig');

  await stage.page.getByText('No command fits').waitFor();

  expect(await stage.page.getByRole('option', { name: '/digest' }).count()).toBe(0);
});
