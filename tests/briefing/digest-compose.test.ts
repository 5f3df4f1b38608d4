import { describe, expect, test } from 'vitest';
import { composeDigest, MOST_READ } from '../../src/briefing/digest-compose.ts';
import type { Digest } from '../../src/briefing/digest.ts';
import { topicSubject } from '../../src/briefing/subject.ts';
import type { ArticleDraft } from '../article.ts';
import { articlesOf, cameIn, digestOf, linesOf, nothingSeen } from './digest-of.ts';

const reasons = ({ leftOut }: Digest) =>
  Object.fromEntries(leftOut.map(({ passage, why }) => [passage.section.id, why]));

const PORTS = ['Lima', 'Oslo', 'Accra', 'Quito', 'Perth', 'Turin', 'Kyoto', 'Malmo'];
/** One line each, with nothing in common. */
const NEWS = [
  'Merchants in Lima sold 200 crates of cranes to a museum.',
  'Bakers across Oslo raised the price of bread by nine per cent.',
  'Teachers marched through Accra for smaller classes on Thursday.',
  'Engineers drained a flooded tunnel under Quito within two weeks.',
  'Perth opened its first night market beside the cathedral.',
  'Volcanic ash closed three airports around Turin until dawn.',
  'Copper thieves stopped all trams of Kyoto for an hour.',
  'Malmo voted against a stadium that would cost 80 million kronor.',
];
const unlike = (count: number): ArticleDraft[] =>
  NEWS.slice(0, count).map((line, n) => ({
    headline: `News of ${PORTS[n]}`,
    published: `2026-03-0${n + 1}`,
    sections: { '': [line] },
  }));

