import { type Announcer, announcer } from '../announcer.ts';
import type { Message } from './shapes.ts';

/** A message, and the one person who sees it where it is not for all. */
export type Kept = { readonly message: Message; readonly onlyFor: string | undefined };

/** What became of a message. */
export type Change =
  | { readonly type: 'created' | 'updated'; readonly kept: Kept }
  | { readonly type: 'deleted'; readonly kept: Kept };

/** The messages of all channels. The oldest of a full channel are forgotten. */
export type MessageStore = {
  /** Oldest first. */
  in(channelId: string): readonly Kept[];
  find(channelId: string, id: string): Kept | undefined;
  add(kept: Kept): void;
  /** Puts the message in the place of the one with its id. Nothing happens where there is none. */
  replace(message: Message): void;
  remove(channelId: string, id: string): void;
  readonly changes: Announcer<Change>;
};

/** An empty store that keeps at most `limit` messages a channel. */
export function messageStore(limit: number): MessageStore {
  const channels = new Map<string, Map<string, Kept>>();
  const changes = announcer<Change>();
  const held = (channelId: string) => channels.get(channelId) ?? new Map<string, Kept>();

  return {
    changes,
    in: (channelId) => Array.from(held(channelId).values()),
    find: (channelId, id) => held(channelId).get(id),

    add(kept) {
      const messages = held(kept.message.channel_id);
      channels.set(kept.message.channel_id, messages);
      messages.set(kept.message.id, kept);
      const [oldest] = messages.keys();
      if (messages.size > limit && oldest !== undefined) messages.delete(oldest);
      changes.announce({ type: 'created', kept });
    },

    replace(message) {
      const before = held(message.channel_id).get(message.id);
      if (before === undefined) return;
      const kept = { message, onlyFor: before.onlyFor };
      held(message.channel_id).set(message.id, kept);
      changes.announce({ type: 'updated', kept });
    },

    remove(channelId, id) {
      const kept = held(channelId).get(id);
      if (kept === undefined) return;
      held(channelId).delete(id);
      changes.announce({ type: 'deleted', kept });
    },
  };
}
