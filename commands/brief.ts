import { briefAnswer, briefingOf } from '../src/brief-answer.ts';
import { type Audience, type Choice, defineCommand, type Press } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { invalid, notFound } from '../src/errors.ts';
import { type Request, type View, VIEWS } from '../src/render/briefing-card.ts';
import { moreCard, quotesCard, sourcesCard, timelineCard } from '../src/render/briefing-views.ts';
import { coverageCard } from '../src/render/coverage-card.ts';
import { coveragePicture } from '../src/render/coverage-picture.ts';
import type { Message } from '../src/render/message.ts';
import { packDay, readSince, unpackDay } from '../src/since.ts';
import { sinceOption } from '../src/since-option.ts';

/** As long as a button that carries the words allows. */
const TOPIC_MAX = 60;

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
    since: sinceOption('Only articles published'),
    hide: { kind: 'flag', description: 'Show the answer to me alone', required: false },
  },

  audience: ({ hide }) => (hide === true ? 'caller' : 'all'),

  async run({ topic, since, hide }, desk) {
    const day = packDay(readSince(since, desk.now()));
    return briefAnswer({ about: topic.trim(), since: day }, desk, hide === true);
  },

  presses: {
    more: view('more'),
    quotes: view('quotes'),
    timeline: view('timeline'),
    sources: view('sources'),
    coverage: {
      to: 'caller',
      fields: 2,
      run: ([since = '', about = ''], desk) => openCoverage({ about, since }, desk),
    },
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
      run: (_, desk, [topic = '']) => briefAnswer({ about: topic, since: '' }, desk, true),
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
    run: ([since = '', about = ''], desk) => briefAnswer({ about, since }, desk, to === 'caller'),
  };
}

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

async function openCoverage(request: Request, desk: Desk): Promise<Message> {
  const { about } = await briefingOf(request, desk);
  const coverage = await desk.coverage(request.about, unpackDay(request.since));
  if (coverage === undefined) {
    throw notFound({
      what: `There is nothing to count on “${about}” any more.`,
      why: 'What the library holds on it now was published on one day, or has no date.',
      fix: 'Ask again with /brief.',
    });
  }
  return coverageCard(about, coverage, await desk.picture(coveragePicture(about, coverage)));
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
