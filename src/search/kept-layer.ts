import { areInOrder } from './in-place.ts';
import type { About, Layer } from './layer.ts';
import { LANGUAGES_KNOWN, type Language } from './language.ts';
import { type Fields, type Part, sealed, unsealed } from './parts.ts';
import type { Lists } from './pressing.ts';
import type { Words } from './words.ts';

/** A layer that lies in parts, and is read where it lies. */
export type KeptLayer = Layer & { readonly parts: readonly Part[] };

/** The parts of a layer, in their order. */
const NAMES = ['words', 'all', 'title', 'printed'] as const;

/** What the parts of an index's layers are called, in their order. */
export const namesOf = (layer: number): readonly string[] =>
  NAMES.map((name) => `layer-${layer}-${name}`);

/** What the part is called that tells how the others belong together. */
export const HEAD = 'index';

/** Moves a layer into parts. Awaits `pause` on the way. */
export async function sealedLayer(layer: Layer, pause: () => Promise<void>): Promise<KeptLayer> {
  const { terms, counts, all, title, spelled, printed } = layer;
  const contents = {
    words: [
      written(layer.about),
      ...fieldsOf(terms),
      counts,
      ...fieldsOf(spelled.words),
      spelled.terms,
      spelled.times,
    ],
    all: [all.starts, all.places, all.scores],
    title: [title.starts, title.places, title.scores],
    printed: [...fieldsOf(printed.words), printed.numbers, printed.starts, printed.codes],
  };
  const parts: Part[] = [];
  for (const name of NAMES) parts.push(await sealed(name, contents[name], pause));
  const kept = await unsealedLayer(parts, pause);
  if (kept === undefined) throw new Error('A layer cannot be read back from its parts');
  return kept;
}

const fieldsOf = ({ text, starts }: Words) => [text, starts];

/** Reads a layer from its parts; `undefined` where they are damaged, or do not belong together. */
export async function unsealedLayer(
  parts: readonly Part[],
  pause: () => Promise<void>,
): Promise<KeptLayer | undefined> {
  const fields: Fields[] = [];
  for (const part of parts) {
    const read = await unsealed(part, pause);
    if (read !== undefined) fields.push(read);
  }
  const [words, all, title, printed] = fields;
  if (!(words && all && title && printed) || parts.length !== NAMES.length) return undefined;
  const about = aboutIn(words.text(0));
  if (about === undefined) return undefined;
  const layer = {
    about,
    parts: fields.map(({ part }) => part),
    terms: wordsAt(words, 1),
    counts: words.numbers(3),
    all: listsIn(all),
    title: listsIn(title),
    spelled: { words: wordsAt(words, 4), terms: words.numbers(6), times: words.numbers(7) },
    printed: {
      words: wordsAt(printed, 0),
      numbers: printed.numbers(2),
      starts: printed.numbers(3),
      codes: printed.bytes(4),
    },
  };
  return isWhole(layer) && (await isLaidInOrder(layer, pause)) ? layer : undefined;
}

const wordsAt = (fields: Fields, at: number): Words => ({
  text: fields.text(at),
  starts: fields.numbers(at + 1),
});

const listsIn = (fields: Fields): Lists => ({
  starts: fields.numbers(0),
  places: fields.numbers(1),
  scores: fields.halves(2),
});

const isLaidOut = ({ text, starts }: Words): boolean => starts.at(-1) === text.length;

/** Whether everything is as long as what belongs to it. */
function isWhole({ about, terms, counts, all, title, spelled, printed }: Layer): boolean {
  const isOf = ({ starts, places, scores }: Lists) =>
    starts.length === terms.starts.length &&
    starts.at(-1) === places.length &&
    places.length === scores.length;
  return (
    [terms, spelled.words, printed.words].every(isLaidOut) &&
    [all, title].every(isOf) &&
    counts.length === terms.starts.length - 1 &&
    spelled.terms.length === spelled.words.starts.length - 1 &&
    spelled.times.length === spelled.terms.length &&
    printed.numbers.length === printed.words.starts.length - 1 &&
    printed.starts.length === about.passages + 1 &&
    printed.starts.at(-1) === printed.codes.length
  );
}

/** Whether nothing begins behind where it ends. */
async function isLaidInOrder(
  { terms, all, title, spelled, printed }: Layer,
  pause: () => Promise<void>,
): Promise<boolean> {
  for (const { starts } of [terms, all, title, spelled.words, printed.words, printed]) {
    if (!(await areInOrder(starts, pause))) return false;
  }
  return true;
}

function written({ from, passages, averages, languages }: About): string {
  const counts = LANGUAGES_KNOWN.map((each) => languages[each] ?? 0);
  return [from, passages, averages.all, averages.title, ...counts].join(' ');
}

function aboutIn(text: string): About | undefined {
  const numbers = text.split(' ').map(Number);
  const [from = 0, passages = 0, all = 0, title = 0, ...counts] = numbers;
  if (counts.length !== LANGUAGES_KNOWN.length || numbers.includes(NaN)) return undefined;
  const languages: Partial<Record<Language, number>> = {};
  for (const [at, language] of LANGUAGES_KNOWN.entries()) languages[language] = counts[at] ?? 0;
  return { from, passages, averages: { all, title }, languages };
}
