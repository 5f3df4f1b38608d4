import { briefAnswer, briefOn } from '../src/brief-answer.ts';
import type { MessageMenu } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import { notFound } from '../src/errors.ts';
import { counted } from '../src/render/counted.ts';
import type { Message } from '../src/render/message.ts';
import { topicsNamedIn } from '../src/search/named-topics.ts';
import { inWords } from '../src/search/query.ts';
import { tellingWords, type TellingWord } from '../src/search/telling-words.ts';

/** Discord's longest message; what more components hold is not read. */
const MOST_READ = 4_000;

/** Topics of a message that are looked up, the strongest. */
const MOST_TOPICS = 8;

/** Topics that are offered beside the one that is answered. */
const OTHERS = 3;

/** Words of a message that are looked up. */
const MOST_WORDS = 40;

/** A word in a larger share of all passages says nothing about one message. */
const COMMON = 0.1;

/** As long as a button that carries the words allows. */
const ABOUT_MAX = 60;

/** Which of the rarest words are tried together: the more of them a passage holds, the surer it is about them. */
const TOGETHER = [
  [0, 1, 2],
  [0, 1, 3],
  [0, 1],
  [0, 2],
  [1, 2],
  [0, 3],
] as const;

/** A right click on a message, Apps, Brief this: what is known about what the message talks about. */
const briefThis: MessageMenu = {
  name: 'brief-this',
  title: 'Brief this',
  access: 'everyone',
  inDirectMessages: true,
  audience: () => 'caller',
  run: async ({ text }, desk) => briefOnText(text.slice(0, MOST_READ), desk),
  presses: {},
};

export default briefThis;

async function briefOnText(text: string, desk: Desk): Promise<Message> {
  const topics = await topicsToldOf(text, desk);
  const [topic, ...others] = topics;
  if (topic !== undefined) {
    const tries = others.map(({ id, name }) => briefOn(id, `Brief me on ${name}`));
    return briefAnswer({ about: topic.id, since: '' }, desk, true, tries);
  }
  const about = await wordsToldOf(text, desk);
  if (about === undefined) throw nothingIn(text, desk);
  return briefAnswer({ about, since: '' }, desk, true);
}

/** The topics that the text names and that there is a briefing on, the strongest first. */
async function topicsToldOf(text: string, desk: Desk): Promise<ReturnType<typeof topicsNamedIn>> {
  const named = topicsNamedIn(
    text,
    desk.shelf().topics.map(({ topic }) => topic),
  ).slice(0, MOST_TOPICS);
  const briefings = await Promise.all(named.map(({ id }) => desk.brief(id, undefined)));
  return named.filter((_, at) => briefings[at] !== undefined).slice(0, 1 + OTHERS);
}

/** The rarest words of the text that stand together in a passage; a single one only where it is a name. */
async function wordsToldOf(text: string, desk: Desk): Promise<string | undefined> {
  const rarest = await rarestOf(tellingWords(text).slice(0, MOST_WORDS), desk);
  const together = TOGETHER.flatMap((places) => {
    const words = places.flatMap((place) => rarest[place]?.word ?? []);
    return words.length === places.length ? [words.join(' ')] : [];
  });
  const names = rarest.filter(({ isName }) => isName).map(({ word }) => word);
  for (const about of [...together, ...names]) {
    if (about.length > ABOUT_MAX) continue;
    if ((await desk.brief(about, undefined)) !== undefined) return about;
  }
  return undefined;
}

/** Those that the library knows and that are rare in it, the rarest first. */
async function rarestOf(
  words: readonly TellingWord[],
  desk: Desk,
): Promise<readonly TellingWord[]> {
  const { sections, quotes } = desk.shelf();
  const most = Math.max(COMMON * (sections + quotes), 2);
  const found = await Promise.all(
    words.map(async (each) => {
      const { passages } = await desk.search(inWords(each.word), {}, { from: 0, count: 1 });
      return { each, total: passages };
    }),
  );
  return found
    .filter(({ total }) => total > 0 && total <= most)
    .toSorted((a, b) => a.total - b.total)
    .map(({ each }) => each);
}

function nothingIn(text: string, desk: Desk): Error {
  const { articles, topics } = desk.shelf();
  if (text.trim() === '') {
    return notFound({
      what: 'This message has no words to go by.',
      why: 'I read a message’s text, not its pictures or files.',
      fix: 'Ask /brief with a topic or words of your own.',
    });
  }
  return notFound({
    what: 'Nothing in this library is about what this message says.',
    why:
      `It names none of ${counted(topics.length, 'topic')}, and no passage of ` +
      `${counted(articles, 'article')} holds its rarer words together.`,
    fix: 'Ask /brief with words of your own, or /library for the topics.',
  });
}
