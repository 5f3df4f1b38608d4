import { describe, expect, test } from 'vitest';
import { show } from './show.ts';
import { hasFocus, useStage } from './stage.ts';

const stage = useStage();
const box = () => stage.page.getByRole('combobox', { name: 'Message #briefings' });
const menu = () => stage.page.getByRole('menu', { name: 'Apps for this message' });

describe('an answer that takes its time', () => {
  test('is thought about in sight, and takes the place of the thinking', async () => {
    await stage.type('/ponder');
    await stage.lastMessage().getByText('Dateline is thinking…').waitFor();

    await stage.bot.answerPondered('Here it is');
    await stage.lastMessage().getByText('Here it is').waitFor();

    expect(await stage.page.getByText('is thinking…').count()).toBe(0);
    expect(await stage.page.getByRole('article').count()).toBe(1);
  });

  test('says who used which command, in words that are seen', async () => {
    await stage.type('/ponder');
    await stage.lastMessage().getByText('is thinking…').waitFor();

    const header = stage.lastMessage().locator('discord-command');

    expect(await header.getByText('Robin').isVisible()).toBe(true);
    expect(await header.getByText('used').isVisible()).toBe(true);
    expect(await header.getByText('ponder', { exact: true }).isVisible()).toBe(true);
  });

  test('is still there after the page was loaded again, and the person as well', async () => {
    await stage.page.getByRole('radio', { name: 'Sam' }).check();
    await stage.page.getByText('Dateline is online').waitFor();
    await box().click();
    await stage.type('/ponder');
    await stage.lastMessage().getByText('is thinking…').waitFor();

    await stage.page.reload();
    await stage.lastMessage().getByText('is thinking…').waitFor();
    await stage.bot.answerPondered('Worth the wait');
    await stage.lastMessage().getByText('Worth the wait').waitFor();

    expect(await stage.page.getByRole('radio', { name: 'Sam' }).isChecked()).toBe(true);
  });
});

describe('the menu of a message', () => {
  test('opens with a right click and with its button, and offers the same', async () => {
    await show(stage.playground, { content: 'Two berths are shut' });

    await stage.lastMessage().getByText('Two berths').click({ button: 'right' });
    expect(await menu().getByRole('menuitem').allTextContents()).toHaveLength(1);
    await stage.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await stage.lastMessage().getByText('Two berths').hover();
    await stage.lastMessage().getByRole('button', { name: 'More: apps' }).click();
    await menu().getByRole('menuitem', { name: 'Check quotes' }).click();
    await stage.lastMessage().getByText('Answer to Check quotes').waitFor();

    expect(stage.bot.heard).toEqual(['Check quotes {}']);
  });

  test('leaves the focus somewhere that the keyboard can go on from', async () => {
    await show(stage.playground, { content: 'Two berths are shut' });
    await stage.lastMessage().getByText('Two berths').click({ button: 'right' });
    await menu().waitFor();

    await stage.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });

    const tools = stage.lastMessage().getByRole('button', { name: 'More: apps' });
    expect(await hasFocus(tools)).toBe(true);
  });

  test('says that there is nothing where no app has a command for messages', async () => {
    await stage.page.getByRole('button', { name: 'Dateline', exact: true }).click();
    await stage.page.getByRole('combobox', { name: 'Message Dateline' }).waitFor();
    await stage.type('hello');
    await stage.lastMessage().getByText('hello').click({ button: 'right' });
    await menu().getByText('No app commands for messages here').waitFor();

    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });

    expect(stage.bot.heard).toEqual([]);
  });

  test('leaves a link its own menu', async () => {
    await show(stage.playground, { content: 'See https://example.test/harbour' });

    await stage.lastMessage().getByRole('link').click({ button: 'right' });

    expect(await menu().count()).toBe(0);
  });
});

