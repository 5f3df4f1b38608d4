import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coverage } from '../../src/briefing/coverage.ts';
import { coverageCard } from '../../src/render/coverage-card.ts';
import { COLOURS, coveragePicture } from '../../src/render/coverage-picture.ts';
import { coverageAltText } from '../../src/render/coverage-words.ts';
import { refusals, textsOf } from './accepted.ts';
import { anyText } from '../any-text.ts';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const months: Coverage = {
  unit: 'month',
  stretches: [
    { from: day('2025-11-01'), articles: 3 },
    { from: day('2025-12-01'), articles: 0 },
    { from: day('2026-01-01'), articles: 12 },
  ],
  articles: 15,
  undated: 1,
  first: day('2025-11-12'),
  last: day('2026-01-22'),
  partly: false,
};
const years: Coverage = {
  ...months,
  unit: 'year',
  stretches: Array.from({ length: 24 }, (_, n) => ({
    from: day(`${2002 + n}-01-01`),
    articles: 10_000 + n,
  })),
  partly: true,
};
const picture = new Uint8Array([1]);

test('picture, description and words say the same', () => {
  const svg = coveragePicture('Ports', months);
  const card = coverageCard('Ports', months, picture);
  const [header, counts] = textsOf(card);

  expect(wordsIn(svg)).toEqual([
    'Ports',
    '15 articles, by month of publication',
    'articles',
    'Nov 2025',
    '3',
    'Dec 2025',
    '0',
    'Jan 2026',
    '12',
  ]);
  expect(card.files?.[0]?.description).toBe(
    'Bar chart. Ports: 15 articles by month, from 12 November 2025 to 22 January 2026; ' +
      '1 without a date. November 2025: 3; December 2025: 0; January 2026: 12.',
  );
  expect(header).toBe(
    '## Coverage of Ports\n-# 15 articles by month, from 12 November 2025 to 22 January 2026; 1 without a date',
  );
  expect(counts).toBe(
    '**November 2025** · 3 articles\n**December 2025** · no article\n**January 2026** · 12 articles',
  );
});

test('a bar is as long as its count, and none stands for none', () => {
  const lengths = coveragePicture('Ports', months).matchAll(/width="(\d+)" height="26"/g);

  const [few, many, more] = Array.from(lengths, ([, width]) => Number(width));

  expect(more).toBeUndefined();
  expect((few ?? 0) / (many ?? 0)).toBeCloseTo(3 / 12, 2);
});

test('everything can be told from the paper: 4.5 to 1', () => {
  const { paper, ...inks } = COLOURS;

  for (const ink of Object.values(inks)) expect(contrast(ink, paper)).toBeGreaterThan(4.5);
});

test('what the font has no letters for is said in words alone', () => {
  expect(wordsIn(coveragePicture('選挙', months))[0]).toBe('Coverage');
  expect(wordsIn(coveragePicture('🚢 Ports', months))[0]).toBe('Coverage');
  expect(wordsIn(coveragePicture('Żółw, Ñandú & Ψ', months))[0]).toBe('Żółw, Ñandú &amp; Ψ');
  expect(coverageAltText('選挙', months)).toContain('選挙');
});

test('without a picture the words stand alone', () => {
  const card = coverageCard('Ports', months, undefined);

  expect(card.files).toBeUndefined();
  expect(refusals(card)).toEqual([]);
  expect(textsOf(card).join('\n')).toContain('**January 2026** · 12 articles');
});

test('hostile names stay text, and Discord takes the card', () => {
  const names = fc.oneof(
    fc.string({ maxLength: 300 }),
    anyText(300),
    fc.constantFrom(
      '</text><script>alert(1)</script>',
      '"><image href="file:///etc/passwd"/>',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
      ']]>',
      '\u0000\uFFFF\uD800',
    ),
  );
  fc.assert(
    fc.property(names, fc.constantFrom(months, years), (name, coverage) => {
      const svg = coveragePicture(name, coverage);
      const card = coverageCard(name, coverage, picture);

      expect(tagsIn(svg)).toEqual(tagsIn(coveragePicture('Ports', coverage)));
      expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
      // oxlint-disable-next-line no-control-regex -- just these are what XML does not take
      expect(svg).not.toMatch(/[\u0000-\u001F\uFFFE\uFFFF]|\p{Cs}/u);
      expect(card.files?.[0]?.description.length).toBeLessThanOrEqual(1024);
      expect(card.files?.[0]?.description).toContain(`: ${coverage.stretches.at(-1)?.articles}.`);
      expect(refusals(card)).toEqual([]);
    }),
  );
});

const tagsIn = (svg: string) => svg.match(/<\/?[a-z]+/g);

const wordsIn = (svg: string) => Array.from(svg.matchAll(/>([^<]+)</g), ([, words]) => words);

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG reckons it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
