import type { Digest } from '../src/briefing/digest.ts';
import { type Asker, defineCommand } from '../src/command.ts';
import type { Desk } from '../src/desk.ts';
import type { News, ShownEdition } from '../src/digest-desk.ts';
import { notFound } from '../src/errors.ts';
import { dayInWords } from '../src/render/citation.ts';
import { counted } from '../src/render/counted.ts';
import { customId } from '../src/render/custom-id.ts';
import { label } from '../src/render/label.ts';
import type { Message } from '../src/render/message.ts';
import { newsCard, noNewsCard, type Piece } from '../src/render/news-card.ts';
import { packDay, readSince, unpackDay } from '../src/since.ts';
import { sinceOption } from '../src/since-option.ts';

/** `/whatsnew since:yesterday`: what came in since this channel's last digest; and what stands behind a digest's More. */
export default defineCommand({
  name: 'whatsnew',
  description: 'What came in since the last digest of this channel',
  access: 'everyone',
  inDirectMessages: false,
  options: { since: sinceOption('What came in') },

  audience: () => 'caller',

  run: async ({ since }, desk, asker) =>
    news(packDay(readSince(since, desk.now())), 1, desk, asker),

  presses: {
    more: {
      to: 'caller',
      fields: 1,
      run: async ([editionId = ''], desk) => shown(editionId, 1, desk),
    },
    turn: {
      to: 'update',
      fields: 2,
      run: async ([page, editionId = ''], desk) => shown(editionId, Number(page), desk),
    },
    page: {
      to: 'update',
      fields: 2,
      run: async ([page, since = ''], desk, _, asker) => news(since, Number(page), desk, asker),
    },
  },
});

async function news(since: string, page: number, desk: Desk, asker: Asker): Promise<Message> {
  const found = await desk.digests.newsFor(asker.guildId, asker.channelId, unpackDay(since));
  const { digest, topics, newest } = found;
  const pieces = [...digest.items, ...unshown(digest)];
  if (pieces.length === 0) {
    return noNewsCard(
      { title: 'Nothing new', told: [aboutWhat(topics), sinceWhen(found)] },
      newest,
    );
  }
  const articles = new Set(pieces.map(({ passage }) => passage.article)).size;
  const sum = `${counted(pieces.length, 'section')} of ${counted(articles, 'article')}`;
  return newsCard(
    {
      title: 'What is new',
      told: [`${sum} · ${aboutWhat(topics)}`, sinceWhen(found)],
      parts: [{ heading: 'New', pieces }],
    },
    { page, turn: (to) => customId('whatsnew', 'page', String(to), since) },
  );
}

/** What else came in; of what says the same as something shown, the heading alone. */
const unshown = ({ leftOut }: Digest): readonly Piece[] =>
  leftOut
    .filter(({ why }) => why !== 'seen' && why !== 'unchanged')
    .map((each) => (each.why === 'same' ? { ...each, lines: [] } : each));

const aboutWhat = (topics: readonly string[]): string =>
  topics.length === 0 ? 'on everything' : `on ${label(topics.join(', '))}`;

function sinceWhen({ basis, since }: News): string {
  switch (basis) {
    case 'asked':
      return since === undefined ? 'All there is' : `Came in since ${dayInWords(since)}`;
    case 'last-digest':
      return `Since the last digest of this channel${since === undefined ? '' : `, ${moment(since, 'f')}`}`;
    case 'no-digest-yet':
      return 'No digest was posted in this channel yet: this is all that its subscriptions are about';
    case 'no-subscription':
      return 'This channel has no subscription: this came in within the last 7 days';
  }
}

const moment = (at: Date, style: 'f' | 'D'): string =>
  `<t:${Math.floor(at.getTime() / 1000)}:${style}>`;

async function shown(editionId: string, page: number, desk: Desk): Promise<Message> {
  const edition = await desk.digests.shownIn(editionId);
  if (edition === undefined) {
    throw notFound({
      what: 'I do not know this digest.',
      why: 'It has not been posted yet, or it is of a time that I have no record of.',
      fix: 'Ask /whatsnew for what came in since the last digest of this channel.',
    });
  }
  const title = `The digest of ${moment(edition.dueAt, 'D')}`;
  const more = unshown(edition);
  if (edition.items.length + more.length === 0) {
    return noNewsCard(
      { title, told: [...summary(edition, 0), 'Nothing of it is left here.'] },
      undefined,
    );
  }
  return newsCard(
    {
      title,
      told: summary(edition, more.length),
      parts: [
        { heading: 'In the digest', pieces: edition.items },
        { heading: 'Came in as well', pieces: more },
      ],
    },
    { page, turn: (to) => customId('whatsnew', 'turn', String(to), editionId) },
  );
}

function summary({ topics, gone, items }: ShownEdition, more: number): readonly string[] {
  const sum = `${counted(items.length, 'item')}, and ${counted(more, 'section')} beside`;
  const away = `${counted(gone, 'section')} that it showed ${gone === 1 ? 'is' : 'are'} no longer in the library`;
  return [`${sum} · ${aboutWhat(topics)}`, ...(gone > 0 ? [away] : [])];
}
