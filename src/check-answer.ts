import type { Desk } from './desk.ts';
import { invalid, notFound } from './errors.ts';
import { checkCard } from './render/check-card.ts';
import { digestOf, type Shown, shownIn } from './render/checked-texts.ts';
import { customId } from './render/custom-id.ts';
import type { Message } from './render/message.ts';
import { hasWords } from './verify/check.ts';
import type { Checked } from './verify/checked.ts';
import { withoutMarks } from './verify/quotations.ts';

/** The longest text that one answer can show whole, beside what it is compared with. */
export const QUOTE_MAX = 1_000;
/** The longest name that somebody can be claimed by. */
export const CLAIMED_MAX = 60;

/** A text as it is compared and shown: on one line, without the marks around it and signs that print nothing. */
export function askedFor(text: string, claimed: string | undefined): Shown {
  const words = text
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF\u2066-\u2069\u202A-\u202E]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return {
    text: withoutMarks(words),
    claimed: claimed?.replaceAll(/\s+/g, ' ').trim() || undefined,
  };
}

/** What one text comes to. */
export const checkedOf = ({ text, claimed }: Shown, desk: Desk): Promise<Checked> =>
  desk.check(text, claimed);

/**
 * The answer to a check; with a button to share it, where it is not shared already.
 *
 * @throws UserError where there is nothing to check.
 */
export async function checkAnswer(asked: Shown, desk: Desk, shareable: boolean): Promise<Message> {
  if (!hasWords(asked.text)) {
    throw invalid({
      what: 'There are no words to check.',
      why: 'I compare words with those of the library’s articles, and found none in what you gave me.',
      fix: 'Give /check the words of a quote, with or without quotation marks.',
    });
  }
  const share = shareable ? customId('check', 'share', digestOf([asked])) : undefined;
  return checkCard(await checkedOf(asked, desk), share);
}

/**
 * The texts that a pressed message shows, where they are those that its button was made for.
 *
 * @throws UserError where they cannot be read back.
 */
export function shownOn(
  pressed: string,
  digest: string,
  count?: number,
): readonly [Shown, ...Shown[]] {
  const [first, ...others] = shownIn(pressed).slice(0, count);
  if (first !== undefined && digestOf([first, ...others]) === digest) return [first, ...others];
  throw notFound({
    what: 'This check cannot be read back from its message.',
    why: 'The button goes by the text that the message shows, and Discord did not bring it along as it was.',
    fix: 'Check the quote again with /check.',
  });
}
