import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedForPhrases, phraseIn, phraseWords } from '../../src/search/phrase.ts';
import { newPrinting, printedBehind } from '../../src/search/printed.ts';
import { noPause, passagesIn } from './searching.ts';

const piece = fc.constantFrom(
  'sea',
  'Sea',
  'wall',
  'wallsea',
  'été',
  'U.S.',
  '3',
  ' ',
  ' — ',
  '…  ',
  '. “',
  '-',
  ' 👍 ',
);
const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

async function printedIn(texts: readonly string[]) {
  const passages = passagesIn(
    ...texts.map((each) => ({ headline: 'News', sections: { '': [[each]] } })),
  );
  const printing = newPrinting();
  for (const passage of passages) printing.add(foldedForPhrases(passage));
  const first = await printing.press(noPause);
  const again = newPrinting();
  again.add('words that came before');
  await again.addAll(first, noPause);
  return { passages, first, again: await again.press(noPause) };
}

test('numbers of words tell of a phrase what reading tells', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      text,
      async (texts, phrase) => {
        const { passages, first, again } = await printedIn(texts);
        const isIn = phraseIn(phrase);
        const look = printedBehind(first, phraseWords(phrase));
        const lookAgain = printedBehind(again, phraseWords(phrase));

        for (const [place, passage] of passages.entries()) {
          expect(look?.(place) === true).toBe(isIn(passage));
          expect(lookAgain?.(place + 1) === true).toBe(isIn(passage));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('words beyond the first sixteen thousand are told apart as well', async () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `w${n}`);
  const { first } = await printedIn([words.join(' ')]);

  for (const at of [0, 126, 127, 128, 16_382, 16_383, 16_384, 19_990]) {
    expect(printedBehind(first, words.slice(at, at + 3))?.(0)).toBe(true);
    expect(printedBehind(first, [words[at + 1] ?? '', words[at] ?? ''])?.(0)).toBe(false);
  }
});
