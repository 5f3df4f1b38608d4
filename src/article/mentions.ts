import { fullerRole } from './appositives.ts';
import { LINKS } from './lexicon.ts';
import { isNameWord } from './names.ts';
import { phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';

/** One place where the text outside quotation marks names somebody. */
export type Mention = {
  readonly name: string;
  readonly courtesy: string | undefined;
  /** What stands before the name and says what they are. */
  readonly title: string | undefined;
  /** The same, or what is set off behind the name. */
  readonly role: string | undefined;
  /** The place of its token in the line. */
  readonly at: number;
  /** The same, counted through the whole article. */
  readonly place: number;
  /** Behind a preposition: `with Ruiz`. Such a name is seldom what a pronoun takes up. */
  readonly aside: boolean;
};

/** Finds the names in a line, with `offset` tokens of the article before it; each token is read once. */
export function mentionsIn(line: Line, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (!isNameWord(line.tokens[at])) continue;
    const phrase = phraseAt(line, at);
    if (phrase === undefined) continue;
    if (phrase.kind === 'name') {
      const { words: name, courtesy, role: title } = phrase;
      mentions.push({
        name,
        courtesy,
        title,
        role: fullerRole(line, phrase),
        at,
        place: offset + at,
        aside: isAside(line.tokens, at),
      });
    }
    at = phrase.to - 1;
  }
  return mentions;
}

function isAside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  return LINKS.has(before) || before === 'by' || before === 'about' || before === 'against';
}
