import type { Choice } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import { notFound, invalid } from '../../src/errors.ts';
import { CHOICE_MAX, clip } from '../../src/render/limits.ts';
import type { TopicName } from '../../src/render/order-words.ts';
import { foldPhrase } from '../../src/search/fold.ts';
import { resolveTopic } from '../../src/search/topics.ts';

/** As much as a moderator may write into the option. */
export const TOPICS_TEXT_MAX = 300;
/** A digest of more is a digest of everything. */
const MOST_TOPICS = 10;
/** The word for all topics, those to come as well. */
const EVERYTHING = 'everything';
/** What is quoted of somebody's words in an error. */
const QUOTED_MAX = 60;
const MOST_MEANT = 3;

const partsOf = (typed: string): string[] => typed.split(',').map((part) => part.trim());

const topicsOf = (desk: Desk) => desk.shelf().topics.map(({ topic }) => topic);

/** What topics are called at this moment. */
export function topicNames(desk: Desk): TopicName {
  const names = new Map(topicsOf(desk).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Completes the last of several topics, and keeps those before it. */
export function suggestTopics(typed: string, desk: Desk): readonly Choice[] {
  const parts = partsOf(typed);
  const last = parts.pop() ?? '';
  const topics = topicsOf(desk);
  const before = parts.filter(Boolean).map((part) => resolveTopic(part, topics)?.id ?? part);
  const nameOf = topicNames(desk);
  const more = desk
    .topicsLike(last)
    .filter(({ id }) => !before.includes(id))
    .map(({ id, name }) => ({
      name: inShort([...before.map(nameOf), name]),
      value: [...before, id].join(', '),
    }));
  const all = before.length === 0 && EVERYTHING.startsWith(last.toLowerCase());
  return all ? [{ name: 'Everything that comes in', value: EVERYTHING }, ...more] : more;
}

/** The one that is being completed must be seen. */
function inShort(names: readonly string[]): string {
  const all = names.join(', ');
  return all.length <= CHOICE_MAX ? all : `${names.length - 1} topics and ${names.at(-1) ?? ''}`;
}

/**
 * The ids of the topics that somebody wrote, separated by commas; none for `everything`.
 *
 * @throws UserError where one of them is no topic of the library, with what may have been meant.
 */
export async function readTopics(typed: string, desk: Desk): Promise<readonly string[]> {
  const parts = [...new Set(partsOf(typed).filter(Boolean))];
  if (parts.some((part) => foldPhrase(part) === EVERYTHING)) return [];
  const topics = topicsOf(desk);
  const ids: string[] = [];
  for (const part of parts) {
    const topic = resolveTopic(part, topics);
    if (topic === undefined) throw await noTopic(part, desk);
    ids.push(topic.id);
  }
  const each = [...new Set(ids)];
  if (each.length === 0 || each.length > MOST_TOPICS) throw wrongNumber(each.length);
  return each;
}

const wrongNumber = (count: number) =>
  invalid({
    what: count === 0 ? 'No topic was named.' : `${count} topics are too many for one digest.`,
    why: `A digest follows one to ${MOST_TOPICS} topics, or everything.`,
    fix: `Write topics separated by commas, or “${EVERYTHING}”.`,
  });

async function noTopic(part: string, desk: Desk): Promise<Error> {
  const meant = await meantBy(part, desk);
  return notFound({
    what: `“${clip(part, QUOTED_MAX)}” is no topic of this library.`,
    why: 'A digest follows topics that the editors have set up. Nothing was changed.',
    fix:
      meant.length > 0
        ? `Did you mean ${meant.join(', ')}? Write it so, or pick from the list that opens as you type.`
        : `Pick topics from the list that opens as you type, or write “${EVERYTHING}”.`,
  });
}

async function meantBy(part: string, desk: Desk): Promise<readonly string[]> {
  const topics = topicsOf(desk);
  const { didYouMean } = await desk.nearby(part);
  const near = didYouMean.flatMap((words) => resolveTopic(words, topics)?.name ?? []);
  const begun = desk.topicsLike(part).map(({ name }) => name);
  return [...new Set([...near, ...begun])].slice(0, MOST_MEANT);
}
