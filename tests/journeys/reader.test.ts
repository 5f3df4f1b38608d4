import { globSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { House } from '../../src/house.ts';
import type { Playground } from '../../src/playground/server.ts';
import { opened } from '../playground/opened.ts';
import { buttonsOf, LOST_CALLBACKS, openedHouse, readIn, selectOf } from './opened-house.ts';

const EPHEMERAL = 1 << 6;

let playground: Playground;
let house: House;
beforeEach(async () => {
  playground = await opened();
  house = await openedHouse(playground);
});

const registrations = () =>
  playground.requests.filter(({ method, path }) => method !== 'GET' && path.endsWith('/commands'));

describe('a reader', () => {
  test('asks /brief tiktok and gets cited lines that the whole channel sees', async () => {
    const { message, failed } = await playground.person('Robin').run('brief', { topic: 'tiktok' });

    const words = readIn(message);
    expect(failed).toBeUndefined();
    expect(words).toContain('Briefing · TikTok');
    expect(words.match(/^- .+\[Dateline \d\]\(.+#:~:text=.+\)$/gm)?.length).toBeGreaterThanOrEqual(
      3,
    );
    expect(words).toMatch(/^> “.+”?\n— \*\*.+\*\*, .+/m);
    expect(words).toMatch(/as of <t:\d+:f>/);
    // A topic of the register can be followed: its briefing has a button more than other words.
    expect(buttonsOf(message)).toEqual([
      'More',
      'Quotes',
      'Timeline',
      'Sources',
      'Coverage',
      'Follow in this channel',
    ]);
    expect(playground.messages(playground.channels.briefings, 'Sam')).toHaveLength(1);
  });

  test('opens what is behind a briefing, alone, and leaves the briefing as it was', async () => {
    const robin = playground.person('Robin');
    const { message } = await robin.run('brief', { topic: 'tiktok' });

    const timeline = await robin.press(message?.id ?? '', 'Timeline');
    const sources = await robin.press(message?.id ?? '', 'Sources');

    const dates = readIn(timeline.message).match(/^\*\*\d{4}-\d\d(?:-\d\d)?\*\*/gm) ?? [];
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual(dates.toSorted());
    expect(readIn(sources.message)).toContain('Sources on TikTok');
    expect(timeline.message?.flags).toBe((timeline.message?.flags ?? 0) | EPHEMERAL);
    expect(playground.messages(playground.channels.briefings, 'Sam')).toEqual([
      expect.objectContaining({ id: message?.id, edited_timestamp: null }),
    ]);
  });

  test('turns the pages of a search in place, opens a hit in full and shares the page', async () => {
    const robin = playground.person('Robin');
    const { message } = await robin.run('search', { query: 'tiktok chips' });
    const first = readIn(message);

    const second = await robin.press(message?.id ?? '', 'Next page');
    const select = selectOf(second.message);
    const full = await robin.pick(message?.id ?? '', select.id, select.values.slice(0, 1));
    const shared = await robin.press(message?.id ?? '', 'Share in this channel');

    expect(first).toMatch(/Search: tiktok chips\n-# \d+ passages in \d+ articles · 1\/\d+/i);
    expect(first).toMatch(/\*\*TikTok\*\*/);
    expect(second.message?.id).toBe(message?.id);
    expect(readIn(second.message)).toContain(' · 2/');
    expect(readIn(full.message).length).toBeGreaterThan(300);
    expect(playground.messages(playground.channels.briefings, 'Sam').map(({ id }) => id)).toEqual([
      shared.message?.id,
    ]);
  });

  test('gets topics offered while typing, by any of their names', async () => {
    const robin = playground.person('Robin');

    const byName = await robin.type('brief', { topic: 'tik' }, 'topic');
    const byAlias = await robin.type('brief', { topic: 'byted' }, 'topic');
    const speakers = await robin.type('quote', { speaker: 'meh' }, 'speaker');

    expect(byName.choices).toEqual([{ name: 'TikTok', value: 'tiktok' }]);
    expect(byAlias.choices).toEqual([{ name: 'TikTok', value: 'tiktok' }]);
    expect(speakers.choices).toMatchObject([{ value: 'Amit Mehta' }]);
  });

  test('who misspells is told so alone, and one press away from the answer', async () => {
    const robin = playground.person('Robin');

    const { message } = await robin.run('brief', { topic: 'tikotk' });
    const meant = await robin.press(message?.id ?? '', 'Brief me on TikTok');

    expect(readIn(message)).toContain('Nothing in this library is about “tikotk”.');
    expect(readIn(message)).toContain('Did you mean one of these?');
    expect(playground.messages(playground.channels.briefings, 'Sam')).toEqual([]);
    expect(readIn(meant.message)).toContain('Briefing · TikTok');
  });

  test('sees what somebody said, and is asked which of several people is meant', async () => {
    const robin = playground.person('Robin');

    const mehta = await robin.run('quote', { speaker: 'mehta', hide: true });
    const nobody = await robin.run('quote', { speaker: 'Zaphod', hide: true });

    expect(readIn(mehta.message)).toContain('— **Amit Mehta**');
    expect(readIn(nobody.message)).toContain('No speaker in this library is called “Zaphod”.');
  });

  test('gets the same quote of the day as everybody', async () => {
    const robin = await playground.person('Robin').run('quote');
    const sam = await playground.person('Sam').run('quote');

    expect(readIn(robin.message)).toContain('Quote of the day');
    expect(readIn(robin.message)).toBe(readIn(sam.message));
  });

  test('checks a quote that goes round, sees what was altered, and shares it with the channel', async () => {
    const robin = playground.person('Robin');

    const { message } = await robin.run('check', {
      quote: '“There was no resistance on the Chinese side”',
      speaker: 'Vance',
    });
    const before = playground.messages(playground.channels.briefings, 'Sam');
    const shared = await robin.press(message?.id ?? '', 'Share in this channel');

    expect(readIn(message)).toContain('## Altered');
    expect(readIn(message)).toContain('- You have “no”; the source has “some”.');
    expect(readIn(message)).toContain('— **JD Vance**, US vice president · [Dateline](http');
    expect(message?.flags).toBe((message?.flags ?? 0) | EPHEMERAL);
    expect(before).toEqual([]);
    expect(readIn(shared.message)).toBe(readIn(message));
    expect(playground.messages(playground.channels.briefings, 'Sam').map(({ id }) => id)).toEqual([
      shared.message?.id,
    ]);
  });

  test('checks the quotes of a message from its menu, and opens one of them', async () => {
    const [robin, sam] = [playground.person('Robin'), playground.person('Sam')];
    const id = sam.write(
      'JD Vance: “There was some resistance on the Chinese side.”\n“They are revenue-raising tariffs.” — John Sauer',
    );

    const { message } = await robin.menu('Check quotes', id);
    const select = selectOf(message);
    const second = await robin.pick(message?.id ?? '', select.id, select.values.slice(1));

    expect(readIn(message)).toContain('**1. Exact after folding**\n> There was some resistance');
    expect(readIn(message)).toContain('**2. Altered**\n> They are revenue-raising tariffs.');
    expect(readIn(second.message)).toContain('They are **not** revenue-raising tariffs.');
  });

  test('learns what there is from /library and /help, and can press every example', async () => {
    const robin = playground.person('Robin');
    const library = await robin.run('library');
    const help = await robin.run('help');
    const topics = selectOf(library.message);

    const picked = await robin.pick(
      library.message?.id ?? '',
      topics.id,
      topics.values.slice(0, 1),
    );
    const examples = [];
    for (const label of buttonsOf(help.message)) {
      examples.push(await robin.press(help.message?.id ?? '', label));
    }

    expect(topics.values).toContain('tiktok');
    expect(readIn(picked.message)).toContain('Briefing · ');
    expect(examples).toHaveLength(3);
    expect(examples.filter(({ failed }) => failed !== undefined)).toEqual([]);
    for (const { message } of examples) expect(readIn(message).length).toBeGreaterThan(80);
  });

  test('asks in direct messages as well', async () => {
    const robin = playground.person('Robin', playground.directChannelOf('Robin'));

    const { message } = await robin.run('brief', { topic: 'chips' });

    expect(readIn(message)).toContain('Briefing · ');
  });
});

describe('the bot', () => {
  test('registers its commands once; a restart sends nothing', async () => {
    const before = registrations().length;

    await house.stop();
    await openedHouse(playground);

    expect(before).toBe(globSync('commands/*.ts').length);
    expect(registrations()).toHaveLength(before);
  });

  test('answers a button of a message from before its restart', async () => {
    const robin = playground.person('Robin');
    const { message } = await robin.run('brief', { topic: 'tiktok' });

    await house.stop();
    await openedHouse(playground);
    const { message: more, failed } = await robin.press(message?.id ?? '', 'More');

    expect(failed).toBeUndefined();
    expect(readIn(more)).toContain('More on TikTok');
  });

  test('shares a check that was made before its restart', async () => {
    const robin = playground.person('Robin');
    const { message } = await robin.run('check', { quote: 'They are revenue-raising tariffs.' });

    await house.stop();
    await openedHouse(playground);
    const shared = await robin.press(message?.id ?? '', 'Share in this channel');

    expect(readIn(shared.message)).toBe(readIn(message));
  });

  test('answers what came while its connection was down', async () => {
    const robin = playground.person('Robin');
    playground.dropGateway();

    const { message, failed } = await robin.run('brief', { topic: 'tiktok' });

    expect(failed).toBeUndefined();
    expect(readIn(message)).toContain('Briefing · TikTok');
  });

  test.each(LOST_CALLBACKS)('answers once through %s', async (_, fault) => {
    playground.faults.next({ method: 'POST', path: '/interactions/*/*/callback', ...fault });

    const { message } = await playground.person('Robin').run('brief', { topic: 'tiktok' });

    expect(readIn(message)).toContain('Briefing · TikTok');
    expect(playground.messages(playground.channels.briefings)).toHaveLength(1);
  });
});
