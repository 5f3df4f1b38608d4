import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/ingest/read-article.ts';
import { startCpuTime } from '../cpu-time.ts';

/** Longer than any article, in bytes; with quadratic cost each would take minutes. */
const LIMIT = 200_000;
/** Far more than any takes on a slow machine, and far less than quadratic cost would. */
const MOST_MILLISECONDS = 10_000;

const fill = (piece: string) => piece.repeat(Math.floor(LIMIT / Buffer.byteLength(piece)));
const rows = (count: number, row: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => row(n)).join('\n');

const markdown: Record<string, string> = {
  'one endless line': fill('water '),
  'one endless word': fill('w'),
  'ten thousand headings': rows(10_000, (n) => `## Quay ${n}\n\nWater.\n`),
  'the same heading ten thousand times': rows(10_000, () => '## Quay\n\nWater.\n'),
  'thousands of quotations in one paragraph': fill('“We sail,” said Ana Ruiz. '),
  'as many pronouns in one paragraph': fill('“We sail,” he said. Ana Ruiz left. '),
  'quotations that are opened and never closed': '“'.repeat(40_000) + '”'.repeat(20_000),
  'straight marks': fill('"'),
  'block quotes in block quotes': rows(900, (n) => `${'>'.repeat(n)} x`),
  'lists in lists': rows(900, (n) => `${' '.repeat(n)}- x`),
  'fifty thousand list items': fill('- x\n'),
  'brackets that are never closed': fill('[a]('),
  'stars that match nothing': fill('**a_b_c*'),
  'templates that are never closed': fill('{{ '),
  'tags that are never closed': fill('<a '),
  'cues that lean on cues': fill('said adding said adding “a b c d e f” '),
  'descriptions without an end': `Ana Ruiz, ${fill('mayor and ')}`,
  'names without an end': fill('Ana Ruiz and '),
  'offices without an end': fill('Secretary of State Ana '),
};

describe('a hostile article is read in proportion to its length', () => {
  test.each(Object.entries(markdown))('%s', (_, text) => {
    const spentMs = startCpuTime();

    const reading = readArticle('tide.md', new TextEncoder().encode(`# Tide\n\n${text}`));

    expect(reading.article?.headline).toBe('Tide');
    expect(spentMs()).toBeLessThan(MOST_MILLISECONDS);
  });
});

describe('hostile front matter is refused with a reason', () => {
  test.each([
    ['keys without an end', rows(40_000, (n) => `k${n}: 1`)],
    ['brackets in brackets', `title: ${'['.repeat(15_000)}`],
    ['a key as long as a book', `? ${'k'.repeat(400_000)}\n: 1`],
  ])('%s', (_, yaml) => {
    const spentMs = startCpuTime();

    const text = `---\n${yaml}\n---\n# Tide\n\nThe water rose.`;
    const { problems } = readArticle('tide.md', new TextEncoder().encode(text));

    expect(problems.length).toBeGreaterThan(0);
    expect(spentMs()).toBeLessThan(MOST_MILLISECONDS);
  });
});

test('the text of a hostile article is served letter for letter or not at all', () => {
  const text = '# Tide\n\n@everyone **bold** <script>x</script> [a](javascript:alert(1)) `@here`.';

  const { article } = readArticle('tide.md', new TextEncoder().encode(text));

  const [paragraph] = article?.sections[0]?.paragraphs ?? [];
  expect(paragraph?.text).toContain('@everyone bold');
  expect(paragraph?.text).not.toContain('<script>');
});
