import { fullerRole } from './appositives.ts';
import { isNameWord } from './names.ts';
import type { Phrase } from './phrase.ts';
import { wholePhraseAt } from './phrases.ts';
import type { Line } from './tokens.ts';

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
  /** The name with what leads to it. */
  readonly phrase: Phrase;
};

/** Finds the names in a line, with `offset` tokens of the article before it; each token is read once. */
export function mentionsIn(line: Line, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (!isNameWord(line.tokens[at])) continue;
    const phrase = wholePhraseAt(line, at);
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
        phrase,
      });
    }
    at = phrase.to - 1;
  }
  return mentions;
}
