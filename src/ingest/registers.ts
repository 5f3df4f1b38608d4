import { z } from 'zod';
import type { Problem } from '../article/article.ts';
import type { Speaker, Topic } from '../article/registers.ts';
import { decode } from './decode.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

const word = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text.isWellFormed(), 'it holds half a character');
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const topic = z.strictObject({ id, name: word, aliases: z.array(word).default([]) });
const speaker = z.strictObject({ id, name: word, printed: z.array(word).default([]) });

/** A register and the mistakes in its file; a bad entry is left out, the others stand. */
export type RegisterReading<T> = {
  readonly entries: readonly T[];
  readonly problems: readonly Problem[];
};

/** Reads `topics.yaml`: a list of `{ id, name, aliases }`. No word may mean two topics. */
export function readTopics(file: string, bytes: Uint8Array): RegisterReading<Topic> {
  return readRegister(file, bytes, topic, {
    shape: '{ id: tiktok, name: TikTok, aliases: [ByteDance] }',
    wordsOf: ({ name, aliases }) => [name, ...aliases],
  });
}

/** Reads `speakers.yaml`: a list of `{ id, name, printed }`. No name may mean two people. */
export function readSpeakers(file: string, bytes: Uint8Array): RegisterReading<Speaker> {
  return readRegister(file, bytes, speaker, {
    shape: '{ id: ana-ruiz, name: Ana Ruiz, printed: [Mayor Ruiz] }',
    wordsOf: ({ name, printed }) => [name, ...printed],
  });
}

type Kind<T> = {
  /** An entry as it should look. */
  readonly shape: string;
  /** The words that an entry claims for itself. */
  readonly wordsOf: (entry: T) => readonly string[];
};

type Entry<T> = { readonly entry: T; readonly line: number };

function readRegister<T extends { readonly id: string; readonly name: string }>(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  kind: Kind<T>,
): RegisterReading<T> {
  const decoded = decode(file, bytes);
  if ('problem' in decoded) return { entries: [], problems: [decoded.problem] };
  const yaml = parseYaml(file, decoded.text);
  const list = z.array(z.unknown()).safeParse(yaml.value ?? []);
  const problems = [...yaml.problems];
  if (!list.success) problems.push(notAList(file, kind.shape));
  const read: Entry<T>[] = [];
  for (const [place, value] of (list.data ?? []).entries()) {
    const entry = schema.safeParse(value);
    if (entry.success) read.push({ entry: entry.data, line: yaml.lineOf([place]) });
    else problems.push(badEntry(file, place, entry.error, yaml, kind.shape));
  }
  const { entries, problems: clashes } = withoutClashes(file, read, kind);
  return { entries, problems: [...problems, ...clashes] };
}

/** The first to claim an id keeps it; a word that two claim is reported, and both stand. */
function withoutClashes<T extends { readonly id: string; readonly name: string }>(
  file: string,
  read: readonly Entry<T>[],
  { wordsOf }: Kind<T>,
): RegisterReading<T> {
  const entries: T[] = [];
  const problems: Problem[] = [];
  const byId = new Map<string, T>();
  const byWord = new Map<string, T>();
  for (const { entry, line } of read) {
    const same = byId.get(entry.id);
    if (same !== undefined) {
      problems.push(sameId(file, line, entry, same));
      continue;
    }
    byId.set(entry.id, entry);
    for (const printed of new Set(wordsOf(entry).map((name) => name.toLowerCase()))) {
      const owner = byWord.get(printed);
      if (owner === undefined) byWord.set(printed, entry);
      else problems.push(sameWord(file, line, printed, owner, entry));
    }
    entries.push(entry);
  }
  return { entries, problems };
}

type Named = { readonly id: string; readonly name: string };

function sameId(file: string, line: number, entry: Named, other: Named): Problem {
  return {
    file,
    line,
    message: `${entry.name} and ${other.name} both have the id \`${entry.id}\`.`,
    remedy: `Give ${entry.name} an id of its own; until then it is left out.`,
  };
}

function sameWord(file: string, line: number, printed: string, a: Named, b: Named): Problem {
  return {
    file,
    line,
    message: `“${printed}” is claimed by ${a.name} (\`${a.id}\`) and by ${b.name} (\`${b.id}\`).`,
    remedy: `Keep it with one of them; until then it means ${a.name}.`,
  };
}

function badEntry(
  file: string,
  place: number,
  error: z.ZodError,
  yaml: YamlFile,
  shape: string,
): Problem {
  const [issue] = error.issues;
  const where = issue?.path.join('.') ?? '';
  return {
    file,
    line: yaml.lineOf([place, ...(issue?.path ?? [])]),
    message: `Entry ${place + 1} cannot be used${where && ` (\`${where}\`)`}: ${issue?.message ?? ''}.`,
    remedy: `Write it as ${shape}; ids are small letters, digits and hyphens.`,
  };
}

function notAList(file: string, shape: string): Problem {
  return {
    file,
    line: 1,
    message: 'The file is not a list.',
    remedy: `Begin each entry with a hyphen: - ${shape}`,
  };
}
