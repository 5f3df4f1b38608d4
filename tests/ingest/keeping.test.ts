import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptPart } from '../../src/archive/archive.ts';
import { TapeTorn } from '../../src/archive/tape.ts';
import { createFileKeeping } from '../../src/ingest/keeping.ts';
import type { Files, Kept } from '../../src/ingest/kept.ts';
import { withSource } from '../../src/ingest/kept-article.ts';
import { openLibrary } from '../../src/ingest/library.ts';
import { shelve, unreadable } from '../../src/ingest/shelf.ts';

const atOnce = async () => {};
const keptOf = (file: string, text: string): Kept => ({
  stamp: `${text.length}/1`,
  hash: `hash of ${file}`,
  shelved: shelve(file, new TextEncoder().encode(text)),
});
const filesOf = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([file, text]) => [file, keptOf(file, text)]));

const foundIn = (parts: readonly KeptPart[]) =>
  new Map(parts.map(({ name, of, bytes }) => [name, { of, bytes: bytes().slice() }]));
/** What another process reads of them. */
const afterwards = (files: Files) =>
  createFileKeeping().read(foundIn(createFileKeeping().partsOf(files)), atOnce);

const ARTICLE = `---
title: The quay
byline: [Ana Ruiz, Bo Lind]
source: { name: Post, url: 'https://post.test/quay' }
published: 1901-02-03
topics: [tides]
language: en
so-what: Boats wait.
---

The **water** rose[^1], and “nobody,” said [Ana Ruiz](https://post.test/ana), the *mayor* of the town, “saw it.”

## 潮位 — ünder “the” 🚢

> It fell &amp; rose again.

- One **line**.
- Another 🚢 line.
`;

describe('files that were kept come back equal', () => {
  test('where they are the shipped content', async () => {
    await using library = await openLibrary('content');

    const read = await afterwards(library.files());

    expect(read).toEqual(library.files());
  });

  test('in every format, with registers and problems', async () => {
    const files = filesOf({
      'quay.md': ARTICLE,
      'plain.txt':
        'Quay sold\nA dek.\n3 March 2026\nWhy\n“We waited,” said Bo Lind, a pilot. It rained.\n',
      'bad.md': 'No headline here.\n',
      'notes.docx': 'x',
      'README.md': '# Not an article\n',
      'topics.yaml': '- { id: tides, name: Tides, aliases: [Ebb, 潮] }\n- { name: none }',
      'speakers.yaml': '- { id: ana, name: Ana Ruiz, printed: [Mayor Ruiz] }',
    });

    expect(await afterwards(files)).toEqual(files);
  });

  test('whatever is written in them', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('# ', '## ', '\n\n', '\n', '“We wait,” said Ana Ruiz. ', '**', '[a](b)'),
      fc.constantFrom('&amp;', '> ', '- ', '`x`', '---\n', '![', '“', '”', 'The town. ', '\r\n'),
    );
    const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('a.md', 'b.txt'), body, async (file, text) => {
        const files = filesOf({ [file]: `# Tide\n\n${text}` });

        expect(await afterwards(files)).toEqual(files);
      }),
    );
  });

  test('copied, or from another source, as any other article does', async () => {
    const files = filesOf({ 'quay.md': ARTICLE });
    const [article] = [...files.values()].map(({ shelved }) => shelved.article);
    const [kept] = [...(await afterwards(files)).values()].map(({ shelved }) => shelved.article);
    const source = { name: 'Here', url: undefined };

    expect(structuredClone(kept)).toEqual(structuredClone(article));
    expect({ ...kept }).toEqual(article);
    expect(kept && withSource(kept, source)).toEqual({ ...article, source });
    expect(article && withSource(article, source)).toEqual({ ...article, source });
  });
});

test('a file that the disk did not give out is kept as it was before, and to be read again', async () => {
  const before = keptOf('quay.md', ARTICLE);
  const shelved = unreadable('quay.md', 'EACCES', before.shelved);
  const files = new Map([['quay.md', { ...before, hash: undefined, shelved }]]);

  const read = await afterwards(files);

  expect(read.get('quay.md')).toEqual({ stamp: '', hash: undefined, shelved });
});

const many = (changed: Readonly<Record<string, string>> = {}) => {
  const texts = Array.from({ length: 500 }, (_, n) => [`f/${n}.md`, `# Tide ${n}\n\nIt rose.\n`]);
  return filesOf({ ...Object.fromEntries(texts), ...changed });
};
const standing = (parts: readonly KeptPart[]) => new Set(parts.map(({ of }) => of));

describe('parts', () => {
  test('stand for the same bytes until one of their files changes', () => {
    const keeping = createFileKeeping();
    const files = many();
    const first = standing(keeping.partsOf(files));
    const changed = new Map([
      ...files,
      ['f/7.md', keptOf('f/7.md', '# Ebb\n\nIt fell.\n')] as const,
    ]);

    expect(standing(keeping.partsOf(new Map(files)))).toEqual(first);
    const third = standing(keeping.partsOf(changed));
    expect(third.size).toBe(first.size);
    expect(third.difference(first).size).toBe(1);
  });

  test('that were found stand for what was read from them', async () => {
    // As the folder lists them.
    const files = new Map([...many()].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const found = foundIn(createFileKeeping().partsOf(files));
    const keeping = createFileKeeping();
    const read = await keeping.read(found, atOnce);
    const inOrder = [...read].toSorted(([a], [b]) => (a < b ? -1 : 1));

    expect(standing(keeping.partsOf(new Map(inOrder)))).toEqual(
      new Set([...found.values()].map(({ of }) => of)),
    );
  });

  test('of another kind are left alone, and torn ones are told', async () => {
    const parts = foundIn(createFileKeeping().partsOf(many()));
    const other = { of: {}, bytes: Uint8Array.of(255, 255) };
    const [name = '', part = other] = [...parts][0] ?? [];
    const torn = { of: {}, bytes: part.bytes.subarray(0, -1) };

    expect(await createFileKeeping().read(new Map([['search/a', other]]), atOnce)).toEqual(
      new Map(),
    );
    await expect(createFileKeeping().read(new Map([[name, torn]]), atOnce)).rejects.toThrow(
      TapeTorn,
    );
  });

  test('are read in pieces, with pauses between them', async () => {
    const parts = foundIn(createFileKeeping().partsOf(many()));
    let pauses = 0;

    await createFileKeeping().read(parts, async () => {
      pauses += 1;
    });

    expect(pauses).toBeGreaterThanOrEqual(parts.size);
  });
});
