import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readLibrary } from '../../src/ingest/library.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { textsOf } from '../render/accepted.ts';
import { answered, front } from './checks.ts';

const shipped = await readLibrary('content');
const articles = shipped.articles.map((article): Article => ({
  ...article,
  source: {
    name: article.source?.name ?? 'Dateline',
    url: `https://a.example/${'x'.repeat(400)}/${article.id}`,
  },
}));
const full = { ...front, desk: await deskWith(articles, shipped.registers) };
const paragraphs = articles.flatMap(({ sections }) =>
  sections.flatMap((section) => section.paragraphs.map(({ text }) => text)),
);
const pieces = fc.oneof(
  fc.constantFrom(...paragraphs.flatMap((text) => text.split(/(?<=[.,])\s/))),
  fc.constantFrom(
    '…',
    ' not ',
    '**',
    '~~',
    '[sic]',
    '\n> ',
    '“',
    '- ',
    '1. ',
    '\u202E',
    '@everyone',
    '*'.repeat(300),
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const texts = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' ').slice(0, 1_000));

test('whatever is checked, Discord takes the answer, and shares it as it was', async () => {
  const speakers = fc.option(fc.constantFrom('Trump', 'Zoe *Quill*', 'x'.repeat(60)), {
    nil: undefined,
  });
  let shares = 0;
  await fc.assert(
    fc.asyncProperty(texts, speakers, async (quote, speaker) => {
      const values = { quote, ...(speaker !== undefined && { speaker }) };
      const { message, ids, text } = await answered(
        { asker: robin, kind: 'command', command: 'check', values },
        full,
      );
      const customId = ids.find((id) => id.startsWith('check:share:'));
      if (customId === undefined) return;
      const pressed = textsOf(message).join('\n\n');
      const shared = await answered(
        { asker: robin, kind: 'press', customId, picked: [], pressed },
        full,
      );

      shares += 1;
      expect(shared.text).toBe(text);
    }),
    { numRuns: 300 },
  );
  expect(shares).toBeGreaterThan(200);
});

test('whatever a message holds, Discord takes what is said of its quotations', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { maxLength: 6 }), async (lines) => {
      const target = { id: '1', text: lines.map((line) => `“${line}”`).join('\n') };
      const call = { asker: robin, kind: 'menu', title: 'Check quotes', target } as const;

      expect((await answered(call, full)).to).toBe('caller');
    }),
    { numRuns: 100 },
  );
});
