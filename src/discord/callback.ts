import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { APIInteractionResponse } from 'discord.js';
import type { Audience, Choice, Reply } from '../command.ts';
import type { Message } from '../render/message.ts';

/** A message's JSON. Its files go beside it, and stand in it by their number and what they show. */
export type MessageBody = Omit<Message, 'files'> & {
  attachments?: { id: string; filename: string; description: string }[];
};

export function bodyOf({ files = [], ...body }: Message): MessageBody {
  if (files.length === 0) return body;
  const attachments = files.map(({ name: filename, description }, place) => ({
    id: String(place),
    filename,
    description,
  }));
  return { ...body, attachments };
}

/** A message's JSON with the mark of who sees it. It cannot be changed once Discord has the message. */
export type Addressed = Omit<MessageBody, 'flags'> & { readonly flags: MessageFlags };

/** Marks a message that only the caller sees; others stay as they are. */
export function addressed({ message, to }: Reply): Addressed {
  const flags = to === 'caller' ? message.flags | MessageFlags.Ephemeral : message.flags;
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- two flags joined are no member of the enum
  return { ...bodyOf(message), flags };
}

/** The whole answer in one call. */
export function answerNow(reply: Reply): APIInteractionResponse {
  const data = addressed(reply);
  return reply.to === 'update'
    ? { type: InteractionResponseType.UpdateMessage, data }
    : { type: InteractionResponseType.ChannelMessageWithSource, data };
}

/** “Wait for it”, shown to those who will see the answer. */
export function answerLater(to: Audience): APIInteractionResponse {
  if (to === 'update') return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(to === 'caller' && { data: { flags: MessageFlags.Ephemeral } }),
  };
}

/** What to offer to somebody who types. */
export function offer(choices: readonly Choice[]): APIInteractionResponse {
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: [...choices] },
  };
}

/**
 * How an answer follows on a deferral, whose audience stands.
 * - `edit`: it fills what was deferred. What was to be for the caller stays so.
 * - `add`: the deferral was to change the message that was used; that stays, and the answer comes below.
 * - `replace`: everybody would see an answer for the caller alone, so what was deferred goes first.
 */
export type Completion = 'edit' | 'add' | 'replace';

/** Chooses the way by which no answer reaches more people than it is meant for. */
export function completionOf(deferredTo: Audience, to: Audience): Completion {
  if (deferredTo === 'update') return to === 'update' ? 'edit' : 'add';
  return deferredTo === 'all' && to === 'caller' ? 'replace' : 'edit';
}
