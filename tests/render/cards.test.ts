import { describe, expect, test } from 'vitest';
import type { Article, Paragraph } from '../../src/article/article.ts';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { briefingCard } from '../../src/render/briefing-card.ts';
import {
  moreCard,
  quotesCard,
  sourcesCard,
  timelineCard,
} from '../../src/render/briefing-views.ts';
import { errorCard } from '../../src/render/error-card.ts';
import { helpCard } from '../../src/render/help-card.ts';
import { libraryCard } from '../../src/render/library-card.ts';
import type { Message } from '../../src/render/message.ts';
import { pullQuoteCard, quoteCard } from '../../src/render/quote-card.ts';
import { highlight, searchCard } from '../../src/render/search-card.ts';
import { sectionCard } from '../../src/render/section-card.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';
import { idsOf, refusals, textsOf } from './accepted.ts';

const registers = { topics: [], speakers: [] };
const LONG_WORDS = '**@everyone** [x](https://evil.test) `` || '.repeat(40).trim();
const quiet = articleOf({
  id: 'port',
  headline: 'Port talks stall',
  byline: ['Ana Diaz'],
  source: { name: 'Harbour Post', url: 'https://post.test/port' },
  published: '2025-11-03',
  sections: {
    '': ['Talks over the port stalled on Monday. “Not yet,” said Bo Lind, the harbour master.'],
    Cranes: ['Twelve cranes stood still. No ship left.'],
  },
  quotes: [{ parts: ['“Not yet,”'], speaker: 'Bo Lind', role: 'the harbour master' }],
});
/** As bad as an article can be and still be one. */
const hostile = articleOf({
  id: 'x',
  headline: `# ${LONG_WORDS}`,
  byline: [LONG_WORDS],
  source: {
    name: `Evil](https://evil.test) ${LONG_WORDS}`,
    url: `https://evil.test/${'a'.repeat(650)}`,
  },
  sections: Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [
      `-# ${n} ${LONG_WORDS}`,
      [[`> 1. ${LONG_WORDS} ${n}`], ['w'.repeat(100_000)], [`“${LONG_WORDS}” ${n}`]],
    ]),
  ),
  quotes: Array.from({ length: 1 }, () => ({
    parts: [`“${LONG_WORDS}”`],
    speaker: `*${LONG_WORDS}`,
    role: LONG_WORDS,
  })),
});

const request = { about: 'x'.repeat(60), since: '20251103' };
const place = { name: LONG_WORDS, request, page: 1 };
const asOf = new Date('2025-11-04T08:00:00Z');

const passagesIn = (article: Article) => passagesOf([article], registers);
const paragraphsIn = (article: Article): Paragraph[] =>
  article.sections.flatMap(({ paragraphs }) => [...paragraphs]);

function briefingOver(article: Article): Briefing {
  const { sections, quotes } = passagesIn(article);
  const lines = sections.flatMap((passage) =>
    passage.section.paragraphs.flatMap(({ sentences }) =>
      sentences.map((sentence) => ({ sentence, passage, because: 'it opens its article' })),
    ),
  );
  return {
    about: LONG_WORDS,
    topicId: undefined,
    lines,
    quotes: [...quotes, ...quotes],
    sources: [article],
    considered: { sections: sections.length, articles: 1 },
  };
}

