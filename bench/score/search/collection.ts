import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

/** A text to be found. Those with a `parent` are sections of one article: finding one finds it. */
const docSchema = z.object({
  id: z.string(),
  parent: z.string().optional(),
  title: z.string().default(''),
  text: z.string(),
  language: z.string().optional(),
});
const querySchema = z.object({ id: z.string(), text: z.string() });

export type Doc = z.output<typeof docSchema>;
export type Asked = z.output<typeof querySchema>;

/** Texts, what is asked of them, and what should be found. */
export type Collection = {
  readonly name: string;
  readonly docs: readonly Doc[];
  /** Those for which something is known to be worth finding. */
  readonly queries: readonly Asked[];
  /** By query and document: how much worth it is, above nothing. */
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Reads a folder with `docs.jsonl`, `queries.jsonl` and `qrels.tsv` (query, document, grade). */
export function readCollection(folder: string): Collection {
  const grades = gradesIn(readFileSync(join(folder, 'qrels.tsv'), 'utf8'));
  const queries = linesOf(join(folder, 'queries.jsonl'), querySchema);
  return {
    name: basename(resolve(folder)),
    docs: linesOf(join(folder, 'docs.jsonl'), docSchema),
    queries: queries.filter(({ id }) => grades.has(id)),
    grades,
  };
}

function linesOf<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

function gradesIn(tsv: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of tsv.split('\n')) {
    const [query, doc, grade] = line.split('\t');
    if (query === undefined || doc === undefined || !(Number(grade) > 0)) continue;
    grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(doc, Number(grade)));
  }
  return grades;
}
