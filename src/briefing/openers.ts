import { listed } from '../article/words/listed.ts';

/**
 * Beginnings whose meaning lies in a sentence before. English only: in another
 * language nothing is rejected for its opening.
 */

/** Wherever a clause begins with one of these, it stands for something already named. */
const POINTING = listed(
  `he she it they this that these those him her his hers its their theirs them such both neither
  either another others former latter hes shes its theyre thats heres`,
);

/** As the first word of a sentence these join it on to the one before. */
const JOINING = listed(
  `but and or nor so yet then thus therefore hence consequently accordingly moreover furthermore also
  additionally similarly likewise however nevertheless nonetheless otherwise meanwhile conversely
  indeed afterwards afterward later here thereafter`,
);

/** These do so only where a comma follows: "Still, …", but "Still waters run deep." */
const BEFORE_COMMA = listed(
  `still instead besides rather again finally lastly first second third firstly secondly thirdly
  earlier elsewhere simultaneously separately together alternatively specifically too of
  overall nowadays soon eventually subsequently`,
);

const PHRASES = [
  'in addition',
  'as a result',
  'as such',
  'by contrast',
  'in contrast',
  'in turn',
  'on the other hand',
  'on the contrary',
  'for example',
  'for instance',
  'in other words',
  'in fact',
  'of course',
  'after all',
  'at the same time',
  'even so',
  'if so',
  'in response',
  'in short',
  'in particular',
  'more importantly',
  'most importantly',
  'above all',
  'one of them',
  'some of them',
  'many of them',
  'most of them',
  'all of them',
  'none of them',
  'by then',
  'since then',
  'until then',
  'what is more',
  'not only that',
  'not all of',
  'asked whether',
  'asked about',
  'asked if',
  'asked why',
  'when asked',
  'the same',
  'the other',
  'the others',
  'the two',
  'the three',
];

/** "From this", "despite that": a preposition, then a word that points back. */
const PREPOSITIONS = listed(
  `from with under in by for after before since until despite because on at to of as without beyond
  through given like among amid against behind during about all`,
);
/** "According to them", "because of this": the same in two words. */
const IN_TWO_WORDS = listed('according because instead thanks due along as regardless ahead apart');
const POINTERS = listed('this that these those it them him such which so');

/** "The move" was told before, unless words follow that say which one: "The move to …". */
const TOLD_BEFORE = listed(
  `move decision ruling announcement proposal plan measure measures step steps change changes news
  report deal agreement statement case law order bill act rule rules company companies firm firms
  group agency pair trio men women couple result results reason document documents letter figures
  finding findings man woman boy girl incident duo survey study court judge app platform site service attacker
  attackers attack suspect suspects accused defendant defendants victim victims deceased occupants
  survivors blaze fire crash accident collision explosion collapse researchers`,
);
const SAYS_WHICH = listed(
  'of by in to on that which who from for between with against at over under',
);

/** "At least 45 were aboard", "Six other diplomats": of what, or besides whom, was told before. */
const COUNT_OF_UNTOLD =
  /^(?:(?:at least|as many as|a total of|more than|up to|about|around|some|nearly|almost|over|only|all|another|the other) )*(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|many|several|a few|most|some) (?:others?|more|was|were|is|are|have|has|had|died|remain(?:ed)?)\b/u;
/** "Not only did they put out the fire": who, was told before. */
const NOT_ONLY =
  /^not only (?:are|did|do|does|had|has|have|is|was|were|will) (?:he|it|she|they)\b/u;
/** "The bill in question": which, was told before. */
const IN_QUESTION = /^the (?:[\p{L}-]+ ){1,3}in question\b/u;
/** "A tenth defendant": there were nine before. */
const ONE_MORE = listed(`second third fourth fifth sixth seventh eighth ninth tenth`);

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** How far into a sentence an opening phrase may reach, in words. */
const OPENING_WORDS = 9;

/** Whether a sentence opens with a word or phrase whose meaning lies in one before it. */
export function refersBack(sentence: string): boolean {
  const printed = sentence.replace(/^[^\p{L}\p{N}]+/u, '').split(/\s+/u, OPENING_WORDS);
  const words = printed.map((word) => word.replaceAll(/[^\p{L}\p{N}-]/gu, '').toLowerCase());
  const [first = '', second = '', third = ''] = words;
  const opening = `${words.join(' ')} `;
  return (
    POINTING.has(first) ||
    JOINING.has(first) ||
    (BEFORE_COMMA.has(first) && printed[0]?.endsWith(',') === true) ||
    PHRASES.some((phrase) => opening.startsWith(`${phrase} `)) ||
    (PREPOSITIONS.has(first) && POINTERS.has(second)) ||
    (IN_TWO_WORDS.has(first) && PREPOSITIONS.has(second) && POINTERS.has(third)) ||
    COUNT_OF_UNTOLD.test(opening) ||
    NOT_ONLY.test(opening) ||
    IN_QUESTION.test(opening) ||
    isOneMore(printed, words) ||
    isToldBefore(printed, words) ||
    hasPronounAfterOpening(printed, words)
  );
}

function isToldBefore(printed: readonly string[], words: readonly string[]): boolean {
  const [article, noun = '', next = ''] = words;
  if (article !== 'the' || !TOLD_BEFORE.has(noun)) return false;
  return !SAYS_WHICH.has(next) && !/^\p{Lu}/u.test(printed[2] ?? '');
}

/** "A tenth defendant", unless a name says what it is one of; "the 176 people", but not "the 2020 season". */
function isOneMore(printed: readonly string[], [article, count = '']: readonly string[]): boolean {
  if (article === 'the') return /^\d{1,3}$/u.test(count);
  return article === 'a' && ONE_MORE.has(count) && !/^\p{Lu}/u.test(printed[2] ?? '');
}

/**
 * "On Tuesday, he said …", "In Lima, she said …", but not "When Apple appealed, it lost": there the
 * clause before is about somebody who is named. "The water rose, and nobody …" goes on with what it
 * began.
 */
function hasPronounAfterOpening(printed: readonly string[], words: readonly string[]): boolean {
  const comma = printed.findIndex((word) => word.endsWith(','));
  // "On Tuesday, however, they said …"
  const isJoined =
    JOINING.has(words[comma + 1] ?? '') && printed[comma + 1]?.endsWith(',') === true;
  const next = isJoined ? comma + 2 : comma + 1;
  if (comma < 0 || !POINTING.has(words[next] ?? '')) return false;
  const [first = '', second = ''] = words;
  const isClause = CLAUSE.has(first) && !second.endsWith('ing');
  return !isClause || !printed.slice(1, Math.min(comma + 1, NAMED_BY)).some(isName);
}

/** Who a clause is about stands near its beginning: "When the mayor Ana Ruiz …". */
const NAMED_BY = 4;
const CLAUSE = listed(
  'when once after before because although though while since as if until unless whether',
);

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !CALENDAR.test(word.replaceAll(/[^\p{L}]/gu, ''));
}
