import { APPLICATION_ID } from '../world/cast.ts';
import { composeMessage, type Draft, editMessage, FLAG } from '../world/compose-message.ts';
import type { Message } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/**
 * Posts the bot's answer to an interaction. It is seen by the caller alone where
 * the draft says so. The bot needs no permission in the channel for it.
 */
export function postAnswer(world: World, interaction: Interaction, draft: Draft): Message {
  const message = composeMessage(world, draft, {
    authorId: APPLICATION_ID,
    channelId: interaction.channelId,
    extra: answering(world, interaction),
  });
  const ephemeral = ((draft.flags ?? 0) & FLAG.ephemeral) !== 0;
  world.messages.add({ message, onlyFor: ephemeral ? interaction.personId : undefined });
  return message;
}

/** Puts the answer in the place of a message that is there. */
export function changeMessage(world: World, message: Message, draft: Draft): Message {
  const edited = editMessage(world, message, draft);
  world.messages.replace(edited);
  return edited;
}

/** Posts a further message to an interaction that has its answer. */
export function postFollowUp(world: World, interaction: Interaction, draft: Draft): Message {
  const original = interaction.original?.messageId;
  const message = composeMessage(world, draft, {
    authorId: APPLICATION_ID,
    channelId: interaction.channelId,
    extra: {
      ...answering(world, interaction),
      type: 19,
      ...(original === undefined
        ? {}
        : {
            message_reference: {
              type: 0,
              message_id: original,
              channel_id: interaction.channelId,
            },
          }),
    },
  });
  const ephemeral = ((draft.flags ?? 0) & FLAG.ephemeral) !== 0;
  world.messages.add({ message, onlyFor: ephemeral ? interaction.personId : undefined });
  return message;
}

const MESSAGE_TYPE = { command: 20, menu: 23, component: 19, autocomplete: 0 } as const;

function answering(world: World, interaction: Interaction): Partial<Message> {
  const { id, kind, type, personId, messageId } = interaction;
  const user = world.user(personId);
  if (user === undefined) throw new Error(`Nobody has the id ${personId}.`);
  const common = { id, user, authorizing_integration_owners: owners(interaction) };
  const seen = {
    type: MESSAGE_TYPE[kind],
    application_id: APPLICATION_ID,
    webhook_id: APPLICATION_ID,
  };
  if (type === 3) {
    const interacted = { ...common, type, interacted_message_id: messageId ?? '' };
    return { ...seen, interaction_metadata: interacted };
  }
  if (type === 4) return seen;
  return {
    ...seen,
    interaction_metadata: {
      ...common,
      type,
      ...(messageId === undefined ? {} : { target_message_id: messageId }),
    },
    interaction: { id, type, name: interaction.name, user },
  };
}

function owners({ guildId }: Interaction) {
  return { 0: guildId ?? '0' };
}
