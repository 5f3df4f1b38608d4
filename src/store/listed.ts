import { type AliasedRawBuilder, type RawBuilder, sql } from 'kysely';
import type { Kind } from './engine.ts';

type Columns = Readonly<Record<string, 'text' | 'text or null' | 'bigint'>>;

type RowOf<C extends Columns> = {
  [Name in keyof C]: C[Name] extends 'bigint'
    ? number
    : C[Name] extends 'text'
      ? string
      : string | null;
};

/**
 * Rows of ours as a table in a query. Their number does not change the statement's text: it is
 * compiled once, and no limit on parameters is met.
 */
export function listed<C extends Columns>(
  kind: Kind,
  columns: C,
  rows: readonly RowOf<C>[],
): AliasedRawBuilder<RowOf<C>, 'listed'> {
  const table = kind === 'postgres' ? unnested : parsed;
  return table<RowOf<C>>(Object.entries(columns), rows).as('listed');
}

type Entries = readonly (readonly [name: string, type: Columns[string]])[];
type Row = Readonly<Record<string, string | number | null>>;

/** One array for each column. */
function unnested<R>(columns: Entries, rows: readonly Row[]): RawBuilder<R> {
  const names = columns.map(([name]) => sql.ref(name));
  const arrays = columns.map(([name, type]) => {
    const values = rows.map((row) => row[name]);
    return type === 'bigint' ? sql`${values}::bigint[]` : sql`${values}::text[]`;
  });
  return sql`(select * from unnest(${sql.join(arrays)}) as rows(${sql.join(names)}))`;
}

/** One JSON array for each row: SQLite takes a third longer to find its way in objects. */
function parsed<R>(columns: Entries, rows: readonly Row[]): RawBuilder<R> {
  const json = JSON.stringify(rows.map((row) => columns.map(([name]) => row[name])));
  const read = columns.map(([name], n) => sql`value ->> ${sql.lit(n)} as ${sql.ref(name)}`);
  return sql`(select ${sql.join(read)} from json_each(${json}))`;
}
