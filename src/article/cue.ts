import { fullerRole, headOf } from './appositives.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { behindAdverbs, isVerbAt } from './cue-verbs.ts';
import type { Line } from './tokens.ts';
import { isPersonNoun } from './words/roles.ts';
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
  if (name?.kind !== 'name' || name.role !== undefined || !name.words.includes(' '))
    return undefined;
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
  return subject && cueTo(line, subject);
}

/** `according to Ana Ruiz` */
export function accordingTo(line: Line, at: number): Cue | undefined {
  const { tokens } = line;
  if (tokens[at]?.lower === 'per') return namedAt(line, at + 1);
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const subject = phraseAt(line, at + 2);
  return subject && cueTo(line, subject);
}

/** `per Ruiz`; `five per ship` has no name behind it. */
function namedAt(line: Line, at: number): Cue | undefined {
  const subject = phraseAt(line, at);
  return subject?.kind === 'name' ? cueTo(line, subject) : undefined;
}
