import { defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { notFound, type Try } from '../src/errors.ts';
import { oneName } from '../src/one-name.ts';
import { queryChoices } from '../src/query-choices.ts';
import { dayInWords } from '../src/render/citation.ts';
import { counted } from '../src/render/counted.ts';
import { customId } from '../src/render/custom-id.ts';
import type { Message } from '../src/render/message.ts';
import { ARTICLES_A_PAGE, searchCard } from '../src/render/search-card.ts';
import { sectionCard } from '../src/render/section-card.ts';
import type { Topic } from '../src/article/registers.ts';
import { nameKey } from '../src/search/name-key.ts';
import type { Filter, Passage } from '../src/search/passage.ts';
import { inWords as looseWords } from '../src/search/query.ts';
import { type Operator, readTyped, type Typed, writeTyped } from '../src/search/read-query.ts';
import { resolveTopic } from '../src/search/topics.ts';
import { dayMeant, packDay, readSince, unpackDay } from '../src/since.ts';
import { sinceOption } from '../src/since-option.ts';

/** As long as the button that carries all the rest allows. */
const QUERY_MAX = 60;

/** A search as asked: everything that its buttons must carry. */
type Asked = { readonly query: string; readonly filter: Filter };

/** `/search query:chip controls in:quotes`: passages that hold the words, for the caller to read and to share. */
export default defineCommand({
  name: 'search',
  description: 'Find passages that hold your words',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    query: {
      kind: 'text',
      description: 'Words to look for',
      required: true,
      maxLength: QUERY_MAX,
      suggest: async (typed, desk) => queryChoices(typed, QUERY_MAX, desk),
    },
    in: {
      kind: 'text',
      description: 'Where to look; everywhere, if left out',
      required: false,
      choices: [
        { name: 'Sections', value: 'sections' },
        { name: 'Quotes', value: 'quotes' },
      ],
    },
    source: {
      kind: 'text',
      description: 'Only articles of this publisher',
      required: false,
      maxLength: 100,
      suggest: async (typed, desk) =>
        desk.sourcesLike(typed).map((name) => ({ name, value: name })),
    },
    speaker: {
      kind: 'text',
      description: 'Only what this person said',
      required: false,
      maxLength: 100,
      suggest: async (typed, desk) =>
        desk.speakersLike(typed).map((name) => ({ name, value: name })),
    },
    since: sinceOption('Only articles published'),
  },

  audience: () => 'caller',

  run({ query, in: where, source, speaker, since }, desk) {
    const day = readSince(since, desk.now());
    const kind = where === 'quotes' || speaker !== undefined ? 'quote' : 'section';
    const words = query.trim();
    const filter: Filter = {
      ...((where ?? speaker) !== undefined && { kind }),
      ...(day !== undefined && { since: day }),
    };
    const person = speaker && { speaker: oneSpeaker(speaker, { query: words, filter }, desk) };
    const publisher = source && { source: oneSource(source, { query: words, filter }, desk) };
    return page({ query: words, filter: { ...filter, ...person, ...publisher } }, 1, desk, true);
  },

  presses: {
    turn: {
      to: 'update',
      fields: 6,
      run: ([number, ...packed], desk) => page(unpack(packed, desk), Number(number), desk, true),
    },
    share: {
      to: 'all',
      fields: 6,
      run: ([number, ...packed], desk) => page(unpack(packed, desk), Number(number), desk, false),
    },
    start: {
      to: 'caller',
      fields: 1,
      run: ([query = ''], desk) => page({ query, filter: {} }, 1, desk, true),
    },
    open: { to: 'caller', fields: 0, run: async (_, desk, [key = '']) => read(key, 1, desk) },
    read: {
      to: 'update',
      fields: 2,
      run: async ([number, key = ''], desk) => read(key, Number(number), desk),
    },
  },
});

