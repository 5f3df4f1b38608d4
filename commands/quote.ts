import { defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { notFound, type Try } from '../src/errors.ts';
import { counted } from '../src/render/counted.ts';
import { customId } from '../src/render/custom-id.ts';
import { oneName } from '../src/one-name.ts';
import type { Message } from '../src/render/message.ts';
import { pullQuoteCard, quoteCard } from '../src/render/quote-card.ts';
import { nameKey } from '../src/search/name-key.ts';

/** As long as the button that carries the words allows. */
const ABOUT_MAX = 60;

type Asked = { readonly about: string | undefined; readonly speaker: string | undefined };

/** `/quote about:tariffs speaker:Ana Ruiz`: who said what, and where it was printed. */
export default defineCommand({
  name: 'quote',
  description: 'Who said what: verbatim quotes with speaker, date and source',
  access: 'everyone',
  inDirectMessages: true,
  options: {
    about: {
      kind: 'text',
      description: 'Words to look for in what was said',
      required: false,
      maxLength: ABOUT_MAX,
      suggest: async (typed, desk) =>
        desk.topicsLike(typed).map(({ name }) => ({ name, value: name })),
    },
    speaker: {
      kind: 'text',
      description: 'Only this person',
      required: false,
      maxLength: 100,
      suggest: async (typed, desk) =>
        desk.speakersLike(typed).map((name) => ({ name, value: name })),
    },
    hide: { kind: 'flag', description: 'Show the answer to me alone', required: false },
  },

  audience: ({ hide }) => (hide === true ? 'caller' : 'all'),

  async run({ about, speaker }, desk) {
    const words = about?.trim() || undefined;
    const person = speaker?.trim() || undefined;
    if (words === undefined && person === undefined) return ofTheDay(desk);
    return quotes({ about: words, speaker: person && oneSpeaker(person, words, desk) }, 1, desk);
  },

  presses: {
    day: { to: 'caller', fields: 0, run: (_, desk) => ofTheDay(desk) },
    turn: {
      to: 'update',
      fields: 3,
      run: ([page, ...packed], desk) => quotes(unpack(packed, desk), Number(page), desk),
    },
    show: { to: 'caller', fields: 2, run: (packed, desk) => quotes(unpack(packed, desk), 1, desk) },
  },
});

async function ofTheDay(desk: Desk): Promise<Message> {
  const passage = await desk.pullQuote();
  if (passage !== undefined) return pullQuoteCard(passage);
  throw notFound({
    what: 'There is no quote of the day.',
    why: 'No article in this library quotes a named person at a length that stands alone.',
    fix: 'Try /quote with a word to look for.',
  });
}

async function quotes(asked: Asked, page: number, desk: Desk): Promise<Message> {
  const { about, speaker } = asked;
  const passages = await desk.quotes(about, speaker);
  if (passages.length === 0) throw await nothingSaid(asked, desk);
  const key = speaker === undefined ? '' : nameKey(speaker);
  return quoteCard(passages, {
    title: titleOf(asked),
    page,
    turn: (to) => customId('quote', 'turn', String(to), key, about ?? ''),
  });
}

const titleOf = ({ about, speaker }: Asked): string =>
  [speaker ?? 'Quotes', about && `on ${about}`].filter(Boolean).join(' ');

async function nothingSaid(asked: Asked, desk: Desk): Promise<Error> {
  const { about, speaker } = asked;
  const said = [about && `about “${about}”`, speaker && `by ${speaker}`].filter(Boolean).join(' ');
  const tries = await wider(asked, desk);
  return notFound({
    what: `No quote ${said} is in this library.`,
    why: `I looked in ${counted(desk.shelf().quotes, 'quote')} for these words in any form.`,
    fix: tries.length > 0 ? 'Pick one of these: each has quotes.' : 'Try fewer or other words.',
    tries,
  });
}

/** What was asked with less in it, or spelled otherwise: whatever of that has quotes. */
async function wider({ about = '', speaker }: Asked, desk: Desk): Promise<readonly Try[]> {
  const { didYouMean } = await desk.nearby(about);
  const others: Asked[] = [about, ...didYouMean].map((words) => ({
    about: words,
    speaker: undefined,
  }));
  if (speaker !== undefined) others.unshift({ about: undefined, speaker });
  const counts = await Promise.all(others.map((each) => desk.quotes(each.about, each.speaker)));
  return others.filter((_, at) => (counts[at]?.length ?? 0) > 0).map(tryFor);
}

const tryFor = ({ about, speaker }: Asked): Try => ({
  label: speaker === undefined ? `Quotes on ${about ?? ''}` : `Quotes of ${speaker}`,
  customId: customId('quote', 'show', speaker === undefined ? '' : nameKey(speaker), about ?? ''),
});

function oneSpeaker(typed: string, about: string | undefined, desk: Desk): string {
  return oneName(typed, {
    what: 'speaker',
    named: desk.speakersNamed(typed),
    alike: desk.speakersLike(typed.slice(0, 1)),
    tryFor: (name) => ({
      label: `Quotes of ${name}`,
      customId: customId('quote', 'show', nameKey(name), about ?? ''),
    }),
  });
}

/** What `customId` packed: the speaker's key, which may be empty, and the words. */
function unpack([key = '', about = '']: readonly string[], desk: Desk): Asked {
  const speaker = desk.nameOf(key);
  if (key === '' || speaker !== undefined) return { about: about || undefined, speaker };
  throw notFound({
    what: 'These quotes can no longer be shown.',
    why: 'The library no longer quotes the person whose quotes they were.',
    fix: 'Ask again with /quote.',
  });
}
