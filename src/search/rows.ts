import { type Token, tokensOf } from './fold.ts';
import { languageOf } from './language.ts';
import type { Passage } from './passage.ts';

/** A passage as the index takes it: terms that are folded already, one space between. */
export type Row = {
  /** The passage's place among the indexed ones. */
  readonly id: number;
  readonly all: string;
  readonly title: string;
};

/** Folds a passage for the index; `note` sees every word on the way. */
export function rowOf(id: number, passage: Passage, note: (token: Token) => void): Row {
  const language = languageOf(passage.article);
  const fold = (text: string) => {
    const tokens = tokensOf(text, language);
    for (const token of tokens) note(token);
    return tokens.flatMap(({ term }) => term ?? []).join(' ');
  };
  const title = fold(titleOf(passage));
  const body = fold(bodyOf(passage));
  // A quote is found by its own words first: its article's headline is not among them.
  return { id, title, all: passage.kind === 'section' ? `${title} ${body}` : body };
}

function titleOf({ article, section }: Passage): string {
  return `${article.headline}\n${section.heading ?? ''}`;
}

function bodyOf(passage: Passage): string {
  if (passage.kind === 'section') {
    return passage.section.paragraphs.map(({ text }) => text).join('\n');
  }
  const { quote, speaker } = passage;
  const printedName = quote.speaker === speaker ? undefined : quote.speaker;
  return [quote.text, speaker, printedName, quote.role].join('\n');
}
