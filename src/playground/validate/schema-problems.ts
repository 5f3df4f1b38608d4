import type { core } from 'zod/mini';
import type { FormProblem } from './form-problem.ts';
import type { Path } from '../world/components.ts';

type Issue = core.$ZodIssue;

/** What a schema found, in the codes and the words in which Discord says it. */
export function schemaProblems(
  issues: readonly Issue[],
  input: unknown,
  above: Path = [],
): FormProblem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? '' : key))];
    if (issue.code === 'invalid_union')
      return unionProblems(issue, valueAt(input, path), input, path);
    return [{ path, ...said(issue, valueAt(input, path)) }];
  });
}

/**
 * Discord tells the alternatives of a union apart by `type`. The branch whose
 * `type` fits is the one that was meant, and only what is wrong there is told.
 */
function unionProblems(
  issue: core.$ZodIssueInvalidUnion,
  value: unknown,
  input: unknown,
  path: Path,
): FormProblem[] {
  const branches: readonly (readonly Issue[])[] = issue.errors;
  const meant = branches.filter((branch) => !branch.some(refusesType));
  const [closest] = meant.toSorted((a, b) => depth(b) - depth(a));
  if (closest !== undefined) return schemaProblems(closest, input, path);
  if (!isRecord(value)) return [{ path, ...(value === undefined ? REQUIRED : MODEL) }];
  const types = branches.flatMap((branch) => branch.flatMap(allowedTypes));
  return [
    {
      path: [...path, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: `Value of field "type" must be one of (${Array.from(new Set(types)).join(', ')}).`,
    },
  ];
}

const MODEL = {
  code: 'MODEL_TYPE_CONVERT',
  message: 'Only dictionaries may be used in a ModelType',
} as const;
const REQUIRED = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' } as const;

function refusesType(issue: Issue): boolean {
  const atType = issue.path.length === 1 && issue.path[0] === 'type';
  return issue.path.length === 0 || (atType && issue.code !== 'invalid_union');
}

function allowedTypes(issue: Issue): readonly unknown[] {
  return issue.code === 'invalid_value' ? issue.values : [];
}

/** How far into the value a branch came before it failed: the furthest was meant. */
function depth(branch: readonly Issue[]): number {
  return Math.max(0, ...branch.map(({ path }) => path.length));
}

function said(issue: Issue, value: unknown): Omit<FormProblem, 'path'> {
  if (value === undefined) return REQUIRED;
  if (issue.code === 'invalid_type') return wrongType(issue.expected);
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String).join(', ');
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${choices}}.` };
  }
  if (issue.code !== 'invalid_format') {
    return { code: 'BASE_TYPE_INVALID', message: 'This value is not valid' };
  }
  return issue.format === 'url'
    ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
    : { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
}

function wrongType(expected: string): Omit<FormProblem, 'path'> {
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret the value as string.' };
    case 'number':
    case 'int':
      return { code: 'NUMBER_TYPE_COERCE', message: 'Value is not int.' };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    case 'record':
      return { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' };
    default:
      return MODEL;
  }
}

function tooBig({ origin, maximum }: core.$ZodIssueTooBig): Omit<FormProblem, 'path'> {
  return origin === 'string' || origin === 'array'
    ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` }
    : { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${maximum}.` };
}

function tooSmall({ origin, minimum }: core.$ZodIssueTooSmall): Omit<FormProblem, 'path'> {
  return origin === 'string' || origin === 'array'
    ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` }
    : {
        code: 'NUMBER_TYPE_MIN',
        message: `int value should be greater than or equal to ${minimum}.`,
      };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}
