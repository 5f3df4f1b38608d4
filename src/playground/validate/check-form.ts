import type { ZodMiniType } from 'zod/mini';
import { invalidForm } from '../http-api/refused.ts';
import { below, type FormProblem } from './form-problem.ts';
import type { Path } from '../world/components.ts';
import { schemaProblems } from './schema-problems.ts';
import { unknownFields } from './unknown-fields.ts';

/** A request that is as described, or what is wrong with it. */
export type Checked<Form> =
  | { readonly form: Form; readonly problems?: undefined }
  | { readonly form?: undefined; readonly problems: readonly FormProblem[] };

/** Reads a request by Discord's description of it; `path` is where it stands in the whole. */
export function readForm<Form>(
  schema: ZodMiniType<Form>,
  body: unknown,
  path: Path = [],
): Checked<Form> {
  const read = schema.safeParse(body);
  if (!read.success) return { problems: below(path, schemaProblems(read.error.issues, body)) };
  const unknown = unknownFields(body, read.data);
  return unknown.length > 0 ? { problems: below(path, unknown) } : { form: read.data };
}

/** What is wrong with a request by Discord's description of it; empty where nothing is. */
export function formProblems(schema: ZodMiniType, body: unknown): readonly FormProblem[] {
  return readForm(schema, body).problems ?? [];
}

/** Reads a request, throwing `Refused` with the whole tree of problems. */
export function checkForm<Form>(schema: ZodMiniType<Form>, body: unknown): Form {
  const { form, problems } = readForm(schema, body);
  if (problems !== undefined) throw invalidForm(problems);
  return form;
}
