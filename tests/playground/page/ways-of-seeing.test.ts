import { ComponentType, MessageFlags } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { show } from './show.ts';
import { hasFocus, useStage } from './stage.ts';

const stage = useStage();

const say = async (content: string) => {
  const id = await show(stage.playground, { content });
  await stage.page.locator(`[data-id="${id}"]`).waitFor();
};

/** What an element's style comes to, for what a test has to see as an eye would. */
const styleOf = (selector: string, property: string) =>
  stage.page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** How far the page and its log are wider than the window. */
const tooWide = () =>
  stage.page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.log')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );

test('a timestamp is shown in each of Discord’s styles, and says its whole moment', async () => {
  const moment = new Date('2025-01-17T15:04:05Z');
  const styles = ['t', 'T', 'd', 'D', 'f', 'F', 'R'];
  await say(styles.map((style) => `<t:${moment.getTime() / 1000}:${style}>`).join('\n'));

  const times = stage.lastMessage().locator('discord-time time');
  const words = await times.allTextContents();
  const expected = await stage.page.evaluate((ms) => {
    const shown = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(undefined, options).format(ms);
    return [
      shown({ timeStyle: 'short' }),
      shown({ timeStyle: 'medium' }),
      shown({ dateStyle: 'short' }),
      shown({ dateStyle: 'long' }),
      shown({ dateStyle: 'long', timeStyle: 'short' }),
      shown({ dateStyle: 'full', timeStyle: 'short' }),
    ];
  }, moment.getTime());

  expect(words.slice(0, 6)).toEqual(expected);
  expect(new Set(expected).size).toBe(6);
  expect(words[6]).toMatch(/ago$|last year/);
  expect(await times.first().getAttribute('title')).toBe(expected[5]);
  expect(await times.first().getAttribute('datetime')).toBe(moment.toISOString());
});

test('lists are lists to a screen reader, with their depths and numbers', async () => {
  await say('Berths:\n- north\n  - old quay\n- south\n\nThen:\n3. shut\n4. open');
  const lists = stage.lastMessage().getByRole('list');

  expect(await lists.count()).toBe(3);
  expect(await lists.nth(0).locator('> li').count()).toBe(2);
  expect(await lists.nth(0).locator('li li').allTextContents()).toMatchObject([/old quay/]);
  expect(await stage.lastMessage().locator('ol').getAttribute('start')).toBe('3');
});

test('a quotation keeps its lines, its marks and the list in it, and ends where it ends', async () => {
  await say('> **Not** yet\n> - in spring\n> - in autumn\nsaid the port');

  const quote = stage.lastMessage().locator('discord-quote');

  expect(await quote.count()).toBe(1);
  expect(await quote.locator('strong').textContent()).toBe('Not');
  expect(await quote.getByRole('listitem').count()).toBe(2);
  expect(await quote.textContent()).not.toContain('said the port');
  expect(await stage.lastMessage().getByText('said the port').isVisible()).toBe(true);
});

test('a spoiler keeps its words from everybody until Space opens it, and then lets its link be used', async () => {
  await say('The end: ||see [here](https://example.test/end)||');
  expect(await stage.lastMessage().getByRole('link', { name: 'here' }).count()).toBe(0);

  await stage.tabTo('Spoiler: show it', 'Shift+Tab');
  await stage.page.keyboard.press(' ');
  await stage.lastMessage().getByRole('link', { name: 'here' }).waitFor();

  await stage.page.keyboard.press('Tab');
  expect(await hasFocus(stage.lastMessage().getByRole('link', { name: 'here' }))).toBe(true);
});

const opener = () => stage.page.getByRole('button', { name: 'Channels and people' });
const news = () => stage.page.getByRole('button', { name: 'news' });

test('a whole date breaks into lines where a message is narrower', async () => {
  await stage.page.setViewportSize({ width: 360, height: 740 });
  await show(stage.playground, {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        components: [
          {
            type: ComponentType.TextDisplay,
            content: '**Next digest**: <t:1793709000:F> by your clock',
          },
        ],
      },
    ],
  });
  await stage.lastMessage().getByText('by your clock').waitFor();

  const sideways = await stage.page
    .locator('#log')
    .evaluate((log) => log.scrollWidth - log.clientWidth);

  expect(sideways).toBe(0);
});

