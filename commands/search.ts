import { defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { notFound, type Try } from '../src/errors.ts';
import { oneName } from '../src/one-name.ts';
import { dayInWords } from '../src/render/citation.ts';
import { counted } from '../src/render/counted.ts';
import { customId } from '../src/render/custom-id.ts';
import type { Message } from '../src/render/message.ts';
import { HITS_A_PAGE, searchCard } from '../src/render/search-card.ts';
import { sectionCard } from '../src/render/section-card.ts';
import { nameKey } from '../src/search/name-key.ts';
import type { Filter, Passage } from '../src/search/passage.ts';
import { packDay, readSince, unpackDay } from '../src/since.ts';
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
      suggest: async (typed, desk) =>
        desk.topicsLike(typed).map(({ name }) => ({ name, value: name })),
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
  const { query, filter } = asked;
  const wanted = Math.max(1, Math.trunc(number) || 1);
  const found = await desk.search(query, filter, (wanted - 1) * HITS_A_PAGE, HITS_A_PAGE);
  if (found.total === 0) throw await nothingFor(asked, desk);
  const last = Math.ceil(found.total / HITS_A_PAGE);
  // The library has shrunk since the page was turned to.
  if (wanted > last) return page(asked, last, desk, live);
  const id = (action: string, to: number) => customId('search', action, String(to), ...pack(asked));
  return searchCard({
    query,
    narrowed: inWords(filter),
    hits: found.hits,
    total: found.total,
    partly: found.matched === 'some',
    page: wanted,
    ids: live ? { turn: (to) => id('turn', to), share: id('share', wanted) } : undefined,
  });
}

async function nothingFor(asked: Asked, desk: Desk): Promise<Error> {
  const { query, filter } = asked;
  const elsewhere = (await desk.search(query, {}, 0, 1)).total;
  if (elsewhere > 0) return nothingSoNarrow(asked, elsewhere);
  const { didYouMean } = await desk.nearby(query);
  const { sections, quotes } = desk.shelf();
  return notFound({
    what: `No passage holds “${query}”.`,
    why:
      `I looked in ${counted(sections, 'section')} and ${counted(quotes, 'quote')} ` +
      'for these words in any form.',
    fix: didYouMean.length > 0 ? 'Did you mean one of these?' : 'Try fewer or other words.',
    tries: didYouMean.map((words) => again(`Search for ${words}`, { query: words, filter })),
  });
}

/** The words are there; what narrowed the search left none of them. */
function nothingSoNarrow({ query, filter }: Asked, elsewhere: number): Error {
  return notFound({
    what: `No passage holds “${query}” (${inWords(filter)}).`,
    why: `Without that limit, ${counted(elsewhere, 'passage')} would match.`,
    fix: 'Search without it, or set it wider.',
    tries: [again('Search everywhere', { query, filter: {} })],
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

/** A button that asks this instead. */
const again = (label: string, asked: Asked): Try => ({
  label,
  customId: customId('search', 'turn', '1', ...pack(asked)),
});

/** `quotes only, by Amit Mehta, since 1 May 2025`. */
function inWords({ kind, source, speaker, since }: Filter): string {
  return [
    kind && `${kind}s only`,
    source && `published by ${source}`,
    speaker && `by ${speaker}`,
    since && `since ${dayInWords(since)}`,
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
