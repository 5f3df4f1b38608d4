import { parse } from 'discord-markdown-parser';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../src/briefing/compose.ts';
import { EVERYTHING } from '../../src/briefing/subject.ts';
import { briefingCard } from '../../src/render/briefing-card.ts';
import { clip } from '../../src/render/limits.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';
import { refusals, textsOf } from './accepted.ts';

const asOf = new Date('2025-11-04T08:00:00Z');

/** Words as sources have them: marks of Markdown, letters of several code points, addresses. */
const word = fc.oneof(
  fc.constantFrom(
    'ferries',
    'Lima',
    '*',
    '__',
    '`',
    '](',
    '@everyone',
    '<@1>',
    '# ',
    '👩‍👩‍👧‍👦',
    'é́',
    'https://a.test/x',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.replaceAll(/\s/g, 'x')),
);
const sentence = fc
  .array(word, { minLength: 7, maxLength: 30 })
  .map((words) => `Sailors saw ${words.join(' ')} near Oslo.`);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.nat(900).map((length) => `https://paper.test/${'a'.repeat(length)}`),
);
const article = fc.record({
  headline: fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => `H ${words.join(' ')}`),
  byline: fc.array(fc.constantFrom('Ana Ruiz', 'B'.repeat(300)), { maxLength: 3 }),
  source: fc.record({ name: sentence, url: fc.option(address, { nil: undefined }) }),
  sections: fc.dictionary(
    fc.constantFrom('One', 'Two'),
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    { minKeys: 1 },
  ),
});

test('whatever articles hold, Discord takes the briefing, and every line in it is whole', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 8 }), fc.boolean(), (drafts, hide) => {
      const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
      const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
      const briefing = compose(EVERYTHING, sections, quotes);
      if (briefing === undefined) return;

      const request = { about: 'x'.repeat(60), since: '20251103' };
      const card = briefingCard(briefing, { request, asOf, shareable: hide });

      expect(refusals(card)).toEqual([]);
      const [, body = ''] = textsOf(card);
      const shown = body.startsWith('- ') ? body.split('\n') : [];
      const printed = briefing.lines.map((line) => line.sentence.text.replaceAll(/\s+/g, ' '));
      // Read as Discord reads it, each line begins with a whole sentence and ends with its mark.
      for (const [at, line] of shown.entries()) {
        expect(plainOf(line.slice(2)).startsWith(`${printed[at]} `)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('words of ours are cut between words, and never inside a letter', () => {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const lettersOf = (text: string) => [...letters.segment(text)].map(({ segment }) => segment);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
      fc.integer({ min: 20, max: 100 }),
      (text, max) => {
        const cut = clip(text, max);

        expect(cut.length).toBeLessThanOrEqual(max);
        if (cut === text) return;
        const kept = lettersOf(cut.slice(0, -1));
        expect(lettersOf(text).slice(0, kept.length)).toEqual(kept);
      },
    ),
  );
});

type Node = {
  readonly type: string;
  readonly content?: string | Node[] | Node;
  /** Of an emoji. */
  readonly name?: string;
};

/** The text that a reader sees of some Markdown. */
function plainOf(markdown: string): string {
  const of = (nodes: readonly Node[]): string =>
    nodes
      .map(({ name, content = name ?? '' }) => {
        if (typeof content === 'string') return content;
        return of(Array.isArray(content) ? content : [content]);
      })
      .join('');
  return of(parse(markdown, 'extended')).replaceAll(/[\u2068\u2069]/g, '');
}