describe('the drawer of a narrow window', () => {
  beforeEach(() => stage.page.setViewportSize({ width: 360, height: 740 }));

  test('opens, lets a channel be chosen and closes by keyboard alone', async () => {
    await opener().focus();
    expect(await opener().getAttribute('aria-expanded')).toBe('false');
    await stage.page.keyboard.press('Enter');
    await news().waitFor();
    expect(await opener().getAttribute('aria-expanded')).toBe('true');

    await expect
      .poll(async () => {
        await stage.page.keyboard.press('Tab');
        return hasFocus(news());
      })
      .toBe(true);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('heading', { level: 1, name: 'news' }).waitFor();

    await news().waitFor({ state: 'hidden' });
    const box = stage.page.getByRole('combobox', { name: 'Message #news' });
    await expect.poll(() => hasFocus(box)).toBe(true);
  });

  test('takes the focus when it opens, and comes before what it covers', async () => {
    await opener().focus();
    await stage.page.keyboard.press('Enter');
    await news().waitFor();

    const isInside = () =>
      stage.page.evaluate(() => document.getElementById('rail')?.contains(document.activeElement));

    await expect.poll(isInside).toBe(true);
  });

  test('gives the focus back to its button when Escape closes it', async () => {
    await opener().click();
    await news().waitFor();

    await stage.page.keyboard.press('Escape');
    await news().waitFor({ state: 'hidden' });

    expect(await hasFocus(opener())).toBe(true);
  });

  test('cannot be reached while it is closed', async () => {
    await news().waitFor({ state: 'hidden' });
    await stage.page.getByRole('link', { name: 'Skip to the message box' }).focus();

    await stage.page.keyboard.press('Tab');

    expect(await hasFocus(opener())).toBe(true);
  });
});

test('a page at 200 % has everything in reach, and nothing to scroll sideways', async () => {
  // A window of 1280 by 800 pixels that is zoomed twofold has this much room.
  await stage.page.setViewportSize({ width: 640, height: 400 });

  await stage.type('/brief tin');
  await stage.lastMessage().getByText('Answer to brief').waitFor();
  await stage.page.keyboard.type('/');
  const first = stage.page.getByRole('option', { name: '/brief' });
  await first.waitFor();

  const list = await first.boundingBox();
  const box = await stage.page.getByRole('combobox', { name: 'Message #briefings' }).boundingBox();
  expect(await tooWide()).toEqual([0, 0]);
  expect(list?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(400);
});

test('letters of twice the size push nothing out of the window', async () => {
  await stage.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));

  await stage.type('/brief tin');
  await stage.lastMessage().getByText('Answer to brief').waitFor();

  expect(await tooWide()).toEqual([0, 0]);
  expect(
    await stage.lastMessage().getByRole('button', { name: 'More', exact: true }).isVisible(),
  ).toBe(true);
});

describe('where the system chooses the colours', () => {
  beforeEach(() => stage.page.emulateMedia({ forcedColors: 'active' }));

  test('the command that Enter takes is still told from the others', async () => {
    await stage.page.keyboard.type('/');
    await stage.page.getByRole('option', { name: '/brief' }).waitFor();

    expect(await styleOf('.option.active', 'outline-style')).toBe('solid');
    expect(await styleOf('.option:not(.active)', 'outline-style')).toBe('none');
  });

  test('the field that has the focus, the open channel and what is hidden are still told', async () => {
    await say('The end: ||at sea||');

    expect(await styleOf('.box', 'outline-style')).toBe('solid');
    expect(await styleOf('.channel[aria-current]', 'outline-style')).toBe('solid');
    expect(await styleOf('hidden-words', 'border-top-style')).toBe('dashed');
  });
});

test('who wants no motion sees none: neither dots, nor a turning wheel, nor a sliding drawer', async () => {
  await stage.page.emulateMedia({ reducedMotion: 'reduce' });
  await stage.type('/ponder');
  await stage.lastMessage().getByText('is thinking…').waitFor();
  const dots = await styleOf('.dots i', 'animation-name');

  await stage.bot.answerPondered('Here it is');
  const waits = stage.lastMessage().locator('press-button[busy]').waitFor();
  await stage.lastMessage().getByRole('button', { name: 'Silent' }).click();
  await waits;
  const wheel = await stage
    .lastMessage()
    .locator('press-button[busy] button')
    .evaluate((button) => getComputedStyle(button, '::after').animationName);

  expect([dots, wheel]).toEqual(['none', 'none']);
  expect(await styleOf('.rail', 'transition-duration')).toBe('0s');
});
