import type { Asker, Place } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import { forbidden, invalid, notFound, UserError } from '../../src/errors.ts';
import { cannotPost, unsurveyed } from '../../src/render/survey-words.ts';
import type { Survey } from '../../src/subscription/survey.ts';
import { guildOf } from './asking.ts';

/**
 * Looks at the channel that a digest is to go to, before anything is stored.
 *
 * @throws UserError where the moderator may not order anything there, or the bot cannot post there.
 */
export async function targetChannel(
  channelId: string,
  command: string,
  desk: Desk,
  asker: Asker,
): Promise<Survey> {
  const place = asker.places.get(channelId);
  if (place !== undefined) checkPlace(place);
  const found = await desk.digests.survey(channelId);
  if (!('findings' in found)) {
    throw new UserError(
      found.reason === 'no-answer' ? 'unavailable' : 'invalid',
      unsurveyed(found),
    );
  }
  if (found.guildId !== guildOf(asker)) throw elsewhere();
  const wrong = cannotPost(found, command);
  if (wrong !== undefined) throw forbidden(wrong);
  return found;
}

/** Whoever may manage one channel must not speak through the bot in another. */
function checkPlace({ name, kind, maySee, mayPost, mayManage }: Place): void {
  const called = name === undefined ? 'that channel' : `#${name}`;
  if (kind === undefined) {
    throw invalid({
      what: `No digest can go to ${called}.`,
      why: 'It is neither a text or announcement channel, nor a thread or a forum.',
      fix: 'Choose another channel.',
    });
  }
  const lacking = [
    ...(maySee ? [] : ['View Channel']),
    ...(mayPost ? [] : [POST[kind]]),
    ...(mayManage ? [] : ['Manage Channels']),
  ];
  if (lacking.length === 0) return;
  throw forbidden({
    what: `You may not order digests for ${called}.`,
    why: `There you lack ${lacking.join(' and ')}. Nothing was changed.`,
    fix: `Choose a channel that you manage, or ask somebody who manages ${called}.`,
  });
}

const POST: Readonly<Record<NonNullable<Place['kind']>, string>> = {
  text: 'Send Messages',
  announcement: 'Send Messages',
  thread: 'Send Messages in Threads',
  forum: 'Create Posts',
};

const elsewhere = () =>
  notFound({
    what: 'That channel is not of this server.',
    why: 'A digest goes to a channel of the server that it was ordered in.',
    fix: 'Choose a channel of this server.',
  });
