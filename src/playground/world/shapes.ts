import type { Component } from './components.ts';

/**
 * Discord's things as JSON has them. Discord.js has types for them too, with an
 * enum for every number; here nothing of it is used as a value, so its enums
 * could only be cast to. The tests hold what the API gives out against
 * Discord's own description.
 */
export type User = {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly banner: null;
  readonly accent_color: null;
  readonly avatar_decoration_data: null;
  readonly primary_guild: null;
  readonly flags: number;
  readonly public_flags: number;
  readonly bot?: boolean;
};

/** A bundle of permissions that members have. */
export type Role = {
  readonly id: string;
  readonly name: string;
  /** Bits as a decimal number. */
  readonly permissions: string;
  readonly position: number;
  readonly managed: boolean;
  readonly mentionable: boolean;
  readonly [more: string]: unknown;
};

/** Somebody in the server. */
export type Member = {
  readonly user: User;
  readonly roles: readonly string[];
  readonly joined_at: string;
  readonly [more: string]: unknown;
};

/** What a channel gives to or takes from a role (type 0) or a member (type 1). */
export type Overwrite = {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
};

/** What every channel of the server has. */
type InGuild = {
  readonly id: string;
  readonly guild_id: string;
  readonly name: string;
  readonly topic: string;
  readonly position: number;
  readonly parent_id: null;
  readonly nsfw: boolean;
  readonly rate_limit_per_user: number;
  readonly last_pin_timestamp: null;
  readonly flags: number;
  last_message_id: string | null;
  permission_overwrites: readonly Overwrite[];
};

/** A channel of the server in which messages stand: an ordinary one (0), or one for announcements (5). */
export type TextChannel = InGuild & { readonly type: 0 | 5 };

/** A channel whose messages all stand in posts, which are threads of its own. */
export type ForumChannel = InGuild & {
  readonly type: 15;
  readonly available_tags: readonly never[];
  readonly default_reaction_emoji: null;
  readonly default_sort_order: null;
  readonly default_forum_layout: 0;
};

/** A channel of the server that is no thread. */
export type GuildChannel = TextChannel | ForumChannel;

/** A conversation beside a channel (11, or 10 below announcements), or a post of a forum (11). */
export type Thread = {
  readonly id: string;
  readonly type: 10 | 11;
  readonly guild_id: string;
  /** The channel that it belongs to, whose permissions are its own. */
  readonly parent_id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly rate_limit_per_user: number;
  readonly last_pin_timestamp: null;
  readonly flags: number;
  readonly member_count: number;
  last_message_id: string | null;
  /** Without the message that a post of a forum begins with. */
  message_count: number;
  total_message_sent: number;
  thread_metadata: ThreadState;
};

/** Whether a thread is still open. */
export type ThreadState = {
  readonly archived: boolean;
  /** When that changed last; a thread rests when nothing has happened in it since for long enough. */
  readonly archive_timestamp: string;
  /** After so many minutes without a message it is archived. */
  readonly auto_archive_duration: number;
  /** Only moderators may open it again or write in it. */
  readonly locked: boolean;
  readonly create_timestamp: string;
};

/** One person’s messages with the bot. */
export type DirectChannel = {
  readonly id: string;
  readonly type: 1;
  readonly recipients: readonly User[];
  readonly flags: number;
  last_message_id: string | null;
};

/** A place for messages. Its last message and its overwrites change. */
export type Channel = GuildChannel | Thread | DirectChannel;

type Named = { readonly name: string; readonly url?: string | null | undefined };
type Picture = { readonly url?: string | null | undefined };

/** A box of text below a message, older than components. */
export type Embed = {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly author?: Partial<Named> | null | undefined;
  readonly footer?: { readonly text?: string | null | undefined } | null | undefined;
  readonly image?: Picture | null | undefined;
  readonly thumbnail?: Picture | null | undefined;
  readonly fields?: readonly EmbedField[] | null | undefined;
  readonly [more: string]: unknown;
};

/** A name and a value in an embed. */
type EmbedField = {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean | null | undefined;
};

/** Whom a message may ping. */
export type AllowedMentions = {
  readonly parse?: readonly (string | null)[] | null | undefined;
  readonly users?: readonly (string | null)[] | null | undefined;
  readonly roles?: readonly (string | null)[] | null | undefined;
};

/** The message that another one answers. */
export type MessageReference = {
  readonly message_id?: string | null | undefined;
  readonly channel_id?: string | null | undefined;
  readonly fail_if_not_exists?: boolean | null | undefined;
};

/** A file that came with a message. */
export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly description?: string;
  readonly width?: number;
  readonly height?: number;
};

/** A message, complete as Discord sends it. */
export type Message = {
  readonly id: string;
  readonly type: number;
  readonly channel_id: string;
  readonly author: User;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly pinned: boolean;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly flags: number;
  readonly nonce?: string | number;
  readonly message_reference?: object;
  readonly referenced_message?: Message;
  readonly application_id?: string;
  readonly webhook_id?: string;
  readonly interaction_metadata?: { readonly id: string; readonly [more: string]: unknown };
  readonly interaction?: object;
};
