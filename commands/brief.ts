import type { Briefing } from '../src/briefing/briefing.ts';
import { type Audience, type Choice, defineCommand, type Press } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { invalid, notFound, type Try } from '../src/errors.ts';
import { briefingCard, type Request, type View, VIEWS } from '../src/render/briefing-card.ts';
import { moreCard, quotesCard, sourcesCard, timelineCard } from '../src/render/briefing-views.ts';
import { dayInWords, publishedOn } from '../src/render/citation.ts';
import { counted } from '../src/render/counted.ts';
import { customId } from '../src/render/custom-id.ts';
import { clip } from '../src/render/limits.ts';
import type { Message } from '../src/render/message.ts';
import type { SectionPassage } from '../src/search/passage.ts';
import { packDay, readSince, suggestSince, unpackDay } from '../src/since.ts';

/** As long as a button that carries the words allows. */
const TOPIC_MAX = 60;

/** A headline in an error, which has room for more than one. */
const HEADLINE_MAX = 160;

/** `/brief topic:tiktok`: what is known about it, in a minute, each line cited. */
export default defineCommand({
  name: 'brief',
  description: 'What is known about a topic, in a minute, with every line cited',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    topic: {
      kind: 'text',
      description: 'A topic of the library, or any words',
      required: true,
      maxLength: TOPIC_MAX,
      suggest: async (typed, desk) => topicChoices(typed, desk),
    },
    since: {
      kind: 'text',
      description: 'Only articles published since: 7 days, yesterday, 2025-11-03',
      required: false,
      maxLength: 30,
      suggest: async (typed, desk) => suggestSince(typed, desk.now()),
    },
    hide: { kind: 'flag', description: 'Show the answer to me alone', required: false },
  },

  audience: ({ hide }) => (hide === true ? 'caller' : 'all'),

  async run({ topic, since, hide }, desk) {
    const day = packDay(readSince(since, desk.now()));
    return brief({ about: topic.trim(), since: day }, desk, hide === true);
  },

  presses: {
    more: view('more'),
    quotes: view('quotes'),
    timeline: view('timeline'),
    sources: view('sources'),
    turn: {
      to: 'update',
      fields: 4,
      run: ([of, page, since, about], desk) =>
        open(viewNamed(of), { about: about ?? '', since: since ?? '' }, desk, Number(page)),
    },
    show: briefAgain('caller'),
    share: briefAgain('all'),
    pick: {
      to: 'caller',
      fields: 0,
      run: (_, desk, [topic = '']) => brief({ about: topic, since: '' }, desk, true),
    },
  },
});

function topicChoices(typed: string, desk: Desk): readonly Choice[] {
  return desk.topicsLike(typed).map(({ id, name }) => ({ name, value: id }));
}

function briefAgain(to: Audience): Press {
  return {
    to,
    fields: 2,
    run: ([since = '', about = ''], desk) => brief({ about, since }, desk, to === 'caller'),
  };
}

async function brief(asked: Request, desk: Desk, shareable: boolean): Promise<Message> {
  const briefing = await briefingOf(asked, desk);
  const request = { ...asked, about: briefing.topicId ?? asked.about };
  return briefingCard(briefing, { request, asOf: desk.now(), shareable });
}

async function briefingOf({ about, since }: Request, desk: Desk): Promise<Briefing> {
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

const briefOn = (about: string, label: string): Try => ({
  label,
  customId: customId('brief', 'show', '', about),
});

function view(of: View): Press {
  return {
    to: 'caller',
    fields: 2,
    run: ([since = '', about = ''], desk) => open(of, { about, since }, desk, 1),
  };
}

async function open(of: View, request: Request, desk: Desk, page: number): Promise<Message> {
  const briefing = await briefingOf(request, desk);
  const place = { name: briefing.about, request, page };
  const since = unpackDay(request.since);
  switch (of) {
    case 'more':
      return moreCard(await desk.background(request.about, since), place);
    case 'quotes':
      return quotesCard(await desk.quotesOn(request.about, since), place);
    case 'timeline':
      return timelineCard(await desk.timeline(request.about, since), place);
    case 'sources':
      return sourcesCard(briefing.sources, await desk.background(request.about, since), place);
  }
}

function viewNamed(name: string | undefined): View {
  const known = VIEWS.find((one) => one === name);
  if (known !== undefined) return known;
  throw invalid({
    what: 'This button leads nowhere.',
    why: 'Its message was changed on the way to me.',
    fix: 'Ask again with /brief.',
  });
}
