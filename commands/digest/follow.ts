import type { Press } from '../../src/command.ts';
import type { Desk } from '../../src/desk.ts';
import { notFound } from '../../src/errors.ts';
import { followCard } from '../../src/render/follow-card.ts';
import { subscribe } from './subscribe.ts';

/** The button **Follow in this channel** under a briefing: asks for the one thing that is missing. */
export const follow: Press = {
  to: 'caller',
  fields: 1,
  run: async ([topicId = ''], desk) => followCard(topicNamed(topicId, desk), desk.now()),
};

/** The hour that was picked: the same as `/digest subscribe`, with its checks, preview and Undo. */
export const followAt: Press = {
  to: 'caller',
  fields: 1,
  run: ([topicId = ''], desk, [time = ''], asker) =>
    subscribe.run(
      { ...NOTHING_ELSE, topics: topicNamed(topicId, desk).id, time, timezone: 'UTC' },
      desk,
      asker,
    ),
};

const NOTHING_ELSE = {
  channel: undefined,
  days: undefined,
  ping: undefined,
  quiet: undefined,
  'when-empty': undefined,
};

function topicNamed(id: string, desk: Desk): { readonly id: string; readonly name: string } {
  const found = desk.shelf().topics.find(({ topic }) => topic.id === id);
  if (found !== undefined) return found.topic;
  throw notFound({
    what: 'This topic is not in the library any more.',
    why: 'It had articles when the briefing was made.',
    fix: '/library shows the topics that there are.',
  });
}
