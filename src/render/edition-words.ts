import type { Edition, EditionState } from '../ledger/edition.ts';
import { latenessOf } from '../ledger/lateness.ts';
import { escapeLine } from './escape.ts';
import { clip } from './limits.ts';
import { moment } from './moment.ts';

/** What became of an edition, as moderators read it. */
const WORDS: Readonly<Record<EditionState, string>> = {
  planned: 'Waiting to be posted',
  leased: 'Being made',
  sending: 'Being posted',
  unsettled: 'Being looked for: Discord gave no certain answer',
  sent: 'Sent',
  'nothing-new': 'Nothing new, so nothing was posted',
  skipped: 'Skipped',
  never: 'Failed',
  uncertain: 'Uncertain: it may have been posted, and is not posted again',
};

/** Some problems are Discord's own words. */
const PROBLEM_MAX = 300;

/** `Sent`, `Sent late`, `Skipped`. */
export function endInWords({ state, dueAt, since }: Edition): string {
  const isLate = state === 'sent' && latenessOf(dueAt, since) !== 'on-time';
  return isLate ? `${WORDS.sent} late` : WORDS[state];
}

/** Why it came to that, as Markdown; empty where nothing stood in its way. */
export const problemShown = ({ problem }: Edition): string =>
  problem === undefined ? '' : escapeLine(clip(problem, PROBLEM_MAX));

/** `[the message](…)`, where there is one. A forum's digests are posts, whose address is their own. */
export function messageLink(
  { guildId, channelId, messageId }: Edition,
  isForum: boolean,
): string | undefined {
  if (messageId === undefined) return undefined;
  const place = isForum ? messageId : `${channelId}/${messageId}`;
  return `[the message](https://discord.com/channels/${guildId}/${place})`;
}

/** How a subscription's last edition ended, on one line. */
export function lastInWords(last: Edition | undefined, isForum: boolean): string {
  if (last === undefined) return 'Last: none yet';
  const parts = [`Last: ${endInWords(last)}`, moment(last.since, 'R'), messageLink(last, isForum)];
  return [parts.filter(Boolean).join(' · '), problemShown(last)].filter(Boolean).join('. ');
}