async function page(asked: Asked, number: number, desk: Desk, live: boolean): Promise<Message> {
  const { typed, filter } = understood(asked, desk);
  const wanted = Math.max(1, Math.trunc(number) || 1);
  const window = { from: (wanted - 1) * ARTICLES_A_PAGE, count: ARTICLES_A_PAGE };
  const found = await desk.search(typed.query, filter, window);
  if (found.total === 0) throw await nothingFor(asked, typed, filter, desk);
  const last = Math.ceil(found.total / ARTICLES_A_PAGE);
  // The library has shrunk since the page was turned to.
  if (wanted > last) return page(asked, last, desk, live);
  const id = (action: string, to: number) => customId('search', action, String(to), ...pack(asked));
  return searchCard({
    query: wordsOf(typed) || 'everything',
    narrowed: [leftOut(typed), inWords(filter, desk)].filter(Boolean).join(', '),
    found,
    page: wanted,
    ids: live ? { turn: (to) => id('turn', to), share: id('share', wanted) } : undefined,
  });
}

/** The words and phrases alone, without what narrows them. */
const wordsOf = ({ query }: Typed): string =>
  writeTyped({ query: { ...query, without: [] }, narrowed: {} });

const leftOut = ({ query: { without } }: Typed): string =>
  without.length === 0 ? '' : `without ${without.map((word) => `“${word}”`).join(' and ')}`;

/** What was typed and what was filled in beside it, together; what was filled in goes first. */
function understood(
  { query, filter }: Asked,
  desk: Desk,
): { readonly typed: Typed; readonly filter: Filter } {
  const typed = readTyped(query, isUnderstood(desk));
  const { in: where, speaker, source, topic, since, before } = typed.narrowed;
  // A name that cannot be told is asked about, and what else was typed stands.
  const rest = (operator: Operator): Asked => ({
    query: writeTyped({ ...typed, narrowed: { ...typed.narrowed, [operator]: undefined } }),
    filter,
  });
  const kind = where ?? (speaker && 'quotes');
  const topicMeant = topic === undefined ? undefined : topicNamed(topic, desk);
  return {
    typed,
    filter: {
      ...(kind && { kind: /^q/i.test(kind) ? 'quote' : 'section' }),
      ...(speaker && { speaker: oneSpeaker(speaker, rest('speaker'), desk) }),
      ...(source && { source: oneSource(source, rest('source'), desk) }),
      ...(topicMeant && { topic: topicMeant.id }),
      ...dayIn('since', since, desk),
      ...dayIn('before', before, desk),
      ...filter,
    },
  };
}

/** What is not understood is a word like any other. */
const isUnderstood =
  (desk: Desk) =>
  (operator: Operator, value: string): boolean => {
    if (operator === 'in') return /^(?:quotes?|sections?)$/i.test(value);
    if (operator === 'topic') return topicNamed(value, desk) !== undefined;
    return operator === 'since' || operator === 'before'
      ? dayMeant(value, desk.now()) !== undefined
      : true;
  };

const topicNamed = (name: string, desk: Desk): Topic | undefined =>
  resolveTopic(
    name,
    desk.shelf().topics.map(({ topic }) => topic),
  );

function dayIn(name: 'since' | 'before', value: string | undefined, desk: Desk): Partial<Filter> {
  const day = value === undefined ? undefined : dayMeant(value, desk.now());
  return day === undefined ? {} : { [name]: day };
}

async function nothingFor(asked: Asked, typed: Typed, filter: Filter, desk: Desk): Promise<Error> {
  const words = [typed.query.words, ...typed.query.phrases].join(' ').trim();
  const { passages } = await desk.search(looseWords(words), {}, { from: 0, count: 1 });
  if (passages > 0) return nothingSoNarrow(typed, filter, passages, desk);
  const { didYouMean } = await desk.nearby(words);
  const { sections, quotes } = desk.shelf();
  const tries = didYouMean.map((meant) => again(`Search for ${meant}`, { ...asked, query: meant }));
  return notFound({
    what: `No passage holds “${asked.query}”.`,
    why:
      `I looked in ${counted(sections, 'section')} and ${counted(quotes, 'quote')} ` +
      'for these words in any form.',
    fix: tries.length > 0 ? 'Did you mean one of these?' : 'Try fewer or other words.',
    tries,
  });
}

