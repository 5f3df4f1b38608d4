import { expect, test } from 'vitest';
import { readArticle } from '../../src/ingest/read-article.ts';
import { checkingAgainst } from './checking.ts';

const TEXT = `# The old wall

“We looked at the old wall twice,” said Ana Ruiz. “Is it safe for children?

“It has stood for ninety years and it needs new stones.

“The engineer told me, ‘it will fall within the year.’

“Nobody may walk there before May.”

“We begin with the northern quay,” Jonas Lind told the council.

“The southern one can wait a year.”

“The wall is far too old,” said Eva Holm. Then the talk turned to the bridge.

“Nobody wants to walk on it.”
`;

const { article } = readArticle('wall.md', new TextEncoder().encode(TEXT));
if (article === undefined) throw new Error('The article of this test cannot be read.');
const verdict = await checkingAgainst(article);

const sum = (text: string, claimed?: string) => {
  const checked = verdict(text, claimed);
  const place = 'places' in checked ? checked.places[0] : undefined;
  return [checked.verdict, place?.manner, place?.quote?.speaker].filter(Boolean).join(' ');
};

test.each([
  'Is it safe for children? It has stood for ninety years and it needs new stones.',
  '“Is it safe for children? “It has stood for ninety years and it needs new stones.”',
  'We looked at the old wall twice. Is it safe for children? It has stood for ninety years',
  'it needs new stones. The engineer told me, ‘it will fall within the year.’ Nobody may walk there before May.',
  'Nobody may walk there before May.',
])('passes as the speaker’s, over paragraphs that were left open: %s', (text) => {
  expect(sum(text, 'Ana Ruiz')).toBe('exact said Ana Ruiz');
});

test.each([
  'We begin with the northern quay. The southern one can wait a year.',
  '“We begin with the northern quay,” “The southern one can wait a year.”',
  'The southern one can wait a year.',
])('passes as the speaker’s, over a cue that ends a paragraph: %s', (text) => {
  expect(sum(text, 'Jonas Lind')).toBe('exact said Jonas Lind');
});

test.each([
  [
    'a question made a statement',
    'Is it safe for children. It has stood for ninety years',
    'altered',
  ],
  ['a mark that says something else', 'it needs new stones! The engineer told me', 'altered'],
  ['a last word left out', 'it needs new. The engineer told me', 'altered'],
  ['another speaker', 'Nobody may walk there before May.', 'speaker'],
  [
    'what a tale was left out of',
    'The wall is far too old. Nobody wants to walk on it.',
    'stitched',
  ],
])('never passes: %s', (_, text, expected) => {
  expect(verdict(text, 'Jonas Lind').verdict).toBe(expected);
});

test('what somebody else is quoted with inside stays theirs, at the end of an open part too', () => {
  expect(sum('it will fall within the year.', 'Ana Ruiz')).toBe('speaker within Ana Ruiz');
});
