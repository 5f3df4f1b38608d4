import type { Topic } from '../article/registers.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { message, row, rule, select, text } from './blocks.ts';
import { counted } from './counted.ts';
import { customId } from './custom-id.ts';
import { label } from './label.ts';
import { SELECT_OPTIONS_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { moment } from './moment.ts';
import { fitting, ITEMS_TEXT } from './pages.ts';
import { readersEntry } from './subscription-entry.ts';

/** What a library holds. */
export type Inventory = {
  readonly articles: number;
  readonly sections: number;
  readonly quotes: number;
  /** Topics that have articles. */
  readonly topics: readonly { readonly topic: Topic; readonly articles: number }[];
  readonly indexedAt: Date;
  /** How many mistakes in content files wait for an editor. */
  readonly problems: number;
};

/** Characters for what comes to a channel: some four subscriptions. */
const HERE_MAX = 1_000;

/**
 * What the library holds, and its topics to be briefed on. `here` are the subscriptions of the
 * channel that asks; `undefined` where there can be none.
 */
export function libraryCard(inventory: Inventory, here?: readonly Subscription[]): Message {
  const { articles, sections, quotes, topics, indexedAt, problems } = inventory;
  const counts = `${counted(articles, 'article')}, ${counted(sections, 'section')}, ${counted(quotes, 'quote')}`;
  const indexed = `last indexed ${moment(indexedAt, 'R')}`;
  const waiting =
    problems === 0
      ? ''
      : `\n-# ${counted(problems, 'problem')} in the files: the editors see them with npm run check`;
  const listed = fitting(
    topics.map(({ topic, articles: n }) => `- **${label(topic.name)}** · ${counted(n, 'article')}`),
    ITEMS_TEXT - HERE_MAX,
  );
  return message(
    text(`## The library\n${counts} · ${indexed}${waiting}`),
    rule(),
    text(listed.join('\n') || 'No topic has an article yet.'),
    ...(here === undefined ? [] : [rule(), text(comingHere(here, topics))]),
    ...(topics.length === 0 ? [] : [row(topicSelect(topics))]),
  );
}

/** What is posted in the channel, and when next. */
function comingHere(here: readonly Subscription[], topics: Inventory['topics']): string {
  if (here.length === 0) return 'No digest comes to this channel.';
  const nameOf = (id: string) => topics.find(({ topic }) => topic.id === id)?.topic.name ?? id;
  const lines = here.map((subscription) => readersEntry(subscription, nameOf));
  return ['**Digests in this channel**', ...fitting(lines, HERE_MAX)].join('\n');
}

const topicSelect = (topics: Inventory['topics']) =>
  select(
    customId('brief', 'pick'),
    'Brief me on a topic',
    topics.slice(0, SELECT_OPTIONS_MAX).map(({ topic, articles }) => ({
      label: topic.name,
      value: topic.id,
      description: counted(articles, 'article'),
    })),
  );
