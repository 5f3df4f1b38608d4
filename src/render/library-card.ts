import type { Topic } from '../article/registers.ts';
import { message, row, rule, select, text } from './blocks.ts';
import { counted } from './counted.ts';
import { customId } from './custom-id.ts';
import { label } from './label.ts';
import { SELECT_OPTIONS_MAX } from './limits.ts';
import type { Message } from './message.ts';
import { fitting, ITEMS_TEXT } from './pages.ts';

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

/** What the library holds, and its topics to be briefed on. */
export function libraryCard(inventory: Inventory): Message {
  const { articles, sections, quotes, topics, indexedAt, problems } = inventory;
  const counts = `${counted(articles, 'article')}, ${counted(sections, 'section')}, ${counted(quotes, 'quote')}`;
  const indexed = `last indexed <t:${Math.floor(indexedAt.getTime() / 1000)}:R>`;
  const waiting =
    problems === 0
      ? ''
      : `\n-# ${counted(problems, 'problem')} in the files: the editors see them with npm run check`;
  const listed = fitting(
    topics.map(({ topic, articles: n }) => `- **${label(topic.name)}** · ${counted(n, 'article')}`),
    ITEMS_TEXT,
  );
  return message(
    text(`## The library\n${counts} · ${indexed}${waiting}`),
    rule(),
    text(listed.join('\n') || 'No topic has an article yet.'),
    ...(topics.length === 0 ? [] : [row(topicSelect(topics))]),
  );
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
