import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/answer.ts';
import { queryChoices } from '../../src/query-choices.ts';
import { articleOf } from '../article.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { strike } from './strike.ts';
import { answeredBy, frontOver } from './front.ts';

const bridge = articleOf({
  id: 'bridge',
  headline: 'Lima votes for a bridge',
  source: 'Valley Times',
  published: '2025-06-01',
  sections: {
    '': ['“A bridge will carry more people than a ferry,” said Bo Lind of Lima.'],
    Cost: ['The islands pay for half of it.'],
  },
  quotes: [{ parts: ['“A bridge will carry more people than a ferry,”'], speaker: 'Bo Lind' }],
});
const carCarrier = articleOf({
  id: 'ro-ro',
  headline: 'A new car carrier is launched',
  source: 'Valley Times',
  published: '2025-08-01',
  sections: { '': ['The roll-on vessel takes 80 lorries.'] },
});
const desk = await deskWith([strike, bridge, carCarrier], {
  topics: [{ id: 'ferries', name: 'Ferries', aliases: ['roll-on vessel'] }],
  speakers: [{ id: 'ana-ruiz', name: 'Ana Ruiz', printed: ['Ruiz'] }],
});
const front = frontOver(desk);
const answered = (call: Call) => answeredBy(front, call);
const searched = (query: string, values: Readonly<Record<string, string>> = {}) =>
  answered({ asker: robin, kind: 'command', command: 'search', values: { query, ...values } });
const press = (customId: string) => answered({ asker: robin, kind: 'press', customId, picked: [] });

/** The headlines of the articles that an answer shows, in its order. A quote stands under its source. */
const shownIn = (text: string) =>
  [strike, bridge, carCarrier]
    .map(({ headline, quotes }) => ({
      headline,
      at: [headline, quotes[0]?.speaker ?? headline].map((mark) => text.indexOf(mark)),
    }))
    .filter(({ at }) => at.some((place) => place >= 0))
    .toSorted((a, b) => Math.max(...a.at) - Math.max(...b.at))
    .map(({ headline }) => headline);

describe('what is typed into /search', () => {
  test.each([
    ['islands', [strike, bridge]],
    ['islands -sailors', [bridge]],
    ['“between the islands”', [strike]],
    ['islands source:"Valley Times"', [bridge]],
    ['islands source:harbour', [strike]],
    ['ferry speaker:Ruiz', [strike]],
    ['ferry speaker:"Bo Lind"', [bridge]],
    ['ferry in:quotes', [strike, bridge]],
    ['islands topic:ferries', [strike]],
    ['islands since:2026-01-01', [strike]],
    ['islands before:2026-01-01', [bridge]],
    ['islands since:2025-01-01 before:2025-12-31', [bridge]],
    ['islands since:someday', [strike, bridge]],
    ['islands "', [strike, bridge]],
    ['islands topic:', [strike, bridge]],
  ])('%s', async (query, expected) => {
    const { text } = await searched(query);

    expect(shownIn(text).toSorted()).toEqual(expected.map(({ headline }) => headline).toSorted());
  });

  test('a phrase that nobody printed so finds nothing, and says what would be found without it', async () => {
    const { text, buttons } = await searched('"islands between"');

    expect(text).toContain('No passage holds');
    expect(buttons.map(({ label }) => label)).toEqual(['Search everywhere']);
  });

  test('an option that is filled in goes before what is typed', async () => {
    const { text } = await searched('islands source:harbour', { source: 'Valley Times' });

    expect(shownIn(text)).toEqual([bridge.headline]);
  });

  test('the header says the words, and what narrows them in words', async () => {
    const { text } = await searched('islands -tax source:harbour topic:ferries since:2026-01-01');

    expect(text).toContain('Search: islands\n');
    expect(text).toMatch(
      /1 passage in 1 article, without “tax”, published by Harbour Post, on Ferries, since 1 January 2026/,
    );
  });

  test('the header says which word was taken for another, and which nobody printed', async () => {
    const { text } = await searched('sailros islands xylophone');

    expect(text).toContain('No passage holds “sailros”: shown for **sailors** in its place.');
    expect(text).toContain('No passage holds “xylophone”: shown for the other words.');
  });

  test('a topic finds what is called by an alias of it, behind what is called so itself', async () => {
    const { text } = await searched('ferries');

    expect(shownIn(text)[0]).toBe(strike.headline);
    expect(shownIn(text)).toContain(carCarrier.headline);
  });
});

describe('did you mean', () => {
  test('a query as long as queries may be comes back with its ways out', async () => {
    const query = 'ferriess'.padEnd(60, 'x');
    const { text } = await searched(query);

    expect(text).toContain('No passage holds');
  });

  test('what is left of the longest query still fits its button', async () => {
    const query = `islands -islands ${'x'.repeat(43)}`;
    expect(query).toHaveLength(60);

    const { buttons } = await searched(query);
    const everywhere = buttons.find(({ label }) => label === 'Search everywhere');

    expect(everywhere?.customId.length).toBeLessThanOrEqual(100);
    expect((await press(everywhere?.customId ?? '')).text).toContain(strike.headline);
  });

  test('the longest query with another spelling and all options carries them', async () => {
    const query = 'sailros'.padEnd(59, ' ').concat('!');
    const { buttons } = await searched(query, {
      in: 'sections',
      source: 'Harbour Post',
      since: '2025-01-01',
    });
    const meant = buttons.find(({ label }) => label === 'Search for sailors');

    expect((await press(meant?.customId ?? '')).text).toContain(strike.headline);
  });
});

describe('what /search offers while it is typed', () => {
  test('nothing typed offers topics and what is new, and nobody', () => {
    expect(queryChoices('', 60, desk).map(({ name }) => name)).toEqual([
      'Ferries',
      strike.headline,
      'Talks',
      carCarrier.headline,
      bridge.headline,
      'Cost',
    ]);
  });

  test('topics, then people, then titles; a slip is forgiven; the same is offered once', () => {
    expect(queryChoices('ferr', 60, desk).map(({ name }) => name)).toEqual([
      'Ferries',
      strike.headline,
    ]);
    expect(queryChoices('riuz', 60, desk).map(({ value }) => value)).toEqual(['Ana Ruiz']);
  });

  test('what a query has no room for is not offered, as choosing it would be refused', () => {
    expect(queryChoices('ferr', 10, desk).map(({ name }) => name)).toEqual(['Ferries']);
  });
});
