import type { Asker } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import { forbidden, invalid, notFound, UserError } from '../../src/errors.ts';
import { cannotPost, unsurveyed } from '../../src/render/survey-words.ts';
import type { Survey } from '../../src/subscription/survey.ts';
import { guildOf } from './asking.ts';
import { checkModerates } from './rights.ts';

/** Where a digest is to go, and the role that it is to ping. */
type Target = { readonly channelId: string; readonly pingRole: string | undefined };

/**
 * Looks at the channel that a digest is to go to, before anything is stored.
 *
 * @throws UserError where the moderator may not order anything there, or the bot cannot post there.
 */
export async function targetChannel(
  { channelId, pingRole }: Target,
  command: string,
  desk: Desk,
  asker: Asker,
): Promise<Survey> {
  const place = asker.places.get(channelId);
  if (place !== undefined && place.kind === undefined) throw noDigestsIn(place.name);
  await checkModerates({ id: channelId, kind: place?.kind }, desk, asker);
  const found = await desk.digests.survey(channelId, {
    roles: pingRole === undefined ? [] : [pingRole],
  });
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

const noDigestsIn = (name: string | undefined) =>
  invalid({
    what: `No digest can go to ${name === undefined ? 'that channel' : `#${name}`}.`,
    why: 'It is neither a text or announcement channel, nor a thread or a forum.',
    fix: 'Choose another channel.',
  });

const elsewhere = () =>
  notFound({
    what: 'That channel is not of this server.',
    why: 'A digest goes to a channel of the server that it was ordered in.',
    fix: 'Choose a channel of this server.',
  });