describe('what a digest shows', () => {
  test('is at most five items, each by one line that stands letter for letter in its article', () => {
    const digest = digestOf(unlike(8));

    expect(digest.items).toHaveLength(5);
    for (const { lines, passage } of digest.items) {
      expect(lines).toHaveLength(1);
      for (const { sentence } of lines) {
        expect(passage.article.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      }
    }
  });

  test('is one item an article where five articles came in, and more where fewer did', () => {
    const two = {
      sections: {
        Quay: ['Dredgers deepened the northern quay of Lima by four metres.'],
        Tolls: ['Hauliers pay nine soles more for every lorry since January.'],
      },
    };
    const five = digestOf([two, ...unlike(4)]);
    const alone = digestOf([two]);

    expect(new Set(five.items.map(({ passage }) => passage.article.id)).size).toBe(5);
    expect(Object.values(reasons(five))).toEqual(['share']);
    expect(alone.items).toHaveLength(2);
  });

  test('is never the same thing twice, and says of the other whose words it repeats', () => {
    const [lima = {}] = unlike(1);
    const digest = digestOf([lima, { ...lima, headline: 'Another paper on Lima' }]);

    expect(digest.items).toHaveLength(1);
    expect(digest.leftOut).toMatchObject([
      {
        why: 'same',
        because: `It says the same as “${digest.items[0]?.passage.article.headline}”.`,
      },
    ]);
  });

  test('opens with what names the subject of the subscription', () => {
    const subject = topicSubject({ id: 'bread', name: 'Bread', aliases: [] });

    const digest = digestOf(unlike(7), { subjects: [subject] });

    expect(linesOf(digest)[0]).toContain('bread');
  });

  test('leaves out what has no line that can stand alone, and lists of sources', () => {
    const digest = digestOf([
      {
        sections: {
          '': ['They left late.'],
          Sources: ['Minutes of the council of Lima, 2 May 2025.'],
        },
      },
    ]);

    expect(digest.items).toEqual([]);
    expect(reasons(digest)).toEqual({ 'a0#top': 'no-line', 'a0#sources': 'no-line' });
    expect(digest.leftOut.map(({ because }) => because)).toEqual([
      'No line of it can stand alone.',
      'It lists sources or says who wrote them; nothing in it is news.',
    ]);
  });

  test('leaves out what the channel has seen', () => {
    const digest = digestOf(unlike(2), { seen: new Set(['a1#top']) });

    expect(digest.items.map(({ passage }) => passage.section.id)).toEqual(['a0#top']);
    expect(reasons(digest)).toEqual({ 'a1#top': 'seen' });
  });

  test('says how much came in', () => {
    expect(digestOf(unlike(8)).considered).toEqual({ sections: 8, articles: 8 });
  });
});

const plans = (said: string): ArticleDraft => ({
  headline: 'Lima plans a bridge over the bay',
  sections: {
    '': ['Lima will decide on a bridge over the bay in May 2026.'],
    Voices: [`“${said},” said Ana Ruiz.`],
  },
  quotes: [{ parts: [`“${said},”`], speaker: 'Ana Ruiz' }],
});

const quotesIn = (said: string) => {
  const { news, quotes } = cameIn(articlesOf([plans(said)]));
  const first = news.slice(0, 1);
  const only = new Set(first.map(({ passage }) => passage.section.id));
  return composeDigest(news, quotes, { ...nothingSeen, only }).items.map(
    ({ quote }) => quote?.quote.text,
  );
};

describe('beside a line', () => {
  const mayor: ArticleDraft = {
    headline: 'Lima plans a bridge',
    soWhat: 'Ferry tickets may become cheaper.',
    sections: {
      Bridge: [
        'Lima will decide on a bridge over the bay in May 2026.',
        '“Nobody in this town can pay for two harbours,” said Ana Ruiz, the mayor.',
      ],
      Tolls: ['“The toll will stay below three soles for everybody,” Ana Ruiz said on the radio.'],
    },
    quotes: [
      { parts: ['“Nobody in this town can pay for two harbours,”'], speaker: 'Ana Ruiz' },
      { parts: ['“The toll will stay below three soles for everybody,”'], speaker: 'Ana Ruiz' },
    ],
  };

  test('stands a quote of its article by somebody who is named, who is heard once', () => {
    const quotes = digestOf([mayor]).items.flatMap(({ quote }) => quote ?? []);

    expect(quotes.map(({ quote }) => quote.text)).toEqual([
      '“Nobody in this town can pay for two harbours,”',
    ]);
  });

  test('stands a quote of another section only where it speaks of the same', () => {
    expect(quotesIn('Every bridge over this bay has paid for itself')).toEqual([
      '“Every bridge over this bay has paid for itself,”',
    ]);
    expect(quotesIn('Bakers deserve cheaper flour before winter comes')).toEqual([undefined]);
  });

  test('stands why it matters, where the editor said so, once for an article', () => {
    const told = digestOf([mayor, ...unlike(2)]).items.flatMap(({ soWhat }) => soWhat ?? []);

    expect(told).toEqual(['Ferry tickets may become cheaper.']);
  });

  test('stands no reason that is longer than the news', () => {
    const digest = digestOf([{ ...mayor, soWhat: 'Very much. '.repeat(40) }]);

    expect(digest.items.every(({ soWhat }) => soWhat === undefined)).toBe(true);
  });
});

describe('a first digest', () => {
  test('shows the newest three and takes the rest as read', () => {
    const digest = digestOf(unlike(8), { first: true });

    const shown = digest.items.map(({ passage }) => passage.article.id);
    expect(shown.toSorted()).toEqual(['a5', 'a6', 'a7']);
    expect(new Set(Object.values(reasons(digest)))).toEqual(new Set(['read']));
    expect(digest.leftOut).toHaveLength(5);
  });

  test('goes on to older articles where the newest have nothing to show', () => {
    const digest = digestOf(
      [...unlike(3), { published: '2026-03-09', sections: { '': ['They left late.'] } }],
      { first: true },
    );

    expect(digest.items).toHaveLength(3);
  });
});

describe('a section whose text changed', () => {
  const harbour: ArticleDraft = {
    headline: 'Lima deepens its harbour',
    sections: {
      '': [
        'Lima deepened its harbour by four metres in January. Bakers opened nine shops by the lighthouse. Teachers marched through Callao for higher pay. Rain flooded seven streets near the cathedral. They want more.',
      ],
    },
  };
  const updated = (changed: readonly number[]) => {
    const { news, quotes } = cameIn(articlesOf([harbour]), changed);
    return composeDigest(news, quotes, nothingSeen);
  };

  test('comes back as an update with the lines that changed, in printed order', () => {
    const digest = updated([2, 1]);

    expect(digest.items).toMatchObject([
      { kind: 'update', because: expect.stringContaining('Two lines') },
    ]);
    expect(linesOf(digest)).toEqual([
      'Bakers opened nine shops by the lighthouse.',
      'Teachers marched through Callao for higher pay.',
    ]);
  });

  test('shows three of them at most', () => {
    expect(linesOf(updated([0, 1, 2, 3]))).toHaveLength(3);
  });

  test('is left out where no line that changed can stand alone', () => {
    expect(updated([4]).leftOut).toMatchObject([
      { why: 'no-line', because: 'None of the lines that changed can stand alone.' },
    ]);
  });

  test('is left out where lines were only taken away', () => {
    expect(updated([]).leftOut).toMatchObject([{ why: 'unchanged' }]);
  });
});

test('what was posted is composed again from its sections, in the same words', () => {
  const { news, quotes } = cameIn(articlesOf(unlike(8)));
  const posted = composeDigest(news, quotes, nothingSeen);

  const only = new Set(posted.items.map(({ passage }) => passage.section.id));
  const again = composeDigest(news, quotes, { ...nothingSeen, only });

  expect(again.items).toEqual(posted.items);
});

test('a flood of sections is read as far as a digest needs, and the rest is told', () => {
  const flood = Array.from({ length: MOST_READ + 30 }, (_, n) => ({
    published: new Date(Date.UTC(2024, 0, n)).toISOString(),
    sections: { '': [`Ship number ${n} with ${n} containers reached dock ${n} of the harbour.`] },
  }));

  const digest = digestOf(flood);

  const unread = digest.leftOut.filter(({ because }) => because.includes('are newer'));
  expect(unread).toHaveLength(30);
  expect(unread.every(({ lines }) => lines.length === 0)).toBe(true);
});
