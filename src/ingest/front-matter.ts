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

/** Longer than any front matter, in UTF-16 units. */
const LONGEST = 20_000;
/** What is wrong with the text that an escape such as `"\ud800"` makes. */
const HALF = {
  expects: 'it holds half a character',
  remedy: 'Write the character itself in place of its `\\u` escape.',
};
/** A file with more unknown keys than this is no article's; the first few show what it is. */
const MOST_UNKNOWN = 10;
const ALL_PATHS = Object.values<Field<unknown>>(FIELDS).flatMap(({ paths }) => paths);
/** Every key that is understood, other publishing systems' among them. */
const KNOWN: ReadonlySet<string> = new Set(ALL_PATHS.map(([key = '']) => key));
/** The keys that we would write ourselves. */
const OURS = [
  ...new Set(Object.values<Field<unknown>>(FIELDS).map(({ paths }) => paths[0]?.[0] ?? '')),
];

type Values = Readonly<Record<string, unknown>>;

/** Reads the YAML between the two `---` lines; `firstLine` is where it starts in the file. */
export function readFrontMatter(
  file: string,
  yaml: string,
  firstLine: number,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  if (yaml.length > LONGEST) return { facts: NO_FACTS, problems: [tooLong(file, firstLine)] };
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
  const value = valueAt(values, path);
  const result = field.schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const isBroken = [value].flat().some((one) => typeof one === 'string' && !one.isWellFormed());
  const { expects, remedy } = isBroken ? HALF : field;
  const problem = {
    file,
    line: parsed.lineOf([...path, ...(result.error.issues[0]?.path ?? [])]),
    message: `\`${path.join('.')}\` cannot be used: ${expects}.`,
    remedy,
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

function tooLong(file: string, line: number): Problem {
  return {
    file,
    line,
    message: `The front matter has more than ${LONGEST.toLocaleString('en')} characters; it is passed over.`,
    remedy: 'Put the text below the second `---`.',
  };
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
  const unknown = keys.filter((key) => !KNOWN.has(key) && !LAYOUT.test(key));
  return unknown.slice(0, MOST_UNKNOWN).map((key) => unknownKey(file, key, parsed.lineOf([key])));
}

function unknownKey(file: string, key: string, line: number): Problem {
  const meant = closest(key, [...KNOWN]);
  const remedy =
    meant === undefined
      ? `Remove it; the keys are ${OURS.join(', ')}.`
      : `Did you mean \`${meant}\`?`;
  return { file, line, message: `No article has a \`${shortened(key)}\`.`, remedy };
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
