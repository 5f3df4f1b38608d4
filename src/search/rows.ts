import { saidWords } from '../article/said-words.ts';
import { type Token, tokensOf } from './fold.ts';
import { languageOf } from './language.ts';
import type { Passage } from './passage.ts';

/** How many different terms a row has in each field: of one row, or on average. */
export type Lengths = { readonly all: number; readonly title: number };

/** A passage as the index takes it: terms that are folded already, one space between. */
export type Row = {
  /** The passage's place among the indexed ones. */
  readonly id: number;
  readonly all: string;
  readonly title: string;
  readonly lengths: Lengths;
};

/** Folds a passage for the index; `note` sees every word on the way. */
export function rowOf(id: number, passage: Passage, note: (token: Token) => void): Row {
  const language = languageOf(passage.article);
  const fold = (text: string) => {
    const tokens = tokensOf(text, language);
    for (const token of tokens) note(token);
    return tokens.flatMap(({ term }) => term ?? []);
  };
  const title = fold(titleOf(passage));
  const body = fold(bodyOf(passage));
  // A quote is found by its own words first: its article's headline is not among them.
  const all = passage.kind === 'section' ? [...title, ...body] : body;
  const lengths = { all: differentIn(all), title: differentIn(title) };
  return { id, all: all.join(' '), title: title.join(' '), lengths };
}

/** The engine counts an empty text as one empty term. */
const differentIn = (terms: readonly string[]): number => Math.max(1, new Set(terms).size);

function titleOf({ article, section }: Passage): string {
  return `${article.headline}\n${section.heading ?? ''}`;
}

function bodyOf(passage: Passage): string {
  if (passage.kind === 'section') {
    return passage.section.paragraphs.map(({ text }) => text).join('\n');
  }
  const { quote, speaker } = passage;
  const printedName = quote.speaker === speaker ? undefined : quote.speaker;
  return [saidWords(quote), speaker, printedName, quote.role].join('\n');
}
