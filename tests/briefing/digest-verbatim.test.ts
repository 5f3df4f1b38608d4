import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyNotAlone } from '../../src/briefing/stand-alone.ts';
import { composeDigest } from '../../src/briefing/digest-compose.ts';
import { topicSubject } from '../../src/briefing/subject.ts';
import { readLibrary } from '../../src/ingest/library.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { standsIn } from '../verbatim.ts';

/** The library that is shipped. */
const { articles, registers } = await readLibrary('content');
const { sections, quotes } = passagesOf(articles, registers);

const windows = fc.record({
  came: fc.subarray([...sections], { minLength: 1 }),
  topics: fc.subarray([...registers.topics], { maxLength: 3 }),
  changed: fc.option(fc.subarray([0, 1, 2, 3, 4]), { nil: undefined }),
  first: fc.boolean(),
});

test('every word of every digest of the shipped library stands letter for letter in its file', () => {
  let seen = 0;
  fc.assert(
    fc.property(windows, ({ came, topics, changed, first }) => {
      const news = came.map((passage) => ({ passage, arrivedAt: new Date(0), changed }));

      const { items } = composeDigest(news, quotes, {
        first,
        seen: new Set(),
        subjects: topics.map(topicSubject),
      });

      for (const { passage, lines, quote, soWhat } of items) {
        const { article } = passage;
        const printed = [...lines.map(({ sentence }) => sentence), ...(quote?.quote.parts ?? [])];
        seen += printed.length;
        expect(printed.filter((words) => !standsIn(article.text, words))).toEqual([]);
        expect(lines.map(({ sentence }) => whyNotAlone(sentence, article))).toEqual(
          lines.map(() => undefined),
        );
        expect([undefined, article.soWhat]).toContain(soWhat);
        expect([undefined, article]).toContain(quote?.article);
      }
    }),
    { numRuns: 80 },
  );
  expect(seen).toBeGreaterThan(200);
});
