import { describe, expect, test } from 'vitest';
import { hasFocus, useStage } from './page/stage.ts';

const stage = useStage();

describe('by keyboard alone', () => {
  test('a reader finds a command, takes a suggestion, reads the answer and presses its button', async () => {
    await stage.page.keyboard.type('/bri');
    await stage.page.getByRole('option', { name: '/brief' }).waitFor();
    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.type('ti');
    await stage.page.getByRole('option', { name: 'Tin trade' }).waitFor();
    await stage.page.keyboard.press('ArrowDown');
    await stage.page.keyboard.press('ArrowDown');
    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('Answer to brief').waitFor();
    await stage.tabTo('More', 'Shift+Tab');
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('page 2').waitFor();

    expect(stage.bot.heard.filter((line) => !line.startsWith('type'))).toEqual([
      'brief {"topic":"TIN TRADE"}',
      'press more:1',
    ]);
    expect(await stage.lastMessage().textContent()).toContain('After press more:1');
    const button = stage.lastMessage().getByRole('button', { name: 'More', exact: true });
    expect(await hasFocus(button)).toBe(true);
  });

  test('a select opens, goes to its letter and picks', async () => {
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    await stage.tabTo('Open a source', 'Shift+Tab');
    await stage.page.keyboard.press('ArrowDown');
    await stage.page.getByRole('listbox', { name: 'Open a source' }).waitFor();
    await stage.page.keyboard.press('q');
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('After press pick b').waitFor();

    expect(stage.bot.heard.at(-1)).toBe('press pick b');
  });

  test('a message menu opens from its button and closes where it was opened', async () => {
    await stage.type('hello');
    await stage.lastMessage().getByText('hello').waitFor();

    await stage.tabTo('More: apps for this message', 'Shift+Tab');
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('menuitem', { name: 'Check quotes' }).waitFor();
    await stage.page.keyboard.press('Escape');
    await stage.page.getByRole('menu').waitFor({ state: 'detached' });
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('menuitem', { name: 'Check quotes' }).waitFor();
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('Answer to Check quotes').waitFor();

    expect(stage.bot.heard).toEqual(['Check quotes {}']);
  });

  test('a spoiler opens with Enter', async () => {
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    await stage.tabTo('Spoiler: show it', 'Shift+Tab');
    await stage.page.keyboard.press('Enter');
    await stage
      .lastMessage()
      .getByRole('button', { name: 'Spoiler' })
      .waitFor({ state: 'detached' });

    expect(await stage.lastMessage().getByText('a hidden ending').isVisible()).toBe(true);
  });
});

describe('who sees what', () => {
  test('a quiet answer is for the caller alone, and goes when dismissed', async () => {
    await stage.type('/brief tin since:2020 hide:yes');
    await stage.page.getByText('Only you can see this').waitFor();

    await stage.page.getByRole('radio', { name: 'Sam' }).check();
    await stage.page.getByText('Only you can see this').waitFor({ state: 'detached' });
    await stage.page.getByRole('radio', { name: 'Robin' }).check();
    await stage.page.getByRole('button', { name: 'Dismiss message' }).click();
    await stage.page.getByText('Only you can see this').waitFor({ state: 'detached' });

    expect(await stage.page.getByRole('article').count()).toBe(0);
  });

  test('an answer says who called for it', async () => {
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    await stage.lastMessage().getByText('Robin').waitFor();
    expect(await stage.lastMessage().locator('discord-command').getAttribute('command')).toBe(
      'brief',
    );
  });
});

describe('when the bot says nothing', () => {
  test('a command that is not answered says so', async () => {
    await stage.type('/silence');

    await stage.page.getByRole('alert').getByText('The application did not respond').waitFor();
    expect(stage.bot.heard).toEqual(['silence {}']);
  });

  test('a button that is not answered says so under its message', async () => {
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    // Looked for before the click: a slow machine may be back from it when the wait is over.
    const waits = stage.lastMessage().locator('press-button[busy]').waitFor();
    await stage.lastMessage().getByRole('button', { name: 'Silent' }).click();
    await waits;
    await stage.lastMessage().getByText('The application did not respond').waitFor();

    expect(await stage.lastMessage().locator('press-button[busy]').count()).toBe(0);
  });

  test('a bot that has gone is shown as offline', async () => {
    await stage.bot.close();

    await stage.page.getByText('Dateline is offline').waitFor();
    expect(stage.playground.isBotOnline()).toBe(false);
  });

  test('a playground that was away is found again', async () => {
    await stage.takeDown();
    await stage.page.getByText('Reconnecting').waitFor();

    await stage.bringUp();
    await stage.page.getByText('Dateline is online').waitFor();
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tin"}');
  });
});

describe('harm', () => {
  test('hostile text is shown as text and leads nowhere', async () => {
    const hostile =
      '<img src=x onerror=alert(1)> <script>alert(2)</script> [a](javascript:alert(3)) @everyone';
    await stage.page.keyboard.insertText(hostile);
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('<img src=x onerror=alert(1)>').waitFor();
    await stage.page.keyboard.insertText(`/echo ${hostile}`);
    await stage.page.keyboard.press('Enter');
    await stage.lastMessage().getByText('<script>alert(2)</script>').waitFor();

    const inside = stage.lastMessage().locator('.container');
    expect(await inside.locator('img, script').count()).toBe(0);
    const links = stage.page.locator('[role=log] a');
    const leads = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(leads.filter((address) => !address?.startsWith('http'))).toEqual([]);
  });

  test('nothing leaves the machine, and the browser has no complaint', async () => {
    await stage.type('/brief tin');
    await stage.lastMessage().getByText('Answer to brief').waitFor();
    await stage.page.getByRole('button', { name: 'Dateline', exact: true }).click();
    await stage.page.getByText('Ask for a briefing').waitFor();

    const elsewhere = stage.addresses.filter(
      (address) => !address.startsWith(`${stage.playground.url}/`) && !address.startsWith('data:'),
    );
    expect(elsewhere).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });
});

describe('a narrow window', () => {
  test.each([360, 320])(
    'of %i pixels shows an answer without scrolling sideways',
    async (width) => {
      await stage.page.setViewportSize({ width, height: 740 });

      await stage.type(`/echo ${'unbroken'.repeat(20)}`);
      await stage.lastMessage().getByText('unbroken').waitFor();
      await stage.page.keyboard.type('/');
      await stage.page.getByRole('option', { name: '/brief' }).waitFor();

      const wide = await stage.page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.log')].map(
          (element) => element.scrollWidth - element.clientWidth,
        ),
      );
      expect(wide).toEqual([0, 0]);
    },
  );

  test('keeps the channels in a drawer that Escape closes', async () => {
    await stage.page.setViewportSize({ width: 360, height: 740 });
    const channel = stage.page.getByRole('button', { name: 'news' });
    await channel.waitFor({ state: 'hidden' });

    await stage.page.getByRole('button', { name: 'Channels and people' }).click();
    await channel.waitFor();
    await stage.page.keyboard.press('Escape');
    await channel.waitFor({ state: 'hidden' });
    await stage.page.getByRole('button', { name: 'Channels and people' }).click();
    await channel.click();

    await stage.page.getByRole('heading', { level: 1, name: 'news' }).waitFor();
    expect(await stage.page.title()).toBe('#news · Dateline playground');
  });
});
