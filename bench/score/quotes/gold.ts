import { z } from 'zod';
import type { Span } from '../../../src/article/article.ts';
import { invalid } from '../../../src/errors.ts';

/** What a folder must hold to be scored, for whoever has none yet. */
export const FOLDER_HOLDS =
  'A folder holds gold.jsonl, one article a line ' +
  '({"doc","publisher","quotes":[{"parts":[{"start","end","words"}],"speaker":{"cls",…}}],"ignore","negatives"}), ' +
  'and the article itself in text/<doc>.txt, where the offsets point.';

const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => start <= end, { error: 'a span ends before it starts' });

const speaker = z.discriminatedUnion('cls', [
  z.object({ cls: z.literal('named'), text: z.string(), name: z.string(), head: z.string() }),
  z.object({ cls: z.literal('pronoun'), text: z.string(), gold: z.string().optional() }),
  z.object({
    cls: z.literal('nominal'),
    text: z.string(),
    headnoun: z.string().optional(),
    silver_head: z.string().optional(),
  }),
  z.object({ cls: z.literal('none') }),
]);

const row = z.object({
  doc: z.string().regex(/^[^/\\]+$/, { error: 'a name of a file without its ending' }),
  publisher: z.string(),
  quotes: z.array(
    z.object({
      parts: z.array(z.intersection(span, z.object({ words: z.int().min(0) }))).min(1),
      speaker,
    }),
  ),
  ignore: z.array(span),
  negatives: z.array(span),
});

/**
 * Who said a quote, as people judged it: by name; by a pronoun, whose family name is in `gold` for
 * a sample; by a description, whose head noun counts; or nobody that the text tells.
 */
export type GoldSpeaker = z.output<typeof speaker>;

/** One article as people annotated it. Offsets are UTF-16 units of its text. */
export type GoldRow = z.output<typeof row>;

/** A row and where it stands. */
export type GoldLine = { readonly file: string; readonly line: number; readonly row: GoldRow };

/** Reads the annotations; the first row that is not one is told with its file and line. */
export function readGold(file: string, contents: string): GoldLine[] {
  return contents
    .split('\n')
    .map((text, place) => ({ text, line: place + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ file, line, row: readRow(text, file, line) }));
}

function readRow(text: string, file: string, line: number): GoldRow {
  const read = row.safeParse(jsonOf(text, file, line));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw malformed(file, line, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function jsonOf(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw malformed(file, line, `it is not JSON: ${error.message}`);
  }
}

/** Every span must lie in the article: one that does not was counted in another text. */
export function requireInside(text: string, { file, line, row: gold }: GoldLine): void {
  const parts: readonly Span[] = gold.quotes.flatMap((quote) => quote.parts);
  const spans = [...parts, ...gold.ignore, ...gold.negatives];
  const outside = spans.find(({ end }) => end > text.length);
  if (outside === undefined) return;
  const why = `a span ends at ${outside.end}, and the text of ${gold.doc} has ${text.length} characters`;
  throw malformed(file, line, why);
}

function malformed(file: string, line: number, why: string) {
  return invalid({
    what: `${file}:${line}: This row cannot be scored.`,
    why: `${why}.`,
    fix: FOLDER_HOLDS,
  });
}
