import type { Finding, Survey, Unsurveyed } from '../subscription/survey.ts';
import { message, rule, text } from './blocks.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { TEXT_MAX } from './limits.ts';
import type { Message } from './message.ts';
import type { TopicName } from './order-words.ts';
import { fitting } from './pages.ts';
import { type Standing, subscriptionEntry } from './subscription-entry.ts';
import {
  forumNote,
  mendInWords,
  mustMention,
  roleGone,
  takenInWords,
  unsurveyed,
  vitalMissing,
} from './survey-words.ts';

/** Characters for all that is found: five permissions that are all missing, each with its reason and remedy. */
const FINDINGS_MAX = 2_700;
/** Characters for the frame, and the line that says how many subscriptions had no room. */
const FRAME_MAX = 500;

/** A message has room for 40 components. */
const ENTRIES = 20;

/** What the bot may do in a channel, what takes the rest away, and how its subscriptions stand. */
export function doctorCard(
  found: Survey | Unsurveyed,
  standings: readonly Standing[],
  nameOf: TopicName,
): Message {
  const pinged = standings.flatMap(({ subscription }) => subscription.pingRole ?? []);
  const seen = [...findingsOn(found, pinged), ...promises(found, pinged)].join('\n');
  return message(
    text(`## <#${found.channelId}>\n${diagnosis(found)}`),
    rule(),
    text(seen),
    rule(),
    text(`**${counted(standings.length, 'subscription')} here**`),
    ...entries(standings, nameOf, TEXT_MAX - FRAME_MAX - seen.length),
  );
}

function diagnosis(found: Survey | Unsurveyed): string {
  if (!('findings' in found)) return `**${unsurveyed(found).what}**`;
  const missing = vitalMissing(found);
  return missing.length === 0
    ? '**Digests can be posted here.**'
    : `**Digests cannot be posted here.** Missing: ${missing.map(({ need }) => need).join(', ')}.`;
}

function findingsOn(found: Survey | Unsurveyed, pinged: readonly string[]): readonly string[] {
  if ('findings' in found) {
    const isNeeded = ({ need }: Finding) =>
      need !== 'Mention Everyone' || mustMention(found, pinged);
    const lines = found.findings.map((each) => (isNeeded(each) ? findingLine : spare)(each));
    return fitting(lines, FINDINGS_MAX);
  }
  const { why, fix } = unsurveyed(found);
  return [escapeLine(why), escapeLine(fix)];
}

/** The mark is said again in words. */
function findingLine(finding: Finding): string {
  const { need, held, why, taken } = finding;
  if (held) return `✓ **${need}**: granted.`;
  if (taken?.by === 'follows') return `✗ **${need}**: ${takenInWords(taken)}.`;
  return `✗ **${need}**: ${escapeLine(`missing: ${takenInWords(taken)}. ${why} ${mendInWords(finding)}`)}`;
}

/** A permission that may be missing. */
const spare = (finding: Finding): string =>
  finding.held || finding.taken?.by === 'follows'
    ? findingLine(finding)
    : `✓ **${finding.need}**: not granted, and not needed: no digest here pings a role that asks for it.`;

/** What else is to be known; the missing permissions stand above already. */
function promises(found: Survey | Unsurveyed, pinged: readonly string[]): readonly string[] {
  if (!('findings' in found)) return [];
  const gone = roleGone(found, pinged).map((line) => `✗ **Ping**: ${escapeLine(line)}`);
  return [...forumNote(found).map(escapeLine), ...gone];
}

function entries(standings: readonly Standing[], nameOf: TopicName, room: number) {
  const shown = fitting(
    standings.map((standing) => subscriptionEntry(standing, nameOf)),
    room,
  )
    .slice(0, ENTRIES)
    .map(text);
  const left = standings.length - shown.length;
  return left === 0 ? shown : [...shown, text(`-# and ${left} more: \`/digest list\` shows them`)];
}
