import { behindDeterminers, linkedEnd } from './chunks.ts';
import { type Cue, cueTo, GAP, INSERT, twiceTitled } from './cue.ts';
import { nounOf } from './described.ts';
import { behindAdverbs, isAdverbial, isVerbAt } from './cue-verbs.ts';
import { type Phrase, slice } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';
import { isRoleNoun } from './words/roles.ts';
import { LINKS } from './words/small-words.ts';
import { NAMING, QUOTING } from './words/verbs.ts';

/** `Ruiz said` · `Ruiz and Holm said` · `the Herald quoted Ruiz as saying` */
export function subjectFirst(line: Line, at: number): Cue | undefined {
  const subject = phraseAt(line, at);
  if (subject === undefined) return undefined;
  if (hasVerbAfter(line, subject)) return quotedBy(line, subject) ?? cueTo(line, subject);
  const titled = twiceTitled(line, subject);
  if (titled !== undefined && hasVerbAfter(line, titled.subject)) return titled;
  const both = withSecond(line, subject);
  return both && { subject: both, role: undefined };
}

/** The one whom a paper quotes speaks, not the paper. */
function quotedBy(line: Line, { to }: Phrase): Cue | undefined {
  const { tokens } = line;
  const verb = behindAdverbs(tokens, to);
  if (!QUOTING.has(tokens[verb]?.lower ?? '')) return undefined;
  const quoted = objectAt(line, verb + 1);
  if (quoted === undefined) return undefined;
  const saying = tokens[quoted.to]?.lower === 'as' ? quoted.to + 1 : quoted.to;
  return tokens[saying]?.lower === 'saying' ? cueTo(line, quoted) : undefined;
}

function objectAt(line: Line, at: number): Phrase | undefined {
  const words = { him: 'he', her: 'she' }[line.tokens[at]?.lower ?? ''];
  if (words === undefined) return phraseAt(line, at);
  return { kind: 'pronoun', words, role: undefined, courtesy: undefined, from: at, to: at + 1 };
}

/** `described as “…” by Ana Ruiz` */
export function givenBy(line: Line, quote: number): Cue | undefined {
  const { tokens } = line;
  if (tokens[quote + 1]?.lower !== 'by') return undefined;
  const before = tokens.slice(Math.max(0, quote - 3), quote);
  const isGiven = before.some(({ lower }) => lower === 'described' || NAMING.has(lower));
  const subject = isGiven ? phraseAt(line, quote + 2) : undefined;
  // `called the “Fox” by many` names nobody.
  const isSomebody = subject?.kind === 'name' || (subject && isRoleNoun(nounOf(subject)));
  if (subject === undefined || !isSomebody) return undefined;
  return twiceTitled(line, subject) ?? cueTo(line, subject);
}

/** Two who speak as one are called as they are printed. */
function withSecond(line: Line, first: Phrase): Phrase | undefined {
  const { text, tokens } = line;
  if (first.kind === 'pronoun' || tokens[first.to]?.lower !== 'and') return undefined;
  const second = phraseAt(line, first.to + 1);
  if (second === undefined || !isVerbAt(tokens, second.to)) return undefined;
  const isPair = second.kind === 'name' || (second.kind === first.kind && isLed(tokens, first));
  if (!isPair) return undefined;
  const words = slice(text, tokens, behindDeterminers(tokens, first.from), second.to);
  return { ...first, kind: 'description', words, role: undefined, to: second.to };
}

const isLed = (tokens: readonly Token[], { from }: Phrase): boolean =>
  tokens[from]?.lower === 'the';

/** `Ruiz, told reporters` and `Ruiz, said in a statement`, not `in Lima, said Holm`. */
function isOneTooMany(tokens: readonly Token[], comma: number): boolean {
  const { lower = '' } = tokens[comma + 1] ?? {};
  return (
    lower === 'told' || (lower === 'said' && /^(?:at|in|on)$/.test(tokens[comma + 2]?.lower ?? ''))
  );
}

/** Whether a subject's verb follows, over adverbs, `(R-Ohio)`, `of the union` and `, mayor of Lima,`. */
function hasVerbAfter({ tokens }: Line, { kind, to: from }: Phrase): boolean {
  if (isVerbAt(tokens, from)) return true;
  const after = tokens[from];
  if (after === undefined) return false;
  // `Ruiz, told reporters`: a comma too many.
  if (kind === 'name' && after.text === ',' && isOneTooMany(tokens, from)) return true;
  const isLinked = LINKS.has(after.lower);
  if (isLinked && isVerbAt(tokens, linkedEnd(tokens, from))) return true;
  if (!GAP.has(after.text) && !isLinked && !isAdverbial(after)) return false;
  for (let at = from + 1; at < from + INSERT; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.stop || token.kind === 'quote') return false;
    if (GAP.has(token.text) && isVerbAt(tokens, at + 1)) return true;
  }
  return false;
}
