import { fullerRole, headOf } from './appositives.ts';
import { behindDeterminers } from './chunks.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { behindAdverbs, isVerbAt } from './cue-verbs.ts';
import type { Line } from './tokens.ts';
import { isPersonNoun } from './words/roles.ts';
import { DETERMINERS, POSSESSIVES } from './words/small-words.ts';
import { TITLES } from './words/titles.ts';
import { CUE_VERBS } from './words/verbs.ts';
import { listed } from './words/listed.ts';

/** The words that attribute a stretch, and whom they point to. */
export type Cue = { readonly subject: Phrase; readonly role: string | undefined };

/** How many tokens may stand between a subject and its verb. */
export const INSERT = 28;
/** Marks that part a quotation from its cue, or a subject from its verb, and end no sentence. */
export const GAP = listed(`, ' ’ — – - ― -- ( )`);

/** A cue to somebody, with the role that stands before or behind the name. */
export function cueTo(line: Line, subject: Phrase): Cue {
  const named = nameBehind(line, subject);
  if (named !== undefined) return { subject: named, role: subject.words };
  return { subject, role: fullerRole(line, subject) };
}

/** `her campaign manager, Ana Ruiz,` names the one whom it describes first. */
function nameBehind(line: Line, { kind, words, from, to }: Phrase): Phrase | undefined {
  const { tokens } = line;
  if (kind !== 'description' || tokens[to]?.text !== ',') return undefined;
  if (!isPersonNoun(headOf(tokens, from, to)?.lower ?? '')) return undefined;
  const name = phraseAt(line, to + 1);
  if (name?.kind !== 'name' || !name.words.includes(' ')) return undefined;
  // `the chairman, MP Ana Ruiz,` is one, `the chairman, pilot Ana Ruiz,` begins a list.
  const office = name.role?.slice(name.role.lastIndexOf(' ') + 1);
  if (office !== undefined && !TITLES.has(office)) return undefined;
  const after = tokens[name.to];
  const closes = after === undefined || after.kind !== 'word' || isVerbAt(tokens, name.to);
  return closes ? { ...name, role: words, from } : undefined;
}

/** `said Ana Ruiz` */
export function verbFirst(line: Line, at: number): Cue | undefined {
  const { tokens } = line;
  if (!CUE_VERBS.has(tokens[at]?.lower ?? '')) return undefined;
  const from = behindAdverbs(tokens, at + 1);
  const subject = phraseAt(line, from);
  return subject && (twiceTitled(line, subject) ?? cueTo(line, subject));
}

/** `writer and harbour advocate Ana Ruiz`, `his friend and fellow pilot Ana Ruiz`: one who is two things. */
export function twiceTitled(line: Line, first: Phrase): Cue | undefined {
  const { text, tokens } = line;
  if (first.kind !== 'description' || tokens[first.to]?.lower !== 'and') return undefined;
  const lead = tokens[first.from]?.lower ?? '';
  if (DETERMINERS.has(lead) && !POSSESSIVES.has(lead)) return undefined;
  if (!isPersonNoun(tokens[first.to - 1]?.lower ?? '')) return undefined;
  const named = phraseAt(line, first.to + 1);
  if (named?.kind !== 'name' || named.role === undefined) return undefined;
  const from = tokens[behindDeterminers(tokens, first.from)]?.start ?? 0;
  const role = text.slice(from, text.indexOf(named.words, from)).trimEnd();
  return { subject: named, role };
}

/** `according to Ana Ruiz` · `in the words of Ana Ruiz` */
export function accordingTo(line: Line, at: number): Cue | undefined {
  const { tokens } = line;
  if (tokens[at]?.lower === 'per') return namedAt(line, at + 1);
  const lead = SOURCES.find((words) => words.every((word, n) => tokens[at + n]?.lower === word));
  const subject = lead && phraseAt(line, at + lead.length);
  return subject && cueTo(line, subject);
}

/** What leads to whoever is the source. */
const SOURCES = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
] as const;

/** `per Ruiz`; `five per ship` has no name behind it. */
function namedAt(line: Line, at: number): Cue | undefined {
  const subject = phraseAt(line, at);
  return subject?.kind === 'name' ? cueTo(line, subject) : undefined;
}
