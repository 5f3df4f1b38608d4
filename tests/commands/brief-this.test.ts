import { describe, expect, test } from 'vitest';
import { answer, type Call } from '../../src/answer.ts';
import { readLibrary } from '../../src/ingest/library.ts';
import { startCpuTime } from '../cpu-time.ts';
import { robin } from '../asker.ts';
import { articleOf } from '../article.ts';
import { deskWith } from '../desk.ts';
import { textsOf } from '../render/accepted.ts';
import { answeredBy, frontOver } from './front.ts';

const articles = [
  articleOf({
    id: 'strike',
    headline: 'Ferries stop as crews strike',
    topics: ['ferries', 'strikes', 'lima', 'pay'],
    sections: {
      '': ['Ferries between the islands stopped when 900 sailors of Lima went on strike for pay.'],
    },
  }),
  articleOf({
    id: 'market',
    headline: 'A market by night',
    sections: {
      '': ['Merchants of Callao opened a night market beside the cathedral.'],
      Rent: ['Landlords near the cathedral doubled every rent in March.'],
    },
  }),
  ...Array.from({ length: 30 }, (_, n) =>
    articleOf({
      id: `plain${n}`,
      sections: { '': [`Gulls number ${n} sat quietly on every pier of the town.`] },
    }),
  ),
];
const topic = (id: string, name: string, ...aliases: string[]) => ({ id, name, aliases });
const topics = [
  topic('ferries', 'Ferries', 'ferry'),
  topic('strikes', 'Strikes', 'strike', 'industrial action'),
  topic('lima', 'Lima'),
  topic('pay', 'Pay'),
  topic('islands', 'Islands'),
];
const front = frontOver(await deskWith(articles, { topics }));
const answered = (call: Call) => answeredBy(front, call);
const briefThis = (text: string) =>
  answered({ asker: robin, kind: 'menu', title: 'Brief this', target: { id: '1', text } });

describe('Brief this', () => {
  test('briefs the caller alone on the topic that the message names, to be shared', async () => {
    const { to, text, ids } = await briefThis('is the ferry running again??');

    expect(to).toBe('caller');
    expect(text).toContain('-# Briefing · Ferries ·');
    expect(text).toContain('Ferries between the islands stopped');
    expect(ids).toContain('brief:share:|ferries');
  });

  test('takes the most specific of several topics, and offers up to three others that answer', async () => {
    const { text, ids } = await briefThis('Lima pay, islands: industrial action on the ferry');

    expect(text).toContain('-# Briefing · Strikes ·');
    const others = ids.filter((id) => id.startsWith('brief:show:'));
    expect(others).toEqual(['brief:show:|lima', 'brief:show:|pay', 'brief:show:|islands']);
    for (const customId of others) {
      expect(
        (await answered({ asker: robin, kind: 'press', customId, picked: [] })).text,
      ).toContain('-# Briefing');
    }
  });

  test('goes by the rarer words of a message that names no topic', async () => {
    const { text } = await briefThis(
      'They say every landlord at the cathedral doubled the rent, quietly',
    );

    expect(text).toMatch(/-# Briefing · (?:landlord|cathedral|doubled|rent)/);
    expect(text).toContain('Landlords near the cathedral doubled every rent in March.');
  });

  test('takes a single word for a subject only where it is a name', async () => {
    const named = await briefThis('Somebody was in Callao yesterday');
    const common = await briefThis('Somebody saw merchants yesterday');

    expect(named.text).toContain('-# Briefing · Callao ·');
    expect(common.text).toContain('Nothing in this library is about what this message says.');
  });

  test('says what it looked for where the library knows nothing of it', async () => {
    const { to, text } = await briefThis('xylophones, bassoons and every pier');

    expect(to).toBe('caller');
    expect(text).toContain(
      'It names none of 5 topics, and no passage of 32 articles holds its rarer words together.',
    );
    expect(text).toContain('Ask /brief with words of your own');
  });

  test('says that a message without words has none', async () => {
    expect((await briefThis(' \n')).text).toContain('This message has no words to go by.');
  });
});

test.each([
  [
    'one name after another',
    Array.from({ length: 700 }, (_, n) => `Xa${n.toString(36)}`).join(' '),
  ],
  ['words of the library', 'gull pier town cathedral merchant landlord '.repeat(95)],
  ['marks', '<a“(*'.repeat(800)],
  ['spaces', `ferry${' '.repeat(3_990)}x`],
])('four thousand characters of %s are answered within a moment', async (_, text) => {
  const spentMs = startCpuTime();
  await briefThis(text.slice(0, 4_000));

  expect(spentMs()).toBeLessThan(1_000);
});

const shipped = await readLibrary('content');
const full = await deskWith(shipped.articles, shipped.registers);

test.each(shipped.articles.map((article) => [article.headline, article] as const))(
  'a message that repeats the headline “%s” is answered from the shipped library',
  async (headline) => {
    const call = {
      asker: robin,
      kind: 'menu',
      title: 'Brief this',
      target: { id: '1', text: headline },
    } as const;

    const { message } = await answer(call, { ...front, desk: full });

    expect(textsOf(message)[0]).toMatch(/^-# Briefing · /);
  },
);
