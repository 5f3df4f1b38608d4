import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { change, show } from './show.ts';
import { hasFocus, useStage } from './stage.ts';

const stage = useStage();

const showParts = async (...components: APIMessageTopLevelComponent[]) => {
  const id = await show(stage.playground, { flags: MessageFlags.IsComponentsV2, components });
  await stage.page.locator(`[data-id="${id}"]`).waitFor();
};
const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });
const option = (label: string) => ({ label, value: label.toLowerCase() });

const several = (least: number) =>
  showParts({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: 'several',
        placeholder: 'Pick sources',
        min_values: least,
        max_values: 2,
        options: ['Anchor', 'Beacon', 'Buoy'].map(option),
      },
    ],
  });
const list = () => stage.page.getByRole('listbox', { name: 'Pick sources' });
const picked = () => list().getByRole('option', { selected: true }).allTextContents();

describe('a select of which several may be picked', () => {
  test('marks with Space, no more than it may, and sends them all with Enter', async () => {
    await several(1);

    await stage.tabTo('Pick sources', 'Shift+Tab');
    await stage.page.keyboard.press('Enter');
    await list().waitFor();
    for (const key of ['b', ' ', 'b', ' ', 'a', ' ']) await stage.page.keyboard.press(key);
    expect((await picked()).map((words) => words.replaceAll(/[^a-z]/gi, ''))).toEqual([
      'Beacon',
      'Buoy',
    ]);
    await stage.page.keyboard.press('Enter');
    await stage.page.getByText('After press several').waitFor();

    expect(stage.bot.heard.at(-1)).toBe('press several beacon,buoy');
  });

  test('sends nothing while too few are picked, and all of them with Done', async () => {
    await several(2);

    await stage.lastMessage().getByRole('button', { name: 'Pick sources' }).click();
    await list().getByRole('option', { name: 'Anchor' }).click();
    await stage.lastMessage().getByRole('button', { name: 'Done' }).click();
    expect(await list().isVisible()).toBe(true);
    await list().getByRole('option', { name: 'Buoy' }).click();
    await stage.lastMessage().getByRole('button', { name: 'Done' }).click();
    await stage.page.getByText('After press several').waitFor();

    expect(stage.bot.heard).toEqual(['press several anchor,buoy']);
  });

  test('reaches Done by Tab, and Escape leaves it with nothing sent', async () => {
    await several(1);
    await stage.tabTo('Pick sources', 'Shift+Tab');
    await stage.page.keyboard.press('Enter');
    await list().waitFor();

    await stage.page.keyboard.press('Tab');
    expect(await hasFocus(stage.lastMessage().getByRole('button', { name: 'Done' }))).toBe(true);
    await stage.page.keyboard.press('Shift+Tab');
    await stage.page.keyboard.press('Escape');
    await list().waitFor({ state: 'detached' });

    expect(stage.bot.heard).toEqual([]);
    expect(await hasFocus(stage.lastMessage().getByRole('button', { name: 'Pick sources' }))).toBe(
      true,
    );
  });
});

describe('buttons', () => {
  test('a link button leads to its address, in a window of its own', async () => {
    await showParts({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          label: 'Source',
          url: 'https://example.test/harbour',
        },
      ],
    });

    const link = stage.lastMessage().getByRole('link', { name: 'Source' });

    expect(await link.getAttribute('href')).toBe('https://example.test/harbour');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('what is switched off takes neither clicks nor keys', async () => {
    await showParts(
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            label: 'Gone',
            custom_id: 'gone',
            disabled: true,
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: 'shut',
            placeholder: 'Shut',
            disabled: true,
            options: [option('Anchor')],
          },
        ],
      },
    );

    await stage.lastMessage().getByRole('button', { name: 'Gone' }).click({ force: true });
    await stage.lastMessage().getByRole('button', { name: 'Shut' }).click({ force: true });

    expect(await stage.lastMessage().getByRole('button', { name: 'Gone' }).isDisabled()).toBe(true);
    expect(await stage.page.getByRole('listbox').count()).toBe(0);
    await expect(stage.tabTo('Gone', 'Shift+Tab')).rejects.toThrow('cannot be reached');
    expect(stage.bot.heard).toEqual([]);
  });
});

