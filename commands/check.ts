import { askedFor, checkAnswer, CLAIMED_MAX, QUOTE_MAX, shownOn } from '../src/check-answer.ts';
import { defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { quotationsIn } from '../src/verify/quotations.ts';

/** `/check quote:“Tariffs are taxes” speaker:Ana Ruiz`: whether it was printed so, word for word. */
export default defineCommand({
  name: 'check',
  description: 'Whether a quote stands in the library word for word, and who said it',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    quote: {
      kind: 'text',
      description: 'The words to check',
      required: true,
      maxLength: QUOTE_MAX,
    },
    speaker: {
      kind: 'text',
      description: 'Who is said to have said it',
      required: false,
      maxLength: CLAIMED_MAX,
      suggest: async (typed, desk) =>
        desk
          .speakersLike(typed)
          .filter(({ length }) => length <= CLAIMED_MAX)
          .map((name) => ({ name, value: name })),
    },
  },

  audience: () => 'caller',

  run({ quote, speaker }, desk) {
    const signed = signedQuote(quote);
    const claimed = speaker?.trim() || signed?.claimed;
    return checkAnswer(
      askedFor(signed?.words ?? quote, claimed && inFull(claimed, desk)),
      desk,
      true,
    );
  },

  presses: {
    share: {
      to: 'all',
      fields: 1,
      run([digest = ''], desk, _, __, pressed) {
        const [asked] = shownOn(pressed, digest, 1);
        return checkAnswer(asked, desk, false);
      },
    },
  },
});

/** `“Tariffs are taxes” — Ana Ruiz`, as quotes are pasted; anything else is checked as it is. */
function signedQuote(text: string) {
  if (!/^\s*["“„«]/.test(text) || !/["”“»]\s*[—–-]+\s*\p{Lu}[^"”“»]*$/u.test(text))
    return undefined;
  const [only, another] = quotationsIn(text);
  return another === undefined && only?.claimed !== undefined ? only : undefined;
}

/** The one person of the library who may be meant, else whoever was named: nobody need be quoted to be claimed. */
function inFull(claimed: string, desk: Desk): string {
  const [only, another] = desk.speakersNamed(claimed);
  return only !== undefined && another === undefined && only.length <= CLAIMED_MAX ? only : claimed;
}