function everyCard(article: Article): Record<string, Message> {
  const briefing = briefingOver(article);
  const { sections, quotes } = passagesIn(article);
  const [section] = sections;
  const [quote] = quotes;
  if (section === undefined || quote === undefined) throw new Error('an article without passages');
  const dated = briefing.lines.map((line) => ({ ...line, date: '2025-11-03', workedOut: true }));
  const hits = [...sections.slice(0, 3), quote].map((passage) => ({
    passage,
    score: 1,
    terms: ['port', 'everyon'],
    lacks: [LONG_WORDS],
  }));
  const found = {
    articles: hits.map((hit) => ({ hits: [hit, hit], passages: 7 })),
    total: 400,
    passages: 900,
    respelled: [{ typed: LONG_WORDS, meant: LONG_WORDS }],
    unknown: [LONG_WORDS],
  };
  const ids = {
    turn: (page: number) => `search:turn:${page}|q||||${'x'.repeat(60)}`,
    share: 'search:share:1',
  };
  return {
    briefing: briefingCard(briefing, { request, asOf, shareable: true }),
    more: moreCard(sections, place),
    quotes: quotesCard(quotes, place),
    timeline: timelineCard(dated, place),
    sources: sourcesCard([article], sections, place),
    search: searchCard({
      query: LONG_WORDS,
      narrowed: LONG_WORDS,
      found,
      page: 2,
      ids,
    }),
    section: sectionCard(section, 1),
    'pull quote': pullQuoteCard(quote),
    quote: quoteCard(quotes, { title: LONG_WORDS, page: 1, turn: (to) => `quote:turn:${to}` }),
    error: errorCard({
      what: LONG_WORDS,
      why: 'why',
      fix: 'fix',
      tries: [{ label: LONG_WORDS, customId: 'a:b:' }],
    }),
    help: helpCard([{ typed: LONG_WORDS, does: 'it', label: LONG_WORDS, customId: 'a:b:' }]),
    library: libraryCard({
      articles: 1,
      sections: 2,
      quotes: 3,
      topics: Array.from({ length: 90 }, (_, n) => ({
        topic: { id: `t${n}`, name: `${n}${LONG_WORDS}`, aliases: [] },
        articles: 1,
      })),
      indexedAt: asOf,
      problems: 3,
    }),
  };
}

describe.each([
  ['an ordinary article', quiet],
  ['a hostile article', hostile],
])('cards over %s', (_, article) => {
  test.each(Object.entries(everyCard(article)))('Discord takes the %s card', (_name, message) => {
    expect(refusals(message)).toEqual([]);
  });

  test.each(Object.entries(everyCard(article)))('the %s card pings nobody', (_name, message) => {
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });

  test.each(Object.entries(everyCard(article)))(
    'no button of the %s card is twice the same',
    (_name, message) => {
      const ids = idsOf(message);

      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

test('a briefing shows headline, cited lines, quotes with speaker and role, sources and when it was made', () => {
  const texts = textsOf(
    briefingCard({ ...briefingOver(quiet), about: 'Ports' }, { request, asOf, shareable: false }),
  );
  const [header, lines, quotes] = texts;
  const footer = texts.at(-1);

  expect(header).toBe(
    '-# Briefing · Ports · Less than a minute to read\n## [Port talks stall](https://post.test/port)',
  );
  expect(lines).toContain(
    '- Twelve cranes stood still. [Harbour Post 1](https://post.test/port#:~:text=Twelve',
  );
  expect(quotes).toContain('> “Not yet,”\n— **Bo Lind**, the harbour master · [Harbour Post 1](');
  expect(footer).toContain(
    '-# 1\\. [Port talks stall](https://post.test/port) · Ana Diaz, Harbour Post, 3 November 2025',
  );
  expect(footer).toContain('Chosen from 2 sections of 1 article · as of <t:1762243200:f>');
});

test('only an answer that others cannot see can be shared', () => {
  const briefing = briefingOver(quiet);

  const shown = briefingCard(briefing, { request, asOf, shareable: false });
  const hidden = briefingCard(briefing, { request, asOf, shareable: true });

  expect(idsOf(shown).some((id) => id.startsWith('brief:share:'))).toBe(false);
  expect(idsOf(hidden).some((id) => id.startsWith('brief:share:'))).toBe(true);
});

test('matching words are in bold and the words themselves stay as they are', () => {
  expect(highlight('a *port* b', [{ start: 3, end: 7 }])).toBe('a \\***port**\\* b');
});

test('a paragraph that no message can hold is named, not cut', () => {
  const [first] = passagesIn(hostile).sections;

  const shown = first && textsOf(sectionCard(first, 1)).join('\n');

  expect(paragraphsIn(hostile).some(({ text }) => text.length === 100_000)).toBe(true);
  expect(shown).toContain('*A paragraph too long to show here* (100000 characters)');
  expect(shown).not.toContain('wwwww');
});

test('a source without a name of its own is named by its headline, and without an address it is not linked', () => {
  const bare = articleOf({ headline: 'Bare', sections: { '': ['One line stands here.'] } });

  const [, lines] = textsOf(briefingCard(briefingOver(bare), { request, asOf, shareable: false }));

  expect(lines).toBe('- One line stands here. Bare 1');
});