describe('where the focus is', () => {
  test('stays in the box after words and after a command', async () => {
    await stage.type('hello');
    await stage.lastMessage().getByText('hello').waitFor();
    const afterWords = await hasFocus(box());
    await stage.type('/search tin');
    await stage.lastMessage().getByText('Answer to search').waitFor();

    expect([afterWords, await hasFocus(box())]).toEqual([true, true]);
    expect(await box().inputValue()).toBe('');
  });

  test('is in the box when another channel opens', async () => {
    await stage.page.getByRole('button', { name: 'news' }).click();
    const news = stage.page.getByRole('combobox', { name: 'Message #news' });
    await news.waitFor();

    await expect.poll(() => hasFocus(news)).toBe(true);
  });

  test('goes to the box when a quiet answer is dismissed', async () => {
    await stage.type('/brief tin hide:yes');
    await stage.page.getByText('Only you can see this').waitFor();

    await stage.tabTo('Dismiss message', 'Shift+Tab');
    await stage.page.keyboard.press('Enter');
    await stage.page.getByText('Only you can see this').waitFor({ state: 'detached' });

    await expect.poll(() => hasFocus(box())).toBe(true);
  });

  test('does not leave the box for an answer that comes while somebody types', async () => {
    await stage.type('/ponder');
    await stage.lastMessage().getByText('is thinking…').waitFor();
    await stage.page.keyboard.type('meanw');
    await stage.bot.answerPondered('Here it is');
    await stage.lastMessage().getByText('Here it is').waitFor();
    await stage.page.keyboard.type('hile');

    expect(await box().inputValue()).toBe('meanwhile');
  });

  test('begins at the way to the message box, before all channels', async () => {
    await stage.page.reload();
    await stage.page.getByText('Dateline is online').waitFor();
    await stage.page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });

    await stage.page.keyboard.press('Tab');
    expect(await hasFocus(stage.page.getByRole('link', { name: 'Skip to the message box' }))).toBe(
      true,
    );
    await stage.page.keyboard.press('Enter');

    await expect.poll(() => hasFocus(box())).toBe(true);
  });
});

describe('the up arrow', () => {
  test('brings the last command back with everything in it, to be changed and sent again', async () => {
    await stage.type('/brief tin since:2020');
    await stage.lastMessage().getByText('Answer to brief').waitFor();

    await stage.page.keyboard.press('ArrowUp');
    const since = stage.page.getByRole('textbox', { name: 'since' });
    expect(await since.inputValue()).toBe('2020');
    await since.fill('2021');
    await stage.page.keyboard.press('Enter');
    await expect
      .poll(() => stage.bot.heard.filter((line) => line.startsWith('brief')))
      .toHaveLength(2);

    expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tin","since":"2021"}');
  });

  test('does nothing before the first command, and nothing while there are words', async () => {
    await stage.page.keyboard.press('ArrowUp');
    expect(await box().inputValue()).toBe('');
    await stage.type('/search tin');
    await stage.lastMessage().getByText('Answer to search').waitFor();

    await stage.page.keyboard.type('words');
    await stage.page.keyboard.press('ArrowUp');

    expect(await box().inputValue()).toBe('words');
  });
});

describe('the bot', () => {
  test('that goes and comes back is shown to do so, and answers again', async () => {
    await stage.takeDown();
    await stage.page.getByText('Reconnecting').waitFor();
    await stage.bringUp();
    await stage.page.getByText('Dateline is online').waitFor();

    await stage.type('/search tin');
    await stage.lastMessage().getByText('Answer to search').waitFor();

    expect(stage.bot.heard).toEqual(['search {"query":"tin"}']);
  });

  test('that is away is said to be, where a command failed, until that is dismissed', async () => {
    await stage.bot.close();
    await stage.page.getByText('Dateline is offline').waitFor();

    await stage.type('/silence');
    await stage.page.getByRole('alert').getByText('The application did not respond').waitFor();
    await stage.page.getByText('Dateline is offline. Only you can see this').waitFor();
    await stage.page.getByRole('button', { name: 'Dismiss message' }).click();

    await expect.poll(() => stage.page.locator('.attempt').count()).toBe(0);
  });
});
