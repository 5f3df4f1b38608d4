import { isTold } from './candidates.ts';
import { type Places, repeats, takenBy } from './digest-choice.ts';
import type { LeftOut, NewPassage, WhyLeftOut } from './digest.ts';
import { freshLines, type Offer } from './digest-offers.ts';

/** What a digest came to, for saying why something is not in it. */
export type Outcome = {
  readonly chosen: readonly Offer[];
  readonly places: Omit<Places, 'inTurn'>;
  /** Whether it is the channel's first digest. */
  readonly first: boolean;
  /** What was read for it, of all that came in. */
  readonly read: ReadonlySet<NewPassage>;
};

const AND = new Intl.ListFormat('en-GB');

const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five'];

/** Why an item is in, for a moderator. */
export function whyChosen({ news, lines }: Offer, first: boolean): string {
  if (news.changed !== undefined) {
    const count = lines.length === 1 ? 'A line of it' : `${inWords(lines.length)} lines of it`;
    return `${count} changed since this channel was served.`;
  }
  const reasons = reasonsOf(lines[0]?.salience.reasons);
  const because = AND.format(reasons.length > 0 ? reasons : ['it weighs the most of what is left']);
  return `It is ${first ? 'among the newest' : 'new'}; ${because}.`;
}

type Reasons = Offer['lines'][number]['salience']['reasons'];

function reasonsOf(reasons: Reasons | undefined): readonly string[] {
  if (reasons === undefined) return [];
  const words: readonly (readonly [boolean, string])[] = [
    [reasons.lead >= 0.5, 'it stands near the top of its article'],
    [reasons.shared >= 0.35, 'much else that came in speaks of the same'],
    [reasons.fresh >= 0.9, 'its article is among the newest'],
    [reasons.facts === 1, 'it holds figures and names'],
  ];
  return words.flatMap(([holds, each]) => (holds ? each : []));
}

/** What keeps a section from being read for a digest at all, or nothing. */
export function whySetAside(
  { passage, changed }: NewPassage,
  seen: ReadonlySet<string>,
): Pick<LeftOut, 'why' | 'because'> | undefined {
  if (seen.has(passage.section.id)) return told('seen', 'This channel has seen it.');
  if (changed?.length !== 0) return undefined;
  return told('unchanged', 'Nothing was added to what this channel could read of it.');
}

/** Why a section that was looked at is not in. `best` is the best way in which it could have been. */
export function whyLeftOut(
  news: NewPassage,
  best: Offer | undefined,
  { chosen, places: { count, share }, first, read }: Outcome,
): Pick<LeftOut, 'why' | 'because'> {
  const places = spelled(count);
  if (first)
    return told('read', `A first digest shows the newest ${places}; the rest counts as read.`);
  if (!read.has(news)) return told('room', `${read.size} others are newer, and no more are read.`);
  if (best === undefined) return told('no-line', whyNoLine(news));
  const twin = chosen.find((other) => repeats(other, best));
  if (twin !== undefined) return told('same', `It says the same as “${headlineOf(twin)}”.`);
  if (takenBy(chosen, best) >= share)
    return told('share', 'Its article has its share of the places.');
  return chosen.length >= count
    ? told('room', `There is room for ${places}, and those are more newsworthy.`)
    : told('room', 'There is no room left for a line as long as its own.');
}

const told = (why: WhyLeftOut, because: string) => ({ why, because });

const headlineOf = ({ news }: Offer): string => news.passage.article.headline;

function whyNoLine(news: NewPassage): string {
  if (!isTold(news.passage))
    return 'It lists sources or says who wrote them; nothing in it is news.';
  if (news.changed === undefined) return 'No line of it can stand alone.';
  return freshLines({ ...news, changed: undefined }).length === 0
    ? 'No line of it can stand alone.'
    : 'None of the lines that changed can stand alone.';
}

const spelled = (count: number): string => COUNTS[count] ?? String(count);

function inWords(count: number): string {
  const word = spelled(count);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
