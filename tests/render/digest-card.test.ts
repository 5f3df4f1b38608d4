import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest, DigestItem } from '../../src/briefing/digest.ts';
import {
  digestCard,
  type DigestFrame,
  digestTitle,
  nothingNewCard,
  payloadOf,
} from '../../src/render/digest-card.ts';
import { shownItems } from '../../src/render/digest-items.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import type { SectionPassage } from '../../src/search/passage.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';
import { idsOf, refusals, textsOf } from './accepted.ts';

const frame: DigestFrame = {
  editionId: 's_4f9a01bc/2026-11-03T07:30',
  topics: ['TikTok', 'Tariffs'],
  day: 'Tuesday 3 November 2026',
  lateSince: undefined,
  pingRole: undefined,
};

const lineOf = (passage: SectionPassage, at = 0) => {
  const sentence = passage.section.paragraphs.flatMap(({ sentences }) => sentences)[at];
  if (sentence === undefined) throw new Error('The section has too few sentences.');
  return { sentence, passage };
};

/** Each section as an item by its first line; the quotes of a section stand beside it. */
function digestOf(drafts: readonly ArticleDraft[], kind: DigestItem['kind'] = 'new'): Digest {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  const { sections, quotes } = passagesOf(articles, { topics: [], speakers: [] });
  const items = sections.map((passage): DigestItem => ({
    passage,
    kind,
    lines: [lineOf(passage)],
    quote: quotes.find(({ section }) => section === passage.section),
    soWhat: passage.article.soWhat,
    because: 'It is new.',
  }));
  return {
    items,
    sources: articles,
    leftOut: [],
    considered: { sections: items.length + 4, articles: articles.length + 1 },
  };
}

const strike: ArticleDraft = {
  headline: 'Crews of the ferries strike',
  source: { name: 'Harbour Post', url: 'https://post.test/strike' },
  published: '2026-11-02',
  soWhat: 'Take the bus on Friday.',
  sections: {
    '': ['No ferry left Lima on Monday. “We want nine per cent,” said Ana Ruiz of the union.'],
  },
  quotes: [{ parts: ['“We want nine per cent,”'], speaker: 'Ana Ruiz', role: 'union' }],
};

