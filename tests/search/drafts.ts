import * as fc from 'fast-check';
import type { Passage } from '../../src/search/passage.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { articleOf } from '../article.ts';

const WORDS = [
  'port',
  'ferry',
  'Crane',
  'storm',
  'mayor',
  'voters',
  'valley',
  'gull',
  'Élection',
  'quay',
  'pilot',
  'bridge',
];
/** Words that come and go with single articles. */
const RARE = ['lantern', 'harpoon', 'orchards', 'tides', 'rose'];
const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...RARE) },
);
const printed = (words: readonly string[]) => `${words.join(' ')}.`;
const text = fc.array(word, { minLength: 3, maxLength: 12 }).map(printed);
const draftOf = (texts: fc.Arbitrary<{ readonly headline: string; readonly text: string }>) =>
  fc
    .record({
      published: fc.constantFrom('2024-05-01', '2025-01-01', '2025-06-01'),
      source: fc.constantFrom('The Coast Post', 'Valley Times'),
      language: fc.constantFrom('en', 'en', 'fr'),
      texts,
    })
    .map(({ texts: own, ...rest }) => ({ ...rest, ...own }));

/** What an article is made of. */
export const anyDraft = draftOf(fc.record({ headline: text, text }));
/** The same with as many different words in each: by these passages are measured. */
export const evenDraft = draftOf(
  fc.uniqueArray(word, { minLength: 10, maxLength: 10 }).map((words) => ({
    headline: printed(words.slice(0, 4)),
    text: printed(words.slice(4)),
  })),
);
type Draft = typeof anyDraft extends fc.Arbitrary<infer T> ? T : never;

/** The two passages of an article: a section, and what somebody said in it. */
export function passagesFrom({ text: body, ...rest }: Draft, id: string): readonly Passage[] {
  const article = articleOf({
    ...rest,
    id,
    sections: { '': [[body, `“${body}”`]] },
    quotes: [{ parts: [`“${body}”`], speaker: 'Ana Ruiz' }],
  });
  const { sections, quotes } = passagesOf([article], { topics: [], speakers: [] });
  return [...sections, ...quotes];
}

/** The passages of so many articles, article by article. */
export const libraryOf = (draft: fc.Arbitrary<Draft>, minLength: number, maxLength: number) =>
  fc
    .array(draft, { minLength, maxLength })
    .map((drafts) => drafts.map((each, n) => passagesFrom(each, `a${n}`)));
