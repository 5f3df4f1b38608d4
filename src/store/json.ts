import { z } from 'zod';

/** A column that holds JSON, read and checked. */
export const jsonOf = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is no JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A moment, kept in milliseconds. */
export const momentOf = z.number().transform((ms) => new Date(ms));

/** What is kept as null is undefined everywhere else. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullable().transform((value) => value ?? undefined);

/** Rows come from outside: a row that this version cannot understand stops what needs it, with its name. */
export function readRow<T>(schema: z.ZodType<T>, row: unknown, name: string): T {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  throw new Error(`The store holds a ${name} that cannot be read:\n${z.prettifyError(read.error)}`);
}

/** PostgreSQL holds no NUL in a text; words from outside may have one. */
export const storable = (text: string): string => text.replaceAll('\0', '');