describe('a digest', () => {
  const [header, item, footer] = textsOf(digestCard(digestOf([strike]), frame));

  test('says what it is about, its day, how many items and how long it takes', () => {
    expect(header).toBe(
      '## TikTok, Tariffs\n-# Digest · Tuesday 3 November 2026 · 1 item · Less than a minute to read',
    );
  });

  test('shows an item with headline, line, source, why it matters, and a quote with its speaker', () => {
    const lines = item?.split('\n') ?? [];

    expect(lines.slice(0, 2)).toEqual([
      '### [Crews of the ferries strike](https://post.test/strike)',
      'No ferry left Lima on Monday.',
    ]);
    expect(lines[2]).toMatch(
      /^-# \[Harbour Post\]\(https:\/\/post\.test\/strike#:~:text=No.*\), 2 November 2026$/,
    );
    expect(lines[3]).toBe('**Why it matters** Take the bus on Friday.');
    expect(lines.slice(4).join('\n')).toContain(
      '> “We want nine per cent,”\n— **Ana Ruiz**, union · [Harbour Post](',
    );
  });

  test('says how much it was chosen from', () => {
    expect(footer).toBe('-# Chosen from 5 sections of 2 articles');
  });

  test('carries its edition’s mark in the button More', () => {
    expect(idsOf(digestCard(digestOf([strike]), frame))).toEqual([editionMark(frame.editionId)]);
  });

  test('names an update as one in words', () => {
    const [, updated] = textsOf(digestCard(digestOf([strike], 'update'), frame));

    expect(updated).toMatch(/^### Update: \[Crews/);
  });

  test('that is late says so, and when it was due', () => {
    const lateSince = new Date('2026-11-03T12:30:00Z');

    const [late] = textsOf(digestCard(digestOf([strike]), { ...frame, lateSince }));

    expect(late).toContain('\n-# Posted late: it was due at <t:1793709000:t>');
  });

  test('pings the one role that was chosen and nobody else', () => {
    const card = digestCard(digestOf([{ ...strike, headline: '@everyone <@&1> @here' }]), {
      ...frame,
      pingRole: '600000000000000001',
    });

    expect(card.allowed_mentions).toEqual({ parse: [], roles: ['600000000000000001'] });
    expect(textsOf(card)[0]).toContain('-# For <@&600000000000000001>');
    expect(textsOf(card)[1]).toContain('\\@everyone \\<\\@&1\\> \\@here');
    expect(refusals(card)).toEqual([]);
  });

  test('pings nobody where no role was chosen', () => {
    expect(digestCard(digestOf([strike]), frame).allowed_mentions).toEqual({ parse: [] });
  });
});

describe('a day with nothing new', () => {
  const card = nothingNewCard({ ...frame, pingRole: '600000000000000001', topics: [] });

  test('is one line, with the edition’s mark', () => {
    expect(textsOf(card)).toEqual([
      '## Everything new\n-# Digest · Tuesday 3 November 2026',
      'Nothing new came in since the last digest.',
    ]);
    expect(idsOf(card)).toEqual([editionMark(frame.editionId)]);
    expect(refusals(card)).toEqual([]);
  });

  test('pings nobody at all', () => {
    expect(card.allowed_mentions).toEqual({ parse: [] });
  });
});

test('a post in a forum has a plain title of at most 100 characters that keeps its day', () => {
  const long = Array.from({ length: 20 }, (_, n) => `Topic number ${n}`);

  expect(digestTitle(frame)).toBe('TikTok, Tariffs · Tuesday 3 November 2026');
  expect(digestTitle({ ...frame, topics: long })).toMatch(/^Topic.*… · Tuesday 3 November 2026$/);
  expect(digestTitle({ ...frame, topics: long }).length).toBeLessThanOrEqual(100);
});

test('a quiet digest is stored with the flag that suppresses its notification', () => {
  const card = digestCard(digestOf([strike]), frame);

  expect(JSON.parse(payloadOf(card, true))).toEqual({ ...card, flags: (1 << 15) | (1 << 12) });
  expect(JSON.parse(payloadOf(card, false))).toEqual(card);
});

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.constantFrom('@everyone', '[x](https://evil.test)', '*'.repeat(200), '||', '# ', '\u202E'),
);
const words = fc.array(nasty, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
/** As long as a line may be, and made of what has to be escaped. */
const line = words.map((text) =>
  `X${text.replaceAll(/\s+/g, ' ')}`.slice(0, 299).trim().concat('.'),
);
const address = fc.option(
  fc.nat(650).map((length) => `https://evil.test/${'a'.repeat(length)}`),
  { nil: undefined },
);
const drafts = fc.array(
  fc.record({
    headline: words,
    source: fc.record({ name: words, url: address }),
    published: fc.constantFrom('2026-01-01', '2025-12-31'),
    soWhat: line,
    sections: fc.dictionary(
      fc.constantFrom('One', 'Two'),
      fc.tuple(fc.array(line, { minLength: 3, maxLength: 3 })),
      {
        minKeys: 1,
      },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

test('Discord takes every digest, whatever stands in it, and every item that is counted as shown is shown', () => {
  fc.assert(
    fc.property(drafts, fc.boolean(), fc.array(words, { maxLength: 6 }), (given, long, topics) => {
      const made = digestOf(given, long ? 'update' : 'new');
      const items = made.items.slice(0, 5).map((item) => ({
        ...item,
        lines: long ? [0, 1, 2].map((at) => lineOf(item.passage, at)) : item.lines,
      }));
      const digest = { ...made, items };

      const card = digestCard(digest, { ...frame, topics, lateSince: new Date(0), pingRole: '6' });

      const texts = textsOf(card);
      const shown = shownItems(digest);
      expect(refusals(card)).toEqual([]);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.map(({ item }) => item)).toEqual(items.slice(0, shown.length));
      expect(texts.slice(1, -1)).toEqual(shown.map(({ text }) => text));
      expect(digestTitle({ ...frame, topics }).length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 300 },
  );
});

const addressed = (length: number) =>
  Array.from({ length: 5 }, (_, n) => ({
    ...strike,
    headline: `Article ${n}`,
    source: { name: 'Post', url: `https://post.test/${'a'.repeat(length)}` },
    quotes: [],
  }));

test('links go before words do, and whole items before parts of them', () => {
  const some = shownItems(digestOf(addressed(300)));
  const most = shownItems(digestOf(addressed(650)));

  expect(some).toHaveLength(5);
  expect(some.every(({ text }) => text.includes('### [Article') && !text.includes('#:~:'))).toBe(
    true,
  );
  expect(most).toHaveLength(5);
  expect(most.every(({ text }) => !text.includes('https://'))).toBe(true);
});
