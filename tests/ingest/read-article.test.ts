import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/ingest/read-article.ts';
import { printedIn, standsIn } from '../verbatim.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: string, text: string) => readArticle(file, bytes(text));

describe('hostile files are refused with a reason, or read harmlessly', () => {
  test('a file over 512 kB is refused', () => {
    const { article, problems } = readArticle('big.txt', new Uint8Array(512 * 1024 + 1));

    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      { file: 'big.txt', line: 1, message: 'The file has 513 kB; at most 512 kB are read.' },
    ]);
  });

  test('a NUL character is refused in the line where it stands', () => {
    const { article, problems } = read('bad.md', '# Tide\n\nWater \0 rises.\n');

    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ line: 3 }]);
  });

  test('a file that is not UTF-8 is refused in the line where that begins', () => {
    const latin1 = Uint8Array.of(...bytes('Tide\n\nCaf'), 0xe9, 0x20, 0x21);

    expect(readArticle('latin.txt', latin1).problems).toMatchObject([{ line: 3 }]);
  });

  test('a lone surrogate cannot arrive: its bytes are not UTF-8', () => {
    const surrogate = Uint8Array.of(...bytes('Tide\nThe water rises '), 0xed, 0xa0, 0x80);

    expect(readArticle('lone.txt', surrogate).article).toBeUndefined();
  });

  test.each(['', '  \n\r\n\t'])('a file with nothing in it (%j) is refused', (text) => {
    expect(read('empty.md', text).problems).toMatchObject([{ message: 'The file is empty.' }]);
  });

  test('an unknown ending is told, with those that are known', () => {
    expect(read('tide.docx', 'Tide').problems[0]?.remedy).toContain('.md, .markdown, .txt');
  });

  test('a byte order mark is dropped, and offsets count without it', () => {
    const { article } = read('bom.txt', '\uFEFFTide\nThe water rises in the harbour tonight.\n');

    expect(article?.headline).toBe('Tide');
    expect(article?.text.startsWith('Tide')).toBe(true);
  });

  test('a paragraph of 100,000 characters is read', () => {
    const { article, problems } = read('long.txt', `Tide\n${'The water rises. '.repeat(6_000)}`);

    expect(problems).toEqual([]);
    expect(article?.sections[0]?.paragraphs[0]?.sentences).toHaveLength(6_000);
  });

  test('a headline of 100,000 characters is refused', () => {
    expect(read('long.txt', 'tide '.repeat(20_000)).problems[0]?.message).toContain('at most 300');
  });
});

describe('ids', () => {
  test('come from the path, one slug for each part', () => {
    expect(read('Trade/Chip Controls.md', '# Tide\n\nWater rises.').article?.id).toBe(
      'trade/chip-controls',
    );
  });

  test('of two headings with the same words differ', () => {
    const { article } = read(
      'a.md',
      '# Tide\n\n## Facts\n\nWater rises.\n\n## Facts\n\nWater falls.\n',
    );

    expect(article?.sections.map(({ id }) => id)).toEqual(['a#facts', 'a#facts-1']);
  });

  test('of a heading without letters is a word all the same', () => {
    const { article } = read('a.md', '# Tide\n\nOne.\n\n## ???\n\nTwo.\n');

    expect(article?.sections.map(({ id }) => id)).toEqual(['a#opening', 'a#section']);
  });

  test('of quotes count within their section', () => {
    const { article } = read(
      'a.md',
      '# Tide\n\n“The sea is coming for us,” said Ana Ruiz.\n\n## Later\n\n“It has come at last, then,” said Jonas Lind.\n',
    );

    expect(article?.quotes.map(({ id }) => id)).toEqual(['a#opening/q1', 'a#later/q1']);
  });
});

const words = fc.constantFrom(
  'Ana Ruiz',
  'said',
  'the tide',
  '“it rises,”',
  '"no," he added.',
  'Rome.',
  'é😀',
  'and &amp; or',
  '1 < 2',
  '\\*',
  'a_b',
);
const marks = fc.constantFrom(
  (text: string) => text,
  (text: string) => `**${text}**`,
  (text: string) => `*${text}*`,
  (text: string) => `\`${text}\``,
  (text: string) => `[${text}](https://example.test/a)`,
  (text: string) => `![${text}](x.png)`,
  (text: string) => `${text}{{< ref >}}`,
  (text: string) => `${text}  `,
);
const span = fc.tuple(words, marks).map(([text, mark]) => mark(text));
const line = fc.array(span, { minLength: 1, maxLength: 6 }).map((spans) => spans.join(' '));
const block = fc
  .tuple(
    fc.constantFrom('', '> ', '- ', '1. ', '## ', '    ', '| ', '\t'),
    fc.array(line, { minLength: 1, maxLength: 3 }),
  )
  .chain(([lead, lines]) =>
    fc.constantFrom('\n', '\r\n', `\n${lead}`).map((ending) => lead + lines.join(ending)),
  );
const page = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => `# Tide\n\n${blocks.join('\n\n')}\n`);

test('every sentence and quote of a Markdown file stands in it at its offsets', () => {
  fc.assert(
    fc.property(page, (text) => {
      const { article } = read('a.md', text);

      const strayed =
        article && printedIn(article).filter((printed) => !standsIn(article.text, printed));
      expect(strayed).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('every sentence and quote of a plain text is a stretch of it, letter for letter', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
      (lines, ending) => {
        const { article } = read('a.txt', ['Tide', ...lines].join(ending));

        const strayed =
          article &&
          printedIn(article).filter(
            ({ start, end, text }) => article.text.slice(start, end) !== text,
          );
        expect(strayed).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('no bytes make the readers throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('a.md', 'a.txt', 'a.bin'),
      (content, file) => {
        const { article, problems } = readArticle(file, content);

        expect(article !== undefined || problems.length > 0).toBe(true);
      },
    ),
  );
});
