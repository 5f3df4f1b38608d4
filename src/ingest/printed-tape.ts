import type { Paragraph, Printed } from '../article/article.ts';
import type { TapeReader, TapeWriter } from '../archive/tape.ts';

/** A stretch of a file from some place on, and how far it has been told: the next part mostly begins near there. */
export type Places = { readonly text: string; readonly from: number; told: number };

/** A text that stands from `from` on, or, as a whole file does, from its beginning; told up to `told`. */
export const placesIn = (text: string, told: number, from = 0): Places => ({ text, from, told });

/** Writes words as two numbers, and as words only where marks are left out of what the file has there. */
export function writePrinted(tape: TapeWriter, printed: Printed, place: Places): void {
  const { start, end, text } = printed;
  const isPlain = text === place.text.slice(start - place.from, end - place.from);
  tape.number(start - place.told);
  tape.number(isPlain ? end - start : start - end - 1);
  if (!isPlain) tape.text(text);
  place.told = end;
}

/** Reads what `writePrinted` wrote. */
export function readPrinted(tape: TapeReader, place: Places): Printed {
  const start = place.told + tape.number();
  const length = tape.number();
  const end = start + (length < 0 ? -length - 1 : length);
  place.told = end;
  const text = length < 0 ? tape.text() : place.text.slice(start - place.from, end - place.from);
  return { start, end, text };
}

/** A paragraph whole, then its sentences. */
export function writeParagraph(tape: TapeWriter, paragraph: Paragraph, place: Places): void {
  writePrinted(tape, paragraph, place);
  place.told = paragraph.start;
  tape.list(paragraph.sentences, (sentence) => writePrinted(tape, sentence, place));
}

/** Reads what `writeParagraph` wrote. */
export function readParagraph(tape: TapeReader, place: Places): Paragraph {
  const { start, end, text } = readPrinted(tape, place);
  place.told = start;
  return { start, end, text, sentences: tape.list(() => readPrinted(tape, place)) };
}
