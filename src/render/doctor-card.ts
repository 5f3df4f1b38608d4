import type { Finding, Survey, Unsurveyed } from '../subscription/survey.ts';
import { message, rule, text } from './blocks.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { TEXT_MAX } from './limits.ts';
import type { Message } from './message.ts';
import type { TopicName } from './order-words.ts';
import { fitting } from './pages.ts';
import { type Standing, subscriptionEntry } from './subscription-entry.ts';
import { mendInWords, takenInWords, unsurveyed, vitalMissing, weaker } from './survey-words.ts';

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
  const seen = [...findingsOn(found), ...promises(found)].join('\n');
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

function findingsOn(found: Survey | Unsurveyed): readonly string[] {
  if ('findings' in found) return fitting(found.findings.map(findingLine), FINDINGS_MAX);
  const { why, fix } = unsurveyed(found);
  return [escapeLine(why), escapeLine(fix)];
}

/** The mark is said again in words. */
function findingLine(finding: Finding): string {
  const { need, held, why, taken } = finding;
  if (held) return `✓ **${need}**: granted.`;
  return `✗ **${need}**: ${escapeLine(`missing: ${takenInWords(taken)}. ${why} ${mendInWords(finding)}`)}`;
}

/** A forum's weaker promise; the missing permissions stand above already. */
function promises(found: Survey | Unsurveyed): readonly string[] {
  if (!('findings' in found)) return [];
  return weaker({ ...found, findings: [] }, false).map(escapeLine);
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
