import { type Component, everyComponent, completed } from './components.ts';
import { roleWithId } from './cast.ts';
import { mentionsIn } from './mentions.ts';
import { holds, PERMISSION } from './permissions.ts';
import type { AllowedMentions, Attachment, Embed, Message, MessageReference } from './shapes.ts';
import type { World } from './world.ts';

/** The marks of a message; Discord’s bits. */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** What somebody asked to have posted: the parts of a request that become part of the message. */
export type Draft = {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly Embed[] | null | undefined;
  readonly components?: readonly Component[] | null | undefined;
  readonly allowed_mentions?: AllowedMentions | null | undefined;
  readonly flags?: number | null | undefined;
  readonly tts?: boolean | null | undefined;
  readonly nonce?: string | number | null | undefined;
  readonly message_reference?: MessageReference | null | undefined;
  /** The files that it has then: those kept and those that came with the request. */
  readonly attached?: readonly Attachment[];
};

/** Who posts, where, and what the message carries beside the draft. */
export type Posting = {
  readonly authorId: string;
  readonly channelId: string;
  readonly extra?: Partial<Message>;
};

/** A new message, complete as Discord sends it. It is not yet in the world. */
export function composeMessage(world: World, draft: Draft, posting: Posting): Message {
  const author = world.user(posting.authorId);
  if (author === undefined) throw new Error(`Nobody has the id ${posting.authorId}.`);
  const reference = draft.message_reference?.message_id;
  const answered = reference ? world.messages.find(posting.channelId, reference) : undefined;
  return {
    id: world.newId(),
    type: answered === undefined ? 0 : 19,
    channel_id: posting.channelId,
    author,
    timestamp: world.clock.now().toISOString(),
    edited_timestamp: null,
    tts: draft.tts ?? false,
    pinned: false,
    ...written(world, draft, posting),
    flags: draft.flags ?? 0,
    ...(draft.nonce === undefined || draft.nonce === null ? {} : { nonce: draft.nonce }),
    ...(answered === undefined ? {} : referenceTo(answered.message)),
    ...posting.extra,
  };
}

/**
 * The message after an edit. What the draft leaves out stays as it was, and
 * Discord lets nobody take the mark of Components V2 back.
 */
export function editMessage(world: World, message: Message, draft: Draft): Message {
  const merged: Draft = {
    content: draft.content === undefined ? message.content : draft.content,
    embeds: draft.embeds === undefined ? message.embeds : draft.embeds,
    components: draft.components === undefined ? message.components : draft.components,
    allowed_mentions: draft.allowed_mentions,
    attached: draft.attached ?? message.attachments,
  };
  const posting = { authorId: message.author.id, channelId: message.channel_id };
  const marks = (draft.flags ?? 0) & (FLAG.componentsV2 | FLAG.suppressEmbeds);
  return {
    ...message,
    ...written(world, merged, posting),
    flags: ((message.flags ?? 0) & ~FLAG.loading) | marks,
    edited_timestamp: world.clock.now().toISOString(),
  };
}

/** Every text of a message that Discord reads as Markdown. */
export function textsOf(message: Pick<Draft, 'content' | 'embeds' | 'components'>): string[] {
  const embedded = (message.embeds ?? []).flatMap(({ title, description, fields }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  const displayed = everyComponent(message.components).map(({ component }) => component.content);
  return [message.content, ...embedded, ...displayed].filter((text) => typeof text === 'string');
}

function written(world: World, draft: Draft, { authorId, channelId }: Posting) {
  const channel = world.channel(channelId);
  const held = channel === undefined ? 0n : world.permissions(authorId, channel);
  const mayPingEveryone = holds(held, PERMISSION.mentionEveryone);
  // Embeds never ping anyone; text displays do.
  const pinging = textsOf({ content: draft.content, components: draft.components });
  const mentioned = mentionsIn(pinging, draft.allowed_mentions, mayPingEveryone);
  return {
    content: draft.content ?? '',
    embeds: (draft.embeds ?? []).map(withDefaults),
    attachments: draft.attached ?? [],
    components: completed(draft.components ?? [], world.newId, draft.attached),
    mention_everyone: mentioned.everyone,
    mention_roles: mentioned.roles.filter((id) => mayPing(id, mayPingEveryone)),
    mentions: mentioned.users.flatMap((id) => world.user(id) ?? []),
  };
}

/** A role that is not for everybody to ping is pinged only by who may ping everybody. */
function mayPing(roleId: string, mayPingEveryone: boolean): boolean {
  const role = roleWithId(roleId);
  return role !== undefined && (role.mentionable || mayPingEveryone);
}

function referenceTo(message: Message): Partial<Message> {
  return {
    message_reference: { type: 0, message_id: message.id, channel_id: message.channel_id },
    referenced_message: message,
  };
}

function withDefaults(embed: Embed): Embed {
  const fields = embed.fields?.map((field) => ({ inline: false, ...field }));
  return { type: 'rich', ...embed, ...(fields === undefined ? {} : { fields }) };
}
