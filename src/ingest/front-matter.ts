import { z } from 'zod';
import type { Article, Problem } from '../article/article.ts';
import { closest } from './closest.ts';
import { type Field, FIELDS, LAYOUT } from './fields.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** What front matter says, field by field; a field with a mistake is as good as absent. */
export type Facts = Pick<
  Article,
  'dek' | 'byline' | 'source' | 'published' | 'topics' | 'language' | 'soWhat'
> & { readonly title: string | undefined };

/** What a file without front matter says. */
export const NO_FACTS: Facts = {
  title: undefined,
  dek: undefined,
  byline: [],
  source: undefined,
  published: undefined,
  topics: [],
  language: undefined,
  soWhat: undefined,
};

type Values = Readonly<Record<string, unknown>>;

/** Reads the YAML between the two `---` lines; `firstLine` is where it starts in the file. */
export function readFrontMatter(
  file: string,
  yaml: string,
  firstLine: number,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const parsed = parseYaml(file, yaml, firstLine);
  const mapping = z.record(z.string(), z.unknown()).safeParse(parsed.value ?? {});
  const values = mapping.success ? mapping.data : {};
  const problems = [
    ...parsed.problems,
    ...(mapping.success ? [] : [notAMapping(file, firstLine)]),
    ...unknownKeys(file, Object.keys(values), parsed),
  ];
  const facts = factsOf(<T>(field: Field<T>) => {
    const taken = takeField(file, field, values, parsed);
    problems.push(...taken.problems);
    return taken.value;
  });
  return { facts, problems };
}

function factsOf(take: <T>(field: Field<T>) => T | undefined): Facts {
  const source = take(FIELDS.source);
  return {
    title: take(FIELDS.title),
    dek: take(FIELDS.dek),
    byline: take(FIELDS.byline) ?? [],
    source: source && { name: source.name, url: take(FIELDS.sourceUrl) },
    published: take(FIELDS.published),
    topics: take(FIELDS.topics) ?? [],
    language: take(FIELDS.language),
    soWhat: take(FIELDS.soWhat),
  };
}

/** The value under a field's key, or under the first of its aliases that is there. */
function takeField<T>(
  file: string,
  field: Field<T>,
  values: Values,
  parsed: YamlFile,
): { readonly value: T | undefined; readonly problems: readonly Problem[] } {
  const path = field.paths.find((keys) => !isBlank(valueAt(values, keys)));
  if (path === undefined) return { value: undefined, problems: [] };
  const result = field.schema.safeParse(valueAt(values, path));
  if (result.success) return { value: result.data, problems: [] };
  const problem = {
    file,
    line: parsed.lineOf([...path, ...(result.error.issues[0]?.path ?? [])]),
    message: `\`${path.join('.')}\` cannot be used: ${field.expects}.`,
    remedy: field.remedy,
  };
  return { value: undefined, problems: [problem] };
}

function valueAt(values: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? Reflect.get(at, key)
        : undefined,
    values,
  );
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function notAMapping(file: string, line: number): Problem {
  return {
    file,
    line,
    message: 'The front matter is not a list of `key: value` lines.',
    remedy: 'Write lines such as `title: Port talks stall` between the two `---`.',
  };
}

function unknownKeys(file: string, keys: readonly string[], parsed: YamlFile): Problem[] {
  const known = Object.values<Field<unknown>>(FIELDS).flatMap(({ paths }) =>
    paths.map(([key = '']) => key),
  );
  const ours = Object.values<Field<unknown>>(FIELDS).map(({ paths }) => paths[0]?.[0] ?? '');
  return keys
    .filter((key) => !known.includes(key) && !LAYOUT.test(key))
    .map((key) => {
      const meant = closest(key, known);
      return {
        file,
        line: parsed.lineOf([key]),
        message: `No article has a \`${key}\`.`,
        remedy:
          meant === undefined
            ? `Remove it; the keys are ${[...new Set(ours)].join(', ')}.`
            : `Did you mean \`${meant}\`?`,
      };
    });
}
