import type { Paragraph, Printed } from '../article/article.ts';
import type { TapeReader, TapeWriter } from '../archive/tape.ts';

/** A stretch of a file from some place on, and how far it has been told: the next part mostly begins near there. */
export type Places = { readonly text: string; readonly from: number; told: number };

/** A text that stands from `from` on, or, as a whole file does, from its beginning; told up to `told`. */
export const placesIn = (text: string, told: number, from = 0): Places => ({ text, from, told });

/** A paragraph's text, and how far its sentences have been told. */
type Around = { readonly text: string; told: number };

/** Where the words stand: in the file as they are, in their paragraph, or nowhere else. */
const IN_FILE = 0;
const IN_PARAGRAPH = 1;
const NOWHERE = 2;
const WAYS = 3;

/** Writes words as two numbers, where marks are left out as four, and as words only where they stand nowhere else. */
export function writePrinted(
  tape: TapeWriter,
  { start, end, text }: Printed,
  place: Places,
  around: Around = { text: '', told: 0 },
): void {
  const isInFile = text === place.text.slice(start - place.from, end - place.from);
  const at = isInFile || text === '' ? -1 : around.text.indexOf(text, around.told);
  const way = isInFile ? IN_FILE : at < 0 ? NOWHERE : IN_PARAGRAPH;
  tape.number(start - place.told);
  tape.number((end - start) * WAYS + way);
  place.told = end;
  if (way === NOWHERE) tape.text(text);
  if (way !== IN_PARAGRAPH) return;
  tape.number(at - around.told);
  tape.number(text.length);
  around.told = at + text.length;
}

/** Reads what `writePrinted` wrote. */
export function readPrinted(
  tape: TapeReader,
  place: Places,
  around: Around = { text: '', told: 0 },
): Printed {
  const start = place.told + tape.number();
  const length = tape.number();
  const end = start + Math.floor(length / WAYS);
  place.told = end;
  const way = length % WAYS;
  if (way === NOWHERE) return { start, end, text: tape.text() };
  if (way === IN_FILE) {
    return { start, end, text: place.text.slice(start - place.from, end - place.from) };
  }
  const at = around.told + tape.number();
  around.told = at + tape.number();
  return { start, end, text: around.text.slice(at, around.told) };
}

/** A paragraph whole, then its sentences. */
export function writeParagraph(tape: TapeWriter, paragraph: Paragraph, place: Places): void {
  writePrinted(tape, paragraph, place);
  place.told = paragraph.start;
  const around = { text: paragraph.text, told: 0 };
  tape.list(paragraph.sentences, (sentence) => writePrinted(tape, sentence, place, around));
}

/** Reads what `writeParagraph` wrote. */
export function readParagraph(tape: TapeReader, place: Places): Paragraph {
  const { start, end, text } = readPrinted(tape, place);
  place.told = start;
  const around = { text, told: 0 };
  return { start, end, text, sentences: tape.list(() => readPrinted(tape, place, around)) };
}