describe('pictures', () => {
  const elsewhere = { url: 'https://example.test/quay.png' };

  test('from elsewhere are their words and a link, and nothing is fetched', async () => {
    await showParts(
      { type: ComponentType.MediaGallery, items: [{ media: elsewhere, description: 'The quay' }] },
      {
        type: ComponentType.Section,
        components: [text('Beside a picture')],
        accessory: {
          type: ComponentType.Thumbnail,
          media: elsewhere,
          description: 'A crane',
        },
      },
    );

    const links = stage.lastMessage().getByRole('link', { name: 'Open picture' });

    expect(await links.count()).toBe(2);
    expect(await stage.lastMessage().getByText('The quay').isVisible()).toBe(true);
    expect(await stage.lastMessage().getByText('A crane').isVisible()).toBe(true);
    expect(stage.addresses.filter((address) => address.includes('example.test'))).toEqual([]);
  });

  test('of this machine are shown, with their words for who does not see them', async () => {
    const media = { url: `${stage.playground.url}/page/mark.svg` };
    await showParts({
      type: ComponentType.MediaGallery,
      items: [{ media, description: 'A mark' }],
    });

    const picture = stage.lastMessage().getByRole('img', { name: 'A mark' });
    await picture.waitFor();

    expect(
      await picture.evaluate((element: HTMLImageElement) => element.naturalWidth),
    ).toBeGreaterThan(0);
  });

  test('that are spoilers stay hidden until they are opened, wherever they come from', async () => {
    await showParts({
      type: ComponentType.MediaGallery,
      items: [{ media: elsewhere, description: 'Who did it', spoiler: true }],
    });
    expect(await stage.lastMessage().getByText('Who did it').isVisible()).toBe(false);

    await stage.tabTo('Spoiler: show it', 'Shift+Tab');
    await stage.page.keyboard.press(' ');

    await stage.lastMessage().getByText('Who did it').waitFor();
  });
});

test('a separator with a line is one to a screen reader as well, one without is a gap', async () => {
  await showParts(
    text('Above'),
    { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
    text('Between'),
    { type: ComponentType.Separator, divider: false },
    text('Below'),
  );

  expect(await stage.lastMessage().getByRole('separator').count()).toBe(1);
  expect(await stage.lastMessage().locator('.gap').count()).toBe(2);
});

test('a section shows its texts, then what stands beside them', async () => {
  await showParts({
    type: ComponentType.Section,
    components: [text('First line'), text('Second line')],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Open it',
      custom_id: 'open',
    },
  });

  await stage.lastMessage().getByRole('button', { name: 'Open it' }).click();
  await stage.page.getByText('After press open').waitFor();

  expect(stage.bot.heard).toEqual(['press open']);
});

test('a hidden container is opened as a whole', async () => {
  await showParts({
    type: ComponentType.Container,
    spoiler: true,
    components: [text('Nobody expected it')],
  });
  expect(await stage.lastMessage().getByText('Nobody expected it').isVisible()).toBe(false);

  await stage.lastMessage().getByRole('button', { name: 'Spoiler: show it' }).click();

  await stage.lastMessage().getByText('Nobody expected it').waitFor();
});

test('an embed of an older bot is shown: title with its link, words, fields and footer', async () => {
  await show(stage.playground, {
    embeds: [
      {
        title: 'Port talks',
        url: 'https://example.test/talks',
        description: 'They **stalled**.',
        color: 0xb4530a,
        fields: [{ name: 'Berths', value: 'two of *nine*' }],
        footer: { text: 'as of Monday' },
      },
    ],
  });
  await stage.lastMessage().getByText('They').waitFor();

  const title = stage.lastMessage().getByRole('link', { name: 'Port talks' });

  expect(await title.getAttribute('href')).toBe('https://example.test/talks');
  expect(await stage.lastMessage().locator('strong', { hasText: 'stalled' }).count()).toBe(1);
  expect(await stage.lastMessage().locator('em', { hasText: 'nine' }).count()).toBe(1);
  for (const words of ['Berths', 'as of Monday']) {
    expect(await stage.lastMessage().getByText(words).isVisible()).toBe(true);
  }
});

test('an edit takes the place of what stood there, and is marked', async () => {
  const id = await show(stage.playground, { content: 'Two berths' });
  await stage.lastMessage().getByText('Two berths').waitFor();
  expect(await stage.lastMessage().getByText('edited').count()).toBe(0);

  await change(stage.playground, id, { content: 'Three berths' });
  await stage.lastMessage().getByText('Three berths').waitFor();

  expect(await stage.page.getByRole('article').count()).toBe(1);
  expect(await stage.lastMessage().getByText('edited').isVisible()).toBe(true);
});
