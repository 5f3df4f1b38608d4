import { accordingTo, type Cue, cueTo } from './cue.ts';
import { cueAtVerb } from './cue-at-verb.ts';
import { colonCue, labelBefore } from './cue-colon.ts';
import { opensClause } from './cue-subject.ts';
import { behindAdverbs } from './cue-verbs.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrases.ts';
import { sentenceStart } from './sentence.ts';
import { isTerm } from './terms.ts';
import type { Line, Token } from './tokens.ts';
import { isUtterance } from './wording.ts';
import { FUNCTION_WORDS, LESSER_CLAUSES } from './words/small-words.ts';
import { CUE_PARTICIPLES, IRREGULAR_PASTS, SAYING_VERBS } from './words/verbs.ts';

/**
 * The cue in the sentence before a quotation: `Ruiz said: “…”` · `According to Ruiz, “…”` ·
 * `Ruiz called it “…”` · `Ruiz: “…”`. A verb of saying goes before one that is nearer and says
 * something else: `Ruiz said Holm refused “…”`.
 */
export function cueBefore(line: Line, quote: number): Cue | undefined {
  const start = sentenceStart(line, quote);
  if (line.tokens[quote]?.kind === 'quote' && isTerm(line, quote)) return undefined;
  const label = labelBefore(line, quote);
  if (label !== undefined) return label;
  let own: Cue | undefined;
  for (let at = quote - 1; at >= start; at -= 1) {
    const cue = sayingAt(line, at, start) ?? accordingTo(line, at);
    if (cue === undefined || isPassedOver(line, cue, at, quote)) continue;
    // `the port said it believed “…”`: who `it` is stands before it, in a cue of its own, and so may
    // who says that `the firm must offer “…”`.
    if (cue.subject.words !== 'it' && !isWanted(line.tokens, at)) return cue;
    own ??= cue;
  }
  if (own !== undefined) return own;
  const doer = mayBeDone(line, quote) ? doerBefore(line, quote, start) : undefined;
  return doer ?? colonCue(line, quote, start);
}

/** `must offer`, `should promise`: what somebody else says that they do. */
const isWanted = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:must|ought|should)$/.test(tokens[verb - 1]?.lower ?? '');

/** Somebody who does what comes near to saying: `Ruiz blamed “…”`, `Ruiz fired back: “…”` */
function doerBefore(line: Line, quote: number, start: number): Cue | undefined {
  for (let at = quote - 1; at >= start; at -= 1) {
    const cue = cueAtVerb(line, at, start) ?? actorAt(line, at, start);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** Whether a stretch is somebody's words even where no verb of speaking says so, and no name or term. */
function mayBeDone({ text, tokens }: Line, quote: number): boolean {
  if (tokens[quote - 1]?.text === ':') return true;
  const stretch = tokens[quote];
  return stretch !== undefined && isUtterance(text, stretch);
}

/** `When Holm warned of a storm, Ruiz fired back: “…”`: a verb in a lesser clause that a comma ends before the quotation. */
function isPassedOver({ tokens }: Line, { subject }: Cue, at: number, quote: number): boolean {
  const opener = tokens[subject.from - 1]?.lower ?? '';
  if (!LESSER_CLAUSES.has(opener) || opener === 'as') return false;
  return tokens.slice(at, quote - 1).some(({ text }) => text === ',');
}

/** The cue at a verb, or a participle, that makes what follows somebody's words. */
function sayingAt(line: Line, at: number, start: number): Cue | undefined {
  const { lower = '' } = line.tokens[at] ?? {};
  const isSaying = SAYING_VERBS.has(lower) || CUE_PARTICIPLES.has(lower) || lower.startsWith('put');
  return isSaying ? cueAtVerb(line, at, start) : undefined;
}

/** Somebody at the head of a clause, who does what no cue verb says: `Ruiz fired back: “…”`. */
function actorAt(line: Line, at: number, start: number): Cue | undefined {
  const { tokens } = line;
  if (at > start && !opensClause(tokens[at - 1])) return undefined;
  const subject = phraseAt(line, at);
  if (subject === undefined || !canAct(subject)) return undefined;
  const verb = behindAdverbs(tokens, subject.to);
  return isActive(tokens[verb]) ? cueTo(line, subject) : undefined;
}

function canAct({ kind, words }: Phrase): boolean {
  return kind === 'name' || words === 'he' || words === 'she';
}

/** Whether a word looks like the verb of a person: `pondered`, `promises`, `went`. */
function isActive(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital || FUNCTION_WORDS.has(token.lower)) return false;
  return IRREGULAR_PASTS.has(token.lower) || /(?:[^e]ed|[^s]s)$/.test(token.lower);
}
