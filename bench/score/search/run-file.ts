import { writeFileSync } from 'node:fs';
import { parse } from 'node:path';

/**
 * Writes what was found in the format of TREC (`query Q0 document rank score tag`), which trec_eval
 * and its like read; where the file ends in `.tsv`, query and document alone. `name` goes before the
 * ending, to keep the runs of several collections apart.
 */
export function writeRun(
  file: string,
  name: string,
  found: ReadonlyMap<string, readonly string[]>,
): void {
  const { dir, name: stem, ext } = parse(file);
  const path = name === '' ? file : `${dir === '' ? '' : `${dir}/`}${stem}.${name}${ext}`;
  const lines = [...found].flatMap(([query, docs]) =>
    docs.map((doc, at) =>
      ext === '.tsv'
        ? `${query}\t${doc}`
        : `${query} Q0 ${doc} ${at + 1} ${docs.length - at} dateline`,
    ),
  );
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}
