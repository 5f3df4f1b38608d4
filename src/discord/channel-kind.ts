import { ChannelType } from 'discord.js';
import type { ChannelKind } from '../subscription/subscription.ts';

/** What each type of channel is to a digest. Those that are not here take none. */
const KINDS: Readonly<Record<number, ChannelKind>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.AnnouncementThread]: 'thread',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.GuildMedia]: 'forum',
};

/** What a channel of this type is to a digest; `undefined` for voice, a category, direct messages. */
export const channelKindOf = (type: number): ChannelKind | undefined => KINDS[type];
