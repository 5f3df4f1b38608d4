import type { Briefing } from './briefing/briefing.ts';
import type { Desk } from './desk.ts';
import { notFound, type Try } from './errors.ts';
import { briefingCard, type Request } from './render/briefing-card.ts';
import { dayInWords, publishedOn } from './render/citation.ts';
import { counted } from './render/counted.ts';
import { customId } from './render/custom-id.ts';
import { clip } from './render/limits.ts';
import type { Message } from './render/message.ts';
import type { SectionPassage } from './search/passage.ts';
import { unpackDay } from './since.ts';

/** A headline in an error, which has room for more than one. */
const HEADLINE_MAX = 160;

/**
 * The briefing card on a topic or on a reader's own words, with buttons for what else was asked
 * about.
 *
 * @throws UserError where nothing is about it, with the ways out.
 */
export async function briefAnswer(
  asked: Request,
  desk: Desk,
  shareable: boolean,
  others: readonly Try[] = [],
): Promise<Message> {
  const briefing = await briefingOf(asked, desk);
  if (briefing.topicId !== undefined) desk.askedFor(briefing.topicId);
  const request = { ...asked, about: briefing.topicId ?? asked.about };
  const charted = (await desk.coverage(asked.about, unpackDay(asked.since))) !== undefined;
  return briefingCard(briefing, { request, asOf: desk.now(), shareable, charted, others });
}

/** @throws UserError where nothing is about it, with the ways out. */
export async function briefingOf({ about, since }: Request, desk: Desk): Promise<Briefing> {
  const briefing = await desk.brief(about, unpackDay(since));
  if (briefing === undefined) throw await nothingOn(about, since, desk);
  return briefing;
}

/** What was searched, what may have been meant, and the newest there is. */
async function nothingOn(about: string, since: string, desk: Desk): Promise<Error> {
  const day = unpackDay(since);
  const ever = await desk.brief(about, undefined);
  if (day && ever) return nothingSince(day, ever, await desk.background(about, undefined));
  const { articles } = desk.shelf();
  const { didYouMean, newest } = await desk.nearby(about);
  const latest = newest && ` The newest there is: ${newsOf(newest)}.`;
  return notFound({
    what: `Nothing in this library is about “${about}”.`,
    why: `I looked in the headlines and the text of ${counted(articles, 'article')}.${latest ?? ''}`,
    fix:
      didYouMean.length > 0
        ? 'Did you mean one of these?'
        : 'Try other words, or /library for the topics.',
    tries: didYouMean.map((words) => briefOn(words, `Brief me on ${words}`)),
  });
}

/** The library knows the subject, and holds nothing on it that is so new. */
function nothingSince(day: Date, ever: Briefing, on: readonly SectionPassage[]): Error {
  const [newest] = on.toSorted((a, b) => publishedAt(b) - publishedAt(a));
  return notFound({
    what: `Nothing on “${ever.about}” was published since ${dayInWords(day)}.`,
    why: newest ? `The newest on it here: ${newsOf(newest)}.` : 'What there is has no date.',
    fix: 'Ask since an earlier day, or for all there is.',
    tries: [briefOn(ever.topicId ?? ever.about, 'Brief me on all there is')],
  });
}

const publishedAt = ({ article }: SectionPassage): number => article.published?.getTime() ?? 0;

const newsOf = ({ article }: SectionPassage): string =>
  `“${clip(article.headline, HEADLINE_MAX)}”, ${publishedOn(article)}`;

/** A button that shows the caller a briefing. */
export const briefOn = (about: string, label: string): Try => ({
  label,
  customId: customId('brief', 'show', '', about),
});
