import type { FoundPart, KeptPart } from '../archive/archive.ts';
import { newTape, TapeTorn, tapeOf } from '../archive/tape.ts';
import type { Snapshot } from '../ingest/shelf.ts';
import type { Part } from '../search/parts.ts';
import { reopenIndex } from '../search/reopening.ts';
import { reopenPhraseIndex } from '../verify/phrase-index.ts';
import { type Basis, type Before, nothingBefore } from './basis.ts';
import { readShelved, writeShelved } from './shelved-tape.ts';

type FoundParts = ReadonlyMap<string, FoundPart>;

const SHELVED = 'shelved/';
const TITLES = 'titles/';
const SEARCH = 'search/';
const PHRASES = 'phrases/';

/** Few enough that a part is made in some milliseconds. */
const ARTICLES_IN_A_PART = 200;
const TITLES_IN_A_PART = 2_000;

/** What shelves were made of as parts, to be kept beside the articles themselves. */
export function basisParts({ shelved, titles, index, phrases }: Basis): readonly KeptPart[] {
  return [
    ...chunksOf([...shelved], ARTICLES_IN_A_PART).map((some, at) => ({
      name: `${SHELVED}${at}`,
      of: some,
      bytes: () => written(some, (tape, [article, own]) => writeShelved(tape, article, own)),
    })),
    ...chunksOf([...titles], TITLES_IN_A_PART).map((some, at) => ({
      name: `${TITLES}${at}`,
      of: some,
      bytes: () =>
        written(some, (tape, [title, fold]) => {
          tape.word(title);
          tape.word(fold);
        }),
    })),
    ...index.parts().map((part, at) => keptPart(`${SEARCH}${at}/`, part)),
    ...phrases.parts().map((part, at) => keptPart(`${PHRASES}${at}/`, part)),
  ];
}

/** What was kept, and whether all of it could be used; that is known once the shelves are made. */
export type KeptBefore = { readonly before: Before; readonly isWhole: () => boolean };

/**
 * What `basisParts` kept, for the articles and registers that were kept beside it. Whatever of it does
 * not fit them is made anew. Awaits `pause` after every few milliseconds of work.
 */
export async function keptBefore(
  parts: FoundParts,
  { articles, registers }: Pick<Snapshot, 'articles' | 'registers'>,
  pause: () => Promise<void>,
): Promise<KeptBefore> {
  const fresh = nothingBefore(registers, pause);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const shelved = await read(parts, SHELVED, (tape) => readShelved(tape, byId), pause);
  const titles = await read(parts, TITLES, (tape) => [tape.word(), tape.word()] as const, pause);
  let isWhole = shelved.length === articles.length;
  const orElse = <T>(found: T | undefined, make: () => Promise<T>): T | Promise<T> => {
    isWhole &&= found !== undefined;
    return found ?? make();
  };
  const before: Before = {
    ...fresh,
    shelved: new Map(shelved),
    titles: new Map(titles),
    index: async (passages, filed) =>
      orElse(await reopenIndex(piecesOf(parts, SEARCH), passages, pause, filed), () =>
        fresh.index(passages, filed),
      ),
    phrases: async (sections) =>
      orElse(await reopenPhraseIndex(piecesOf(parts, PHRASES), sections, pause), () =>
        fresh.phrases(sections),
      ),
  };
  return { before, isWhole: () => isWhole };
}

const keptPart = (prefix: string, { name, bytes }: Part): KeptPart => ({
  name: `${prefix}${name}`,
  of: bytes,
  bytes: () => bytes,
});

/** The pieces of an index, in their order. */
function piecesOf(parts: FoundParts, prefix: string): readonly Part[] {
  const pieces = [...parts].flatMap(([name, { bytes }]) => {
    const [, place, own] = name.startsWith(prefix) ? name.split('/') : [];
    return own === undefined ? [] : { place: Number(place), name: own, bytes };
  });
  return pieces.toSorted((a, b) => a.place - b.place);
}

function written<T>(
  items: readonly T[],
  each: (tape: ReturnType<typeof newTape>, item: T) => void,
): Uint8Array {
  const tape = newTape();
  tape.list(items, (item) => each(tape, item));
  return tape.finish();
}

async function read<T>(
  parts: FoundParts,
  prefix: string,
  each: (tape: ReturnType<typeof tapeOf>) => T,
  pause: () => Promise<void>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (const [name, { bytes }] of parts) {
    if (!name.startsWith(prefix)) continue;
    const tape = tapeOf(bytes);
    try {
      for (const item of tape.list(() => each(tape))) items.push(item);
    } catch (error) {
      if (!(error instanceof TapeTorn)) throw error;
    }
    await pause();
  }
  return items;
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
