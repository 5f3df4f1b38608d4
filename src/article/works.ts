import { isSpeaking, isVerbAt } from './cue-verbs.ts';
import { nounOf } from './described.ts';
import { phraseAt } from './phrases.ts';
import type { Line, Token } from './tokens.ts';
import { endsInComma } from './wording.ts';
import { isBody, PAPERS } from './words/roles.ts';
import { NAMING } from './words/verbs.ts';
import { listed } from './words/listed.ts';

/** What is shown, printed or sung, and has a name. */
const WORKS = listed(`
  album anthem app article autobiography ballad biography blog book broadcast channel class classic column comedy
  documentary drama episode essay feature film game hit magazine memoir movie musical newsletter novel paper play podcast
  poem program programme segment sequel series sheet show single sitcom song story video website
`);

/** Words behind which such a name stands, or one that somebody goes by. */
const BESIDE_WORKS = listed(`
  alias author character characters co-author co-director co-host co-writer creator creators director editor entitled host
  hosts on played plays producer pseudonym sang sings star starred starring title titled with
`);

/** Words right behind which a name in marks is a show's: `told “Harbour Talk”`. */
const LEADING = listed(`on tell telling tells told`);

/** What stands behind the name of a show: `“Harbour Talk” host Ana Ruiz`. */
const SHOWN = listed(`
  actor actress co-host creator director episode film franchise frontman host movie nickname pageant producer ratings show singer
  song star stars trilogy writer
`);

/** What `’s` is short for `is` behind. */
const CLIPPED = listed(`he here it she that there what who`);

/**
 * `on “Harbour Talk”`, `Radio Lima’s “Talk”`, `his book, “The Quay”`, `“The Quay,” a book by Ruiz`: what
 * a name in marks stands for, be it a work's, a paper's or a pen name.
 */
export function isWork(line: Line, quote: number): boolean {
  const { tokens } = line;
  const last = tokens[quote - 1];
  if (last !== undefined && LEADING.has(last.lower)) return true;
  if (last?.possessive === true && !CLIPPED.has(last.lower)) return true;
  return (
    isShown(line, quote) ||
    isPapersName(tokens, quote) ||
    isSetOff(line, quote) ||
    isLedIn(line, quote) ||
    isCase(line, quote) ||
    isBesideWork(tokens, quote)
  );
}

/** `“Harbour Talk” host Ana Ruiz`; in `“Sorry,” host Ana Ruiz said` she says so. */
function isShown({ text, tokens }: Line, quote: number): boolean {
  const { end = 0 } = tokens[quote] ?? {};
  return SHOWN.has(tokens[quote + 1]?.lower ?? '') && !/[.,!?…]/.test(text[end - 2] ?? '');
}

/** `a paper called “The Quay”`, `the song called “Low Tide”` */
function isPapersName(tokens: readonly Token[], quote: number): boolean {
  const [noun, verb] = [tokens[quote - 2]?.lower ?? '', tokens[quote - 1]?.lower ?? ''];
  if (!NAMING.has(verb) || !(isBody(noun) || PAPERS.has(noun))) return false;
  if (WORKS.has(noun)) return true;
  return tokens.slice(Math.max(0, quote - 5), quote - 2).some(({ lower }) => /^an?$/.test(lower));
}

/** `“The Quay,” a new book by Ruiz`; in `“Guilty,” a paper in Lima wrote` the paper says so. */
function isSetOff(line: Line, quote: number): boolean {
  const phrase = endsInComma(line, quote) ? phraseAt(line, quote + 1) : undefined;
  if (phrase?.kind !== 'description' || !WORKS.has(nounOf(phrase))) return false;
  return !isVerbAt(line.tokens, phrase.to);
}

/** `In “Low Tide,” Ruiz told her life` */
function isLedIn(line: Line, quote: number): boolean {
  const { tokens } = line;
  const [before, lead] = [tokens[quote - 2], tokens[quote - 1]];
  const opens = before === undefined || before.stop;
  return opens && LEADING_IN.has(lead?.lower ?? '') && endsInComma(line, quote);
}

const LEADING_IN = listed(`for in with`);

/** `the case “Ruiz v. Port of Lima”` */
const isCase = ({ text, tokens }: Line, quote: number): boolean =>
  / (?:v|vs|versus)\.? /.test(text.slice(tokens[quote]?.start, tokens[quote]?.end));

/** `the author of “The Quay”`, `his book, “The Quay”`; in `the paper wrote “The Quay”` somebody writes. */
function isBesideWork(tokens: readonly Token[], quote: number): boolean {
  const near = tokens.slice(Math.max(0, quote - 3), quote);
  const from = quote - near.length + near.findLastIndex(({ stop }) => stop) + 1;
  const before = tokens.slice(from, quote);
  if (before.some((_, at) => isSpeaking(tokens, from + at))) return false;
  return before.some(({ lower }) => WORKS.has(lower) || BESIDE_WORKS.has(lower));
}
