import { DatabaseSync } from 'node:sqlite';

/** A database file as SQL that both engines take: its tables, its indexes and its rows, in one order. */
export function dump(path: string): string {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const objects = db
      .prepare(`select name, type, sql from sqlite_master where sql is not null order by rowid`)
      .all();
    const tables = objects.filter(({ type }) => type === 'table');
    return [
      ...objects.map(({ sql }) => String(sql)),
      ...tables.flatMap(({ name }) => rowsOf(db, String(name))),
    ]
      .map((statement) => `${statement};\n`)
      .join('\n');
  } finally {
    db.close();
  }
}

function rowsOf(db: DatabaseSync, table: string): readonly string[] {
  const rows = db.prepare(`select * from ${table} order by 1`).all();
  return rows.map((row) => {
    const values = Object.values(row).map((value) =>
      typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
    );
    return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')})`;
  });
}
