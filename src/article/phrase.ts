import type { Token } from './tokens.ts';

/** Who a stretch of text is about, as printed: a name, a pronoun or a description. */
export type Phrase = {
  readonly kind: 'name' | 'pronoun' | 'description';
  /** `Ana Ruiz`, `she`, `spokesman for the ministry`. */
  readonly words: string;
  /** What stands before the name and says what they are: `mayor`. */
  readonly role: string | undefined;
  readonly courtesy: string | undefined;
  /** The first token, determiner included. */
  readonly from: number;
  /** The token after the last. */
  readonly to: number;
};

/** The longest phrase that is read, in tokens: what keeps hostile text cheap. */
export const REACH = 14;

/** The printed text of some tokens, without a possessive ending on the last. */
export function slice(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return '';
  return text.slice(first.start, last.kind === 'quote' ? last.end : last.start + last.text.length);
}
