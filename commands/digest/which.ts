import type { Asker, Choice, Option } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import type { Standing } from '../../src/digest-desk.ts';
import { invalid, notFound } from '../../src/errors.ts';
import { CHOICES_MAX, clip } from '../../src/render/limits.ts';
import { type TopicName, topicsInWords } from '../../src/render/order-words.ts';
import { foldPhrase } from '../../src/search/fold.ts';
import { daysInWords } from '../../src/subscription/days.ts';
import { cityOf } from '../../src/subscription/zone-index.ts';
import { guildOf } from './asking.ts';
import { checkRights, noAnswer, rightsAt } from './rights.ts';
import { standingsFor } from './standings.ts';
import { topicNames } from './topics.ts';

const ID = /^s_[a-z0-9]{8}$/;
/** Of a line that autocomplete shows, so that when it comes is seen too. */
const TOPICS_MAX = 40;
const CHANNEL_MAX = 25;
const MOST_LISTED = 5;
/** Channels that are looked at for their names before an answer. */
const MOST_LOOKED_AT = 10;

/** The option by which moderators name a subscription. */
export const SUBSCRIPTION = {
  kind: 'text',
  description: 'Which one: pick from the list, or write its id, channel or topic',
  required: true,
  maxLength: 100,
  suggest: suggestSubscriptions,
} as const satisfies Option;

/** The subscriptions that are for the asker and have what was typed, those of this channel first. */
async function suggestSubscriptions(
  typed: string,
  desk: Desk,
  asker: Asker,
): Promise<readonly Choice[]> {
  const words = foldPhrase(typed);
  const { shown: standings } = await standingsFor({ to: 'typing' }, desk, asker);
  const isHere = ({ subscription }: Standing) => subscription.channelId === asker.channelId;
  const nameOf = topicNames(desk);
  return standings
    .toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))
    .map((standing) => ({
      name: inALine(standing, nameOf, asker),
      value: standing.subscription.id,
    }))
    .filter(({ name, value }) => value === typed.trim() || foldPhrase(name).includes(words))
    .slice(0, CHOICES_MAX);
}

/** `#news · TikTok, AI · every day 07:30 New York`, in plain text. */
function inALine(standing: Standing, nameOf: TopicName, asker: Asker): string {
  const { topics, days, time, zone, state } = standing.subscription;
  const channel = nameOfChannel(standing, asker);
  return [
    channel === undefined ? 'another channel' : `#${clip(channel, CHANNEL_MAX)}`,
    clip(topicsInWords(topics, nameOf), TOPICS_MAX),
    `${daysInWords(days)} ${time} ${cityOf(zone)}`,
    ...(state === 'paused' ? ['paused'] : []),
  ].join(' · ');
}

const nameOfChannel = ({ subscription, channelName }: Standing, { places }: Asker) =>
  places.get(subscription.channelId)?.name ?? channelName;

/**
 * The subscription that somebody means: by its id, or by its channel or one of its topics where
 * only one has that.
 *
 * @throws UserError where none or several are meant, it has ended, or its channel is not the asker's to moderate.
 */
export async function whichSubscription(
  typed: string,
  desk: Desk,
  asker: Asker,
): Promise<Standing> {
  const standing = await evenEnded(typed, desk, asker);
  if (standing.subscription.state !== 'ended') return standing;
  throw invalid({
    what: 'That subscription has ended.',
    why: 'It was unsubscribed, and nothing is posted for it any more.',
    fix: 'Order a new one with /digest subscribe; /digest history still shows what became of this one.',
  });
}

/**
 * The same, where one that has ended will do: its id must be given.
 *
 * @throws UserError where none or several are meant, or its channel is not the asker's to moderate.
 */
export async function evenEnded(typed: string, desk: Desk, asker: Asker): Promise<Standing> {
  const words = typed.trim();
  const named = ID.test(words) ? await byId(words, desk, asker) : undefined;
  if (named !== undefined) return named;
  const { shown, left } = await standingsFor({ to: 'acting' }, desk, asker);
  // What only seems to be the only one must not be taken for it.
  if (left.unknown > 0) throw noAnswer();
  const all = await withNames(shown, desk, asker);
  const nameOf = topicNames(desk);
  const meant = all.filter((standing) => isCalled(words, standing, nameOf, asker));
  const [only, another] = meant;
  if (only !== undefined && another === undefined) return only;
  if (all.length === 0) throw noneAt(left.closed > 0);
  throw notOne(words, meant.length > 0 ? meant : all, meant.length, (standing) =>
    inALine(standing, nameOf, asker),
  );
}

/** One whose channel the asker may not see is as one that is not there. */
async function byId(id: string, desk: Desk, asker: Asker): Promise<Standing | undefined> {
  const found = await desk.digests.find(guildOf(asker), id);
  if (found === undefined) return undefined;
  const { channelId, channelKind: kind } = found.subscription;
  const rights = await rightsAt(channelId, desk, asker);
  if (!rights.maySee) return undefined;
  checkRights({ id: channelId, kind, name: found.channelName }, rights, asker);
  return found;
}

/** A person waits for this answer, so a name that is not known yet is asked for. */
const withNames = (standings: readonly Standing[], desk: Desk, asker: Asker) =>
  Promise.all(
    standings.map(async (standing, at): Promise<Standing> => {
      if (nameOfChannel(standing, asker) !== undefined || at >= MOST_LOOKED_AT) return standing;
      const found = await desk.digests.survey(standing.subscription.channelId);
      return 'name' in found ? { ...standing, channelName: found.name } : standing;
    }),
  );

function isCalled(words: string, standing: Standing, nameOf: TopicName, asker: Asker): boolean {
  const { channelId, topics } = standing.subscription;
  if (words === channelId || words === `<#${channelId}>`) return true;
  const names = [
    nameOfChannel(standing, asker) ?? '',
    topicsInWords(topics, nameOf),
    inALine(standing, nameOf, asker),
    ...topics.flatMap((id) => [id, nameOf(id)]),
  ];
  const wanted = foldPhrase(words);
  return wanted !== '' && names.some((name) => foldPhrase(name) === wanted);
}

const noneAt = (someAreClosed: boolean): Error =>
  notFound({
    what: someAreClosed
      ? 'There is no subscription that you could mean.'
      : 'There is no subscription in this server.',
    why: someAreClosed
      ? 'Those of this server belong to channels that you may not see, post in and manage.'
      : 'Nobody has set up a digest here, or all have ended.',
    fix: 'Order one with /digest subscribe.',
  });

function notOne(
  words: string,
  near: readonly Standing[],
  count: number,
  lineOf: (standing: Standing) => string,
): Error {
  const listed = near
    .slice(0, MOST_LISTED)
    .map((standing) => `${standing.subscription.id} (${lineOf(standing)})`);
  return notFound({
    what:
      count > 1
        ? `“${clip(words, 60)}” could be any of ${count} subscriptions.`
        : `No subscription of this server is called “${clip(words, 60)}”.`,
    why:
      count > 1
        ? 'I do not guess which of them is meant.'
        : 'I looked for its id, its channel and its topics.',
    fix: `Pick from the list that opens as you type, or write one of these ids: ${listed.join('; ')}.`,
  });
}
