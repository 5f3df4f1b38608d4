import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';
import type { Outcome } from '../delivery/sender.ts';
import { TokenRefused } from './delivery-http.ts';
import { TOKEN_REFUSED } from './refusal.ts';

/** What can become of a request that was not answered well. */
export type Trouble = Exclude<Outcome, { readonly kind: 'posted' }>;

type Why = Extract<Outcome, { readonly kind: 'never' }>['why'];

/** Discord's words about a form can fill a page; the start names the field. */
const WORDS_MAX = 300;

/**
 * What became of a request that was rejected. It must never call posted what may not be, and never
 * certainly unposted what may be there: whatever it does not know may have been posted.
 */
export function outcomeOf(error: unknown): Trouble {
  if (error instanceof RateLimitError) return tooSoon(error);
  if (error instanceof TokenRefused) return { kind: 'fatal', problem: TOKEN_REFUSED };
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    return later(true, `Discord had a fault of its own (${error.status}).`);
  }
  if (neverLeft(error)) return later(false, `Discord could not be reached (${codeOf(error)}).`);
  return later(true, 'No answer from Discord came in time, or the connection broke.');
}

/** It is tried again, after a while of our own. */
export const later = (mayBePosted: boolean, problem: string): Trouble => ({
  kind: 'later',
  mayBePosted,
  retryAfterMs: undefined,
  problem,
});

function tooSoon({ retryAfter }: RateLimitError): Trouble {
  return {
    kind: 'later',
    mayBePosted: false,
    retryAfterMs: retryAfter > 0 ? Math.ceil(retryAfter) : undefined,
    problem: 'Discord takes no more requests at the moment.',
  };
}

/** A refusal with Discord's own code: the same would come the next time. */
function refusal(error: DiscordAPIError): Trouble {
  const code = Number(error.code);
  if (error.status === 401) return { kind: 'fatal', problem: TOKEN_REFUSED };
  if (DELETED.has(code)) return { kind: 'deleted' };
  if (FOR_NOW.has(code)) return later(false, said(error));
  // Without such a code it is not Discord that speaks, but what stands before it: a wall that keeps
  // out this address for a while. No channel may be given up for that.
  if (!(code > 0)) return later(false, `The way to Discord is closed (${error.status}).`);
  const [why, words] = BY_CODE[code] ?? unknownCode(error.status);
  return { kind: 'never', why, problem: `${words} ${said(error)}` };
}

/** A message with this nonce was there, and is not made again. */
const DELETED: ReadonlySet<number> = new Set([Code.UnknownMessage]);

/** These pass by themselves. */
const FOR_NOW: ReadonlySet<number> = new Set([
  Code.APIResourceOverloaded,
  Code.CloudflareIsBlockingYourRequest,
  Code.MaximumActiveThreads,
  Code.MaximumActiveAnnouncementThreads,
]);

const NO_ACCESS = 'Dateline may not see this channel.';
const NO_PERMISSION = 'Dateline may not post in this channel.';
const OTHER_KIND = 'This channel is of a kind now that takes no such digest.';
const LOCKED = 'The thread is locked, and Dateline may not open it.';
const WANTS_TAGS =
  'This forum wants a tag on every post, and digests have none: ' +
  'take that demand back, or choose another channel.';
const REFUSED = 'Discord does not take this message.';
const NOT_TO_THEM = 'This person takes no direct messages from Dateline.';

/** What each of Discord's codes comes to, and how to say it to moderators. */
const BY_CODE: Readonly<Record<number, readonly [why: Why, words: string]>> = {
  [Code.UnknownChannel]: ['channel-gone', 'The channel has been deleted.'],
  [Code.UnknownGuild]: ['no-access', 'Dateline is not in this server any more.'],
  [Code.MissingAccess]: ['no-access', NO_ACCESS],
  [Code.MissingPermissions]: ['no-permission', NO_PERMISSION],
  [Code.TwoFactorAuthenticationIsRequired]: ['no-permission', NO_PERMISSION],
  [Code.InvalidActionOnArchivedThread]: ['no-permission', LOCKED],
  [Code.ThreadLocked]: ['no-permission', LOCKED],
  [Code.TagRequiredToCreateAForumPostInThisChannel]: ['no-permission', WANTS_TAGS],
  [Code.ThereAreNoTagsAvailableThatCanBeSetByNonModerators]: ['no-permission', WANTS_TAGS],
  [Code.CannotSendMessagesInNonTextChannel]: ['channel-gone', OTHER_KIND],
  [Code.CannotExecuteActionOnThisChannelType]: ['channel-gone', OTHER_KIND],
  [Code.CannotSendMessagesToThisUser]: ['refused', NOT_TO_THEM],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: ['refused', NOT_TO_THEM],
  [Code.ExplicitContentCannotBeSentToTheDesiredRecipient]: ['refused', REFUSED],
};

/** A 403 is never tried again: too many of them are a ban. */
function unknownCode(status: number): readonly [Why, string] {
  return status === 403 ? ['no-permission', NO_PERMISSION] : ['refused', REFUSED];
}

/** `Discord says: Missing Access (50001).` */
function said({ message, code }: DiscordAPIError): string {
  const words = message.replaceAll('\n', ' · ');
  const short = words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX - 1)}…` : words;
  return `Discord says: ${short} (${code}).`;
}

/** Calls of the system that come before a single byte is sent. */
const BEFORE_SENDING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);

/** Whether it certainly never left this machine. */
function neverLeft(error: unknown): boolean {
  // Several addresses of one name were tried: it is enough that one may have been reached.
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every(neverLeft);
  }
  if (!(error instanceof Error)) return false;
  return (
    BEFORE_SENDING.has(Reflect.get(error, 'syscall')) || codeOf(error) === 'UND_ERR_CONNECT_TIMEOUT'
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no code';
}