/** The words are there; what narrowed the search left none of them. */
function nothingSoNarrow(typed: Typed, filter: Filter, elsewhere: number, desk: Desk): Error {
  const { words, phrases } = typed.query;
  const limits = [leftOut(typed), inWords(filter, desk)].filter(Boolean).join(', ');
  return notFound({
    what: `No passage holds “${wordsOf(typed)}”${limits && ` (${limits})`}.`,
    why: `Without that limit, ${counted(elsewhere, 'passage')} would match.`,
    fix: 'Search without it, or set it wider.',
    tries: [again('Search everywhere', { query: [words, ...phrases].join(' '), filter: {} })],
  });
}

function read(key: string, number: number, desk: Desk): Message {
  const passage: Passage | undefined = desk.passage(key);
  if (passage !== undefined) return sectionCard(passage, number);
  throw notFound({
    what: 'This passage is no longer in the library.',
    why: 'An editor removed or renamed it since the message was made.',
    fix: 'Search again to see what is there now.',
  });
}

function oneSpeaker(typed: string, { query, filter }: Asked, desk: Desk): string {
  return oneName(typed, {
    what: 'speaker',
    named: desk.speakersNamed(typed),
    alike: desk.speakersLike(typed.slice(0, 1)),
    tryFor: (speaker) => again(`Said by ${speaker}`, { query, filter: { ...filter, speaker } }),
  });
}

function oneSource(typed: string, { query, filter }: Asked, desk: Desk): string {
  return oneName(typed, {
    what: 'publisher',
    named: desk.sourcesNamed(typed),
    alike: desk.sourcesLike(typed.slice(0, 1)),
    tryFor: (source) => again(`Published by ${source}`, { query, filter: { ...filter, source } }),
  });
}

/** A button that asks this instead: as much of it as its button can hold. */
const again = (label: string, { query, filter }: Asked): Try => ({
  label,
  customId: customId('search', 'turn', '1', ...pack({ query: query.slice(0, QUERY_MAX), filter })),
});

/** `quotes only, by Amit Mehta, since 1 May 2025`. */
function inWords({ kind, source, speaker, topic, since, before }: Filter, desk: Desk): string {
  const onTopic = desk.shelf().topics.find((each) => each.topic.id === topic)?.topic.name;
  return [
    kind && `${kind}s only`,
    source && `published by ${source}`,
    speaker && `by ${speaker}`,
    onTopic && `on ${onTopic}`,
    since && `since ${dayInWords(since)}`,
    before && `before ${dayInWords(before)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The search in the few characters that a `custom_id` has: names by their keys, the day as digits. */
function pack({ query, filter: { kind, source, speaker, since } }: Asked): string[] {
  const keys = [source, speaker].map((name) => (name === undefined ? '' : nameKey(name)));
  return [kind?.slice(0, 1) ?? '', ...keys, packDay(since), query];
}

function unpack([kind, source, speaker, since, query = '']: readonly string[], desk: Desk): Asked {
  const day = unpackDay(since);
  return {
    query,
    filter: {
      ...(kind && { kind: kind === 'q' ? 'quote' : 'section' }),
      ...(source && { source: named(source, desk) }),
      ...(speaker && { speaker: named(speaker, desk) }),
      ...(day !== undefined && { since: day }),
    },
  };
}

function named(key: string, desk: Desk): string {
  const name = desk.nameOf(key);
  if (name !== undefined) return name;
  throw notFound({
    what: 'This search can no longer go on.',
    why: 'The library no longer has the name that it was narrowed to.',
    fix: 'Search again without it.',
  });
}
