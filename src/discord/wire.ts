import { z } from 'zod';

/** An id: as Discord makes them, 17 to 20 digits; what else speaks its language may make shorter ones. */
export const idSchema = z.string().regex(/^\d{1,20}$/);

/** Permissions: a decimal number of any length, one bit each. */
export const bitsSchema = z.string().regex(/^\d{1,40}$/);

/** `null` says the same as a field that is not there. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((given) => given ?? undefined);

/** A list that is not there is an empty one. */
export const listOf = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .nullish()
    .transform((given) => given ?? []);

/** Things by their ids; what is not there is none. */
export const byId = <T extends z.ZodType>(schema: T) =>
  z
    .record(idSchema, schema)
    .nullish()
    .transform((given) => given ?? {});
