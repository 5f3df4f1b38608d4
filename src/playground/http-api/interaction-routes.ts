import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { changeMessage, postFollowUp } from '../interactions/answer-message.ts';
import { type Taken, takeCallback } from '../interactions/callback.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { checkForm } from '../validate/check-form.ts';
import { checkEdit, checkMessage } from '../validate/check-message.ts';
import type { MessageForm } from '../validate/message-form.ts';
import { APPLICATION_ID } from '../world/cast.ts';
import { FLAG } from '../world/compose-message.ts';
import type { Message } from '../world/shapes.ts';
import type { Parts } from './parts.ts';
import { Refused, refused } from './refused.ts';
import { type Answer, type Call, nothing, ok, type Route } from './route.ts';

/** How the bot answers: the callback, and what it adds by the interaction's token. */
export function interactionRoutes(parts: Parts): Route[] {
  const { world } = parts;

  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      auth: 'token',
      run: (call) => callback(parts, call),
    },
    byToken(parts, 'POST', '', (interaction, { body }) => {
      const form = checkForm(IncomingWebhookRequestPartialSchema, body);
      checkMessage(form);
      return ok(followUp(parts, interaction, form));
    }),
    byToken(parts, 'GET', '/messages/:message', (interaction, call) =>
      ok(messageOf(parts, interaction, call)),
    ),
    byToken(parts, 'PATCH', '/messages/:message', (interaction, call) => {
      const message = messageOf(parts, interaction, call);
      const form = checkForm(IncomingWebhookUpdateRequestPartialSchema, call.body);
      checkEdit(form, message);
      if (interaction.original?.messageId === message.id) {
        interaction.original = { messageId: message.id, thinking: false };
      }
      return ok(changeMessage(world, message, form));
    }),
    byToken(parts, 'DELETE', '/messages/:message', (interaction, call) => {
      const message = messageOf(parts, interaction, call);
      world.messages.remove(message.channel_id, message.id);
      return nothing;
    }),
  ];
}

/** A route for what an interaction's token allows, once there is an answer. */
function byToken(
  parts: Parts,
  method: Route['method'],
  path: string,
  run: (interaction: Interaction, call: Call) => Answer,
): Route {
  return {
    method,
    path: `/webhooks/:app/:token${path}`,
    auth: 'token',
    run: (call) => run(answeredInteraction(parts, call), call),
  };
}

function messageOf({ world }: Parts, interaction: Interaction, call: Call): Message {
  const asked = call.param('message');
  const id = asked === '@original' ? interaction.original?.messageId : asked;
  const kept = world.messages.find(interaction.channelId, id ?? '');
  if (kept === undefined || !isPartOf(interaction, kept.message)) throw refused(10008);
  return kept.message;
}

function followUp({ world }: Parts, interaction: Interaction, form: MessageForm): Message {
  const { original } = interaction;
  if (original?.thinking !== true) return postFollowUp(world, interaction, form);
  // Discord lets the first message after "is thinking" take its place.
  const waiting = world.messages.find(interaction.channelId, original.messageId);
  interaction.original = { ...original, thinking: false };
  return waiting === undefined
    ? postFollowUp(world, interaction, form)
    : changeMessage(world, waiting.message, form);
}

function callback({ world, interactions }: Parts, { param, query, body }: Call) {
  const interaction = interactions.withId(param('interaction'), param('token'));
  if (interaction === undefined) throw refused(10062);
  try {
    const taken = takeCallback(world, interactions, interaction, body);
    return query.get('with_response') === 'true'
      ? ok(callbackResponse(interaction, taken))
      : nothing;
  } catch (error) {
    if (error instanceof Refused) interaction.refusal = JSON.stringify(error.body);
    throw error;
  }
}

function callbackResponse(interaction: Interaction, { type, message }: Taken): object {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (flags & FLAG.loading) !== 0,
            response_message_ephemeral: (flags & FLAG.ephemeral) !== 0,
          }),
      channel_id: interaction.channelId,
      ...(interaction.guildId === undefined ? {} : { guild_id: interaction.guildId }),
    },
    resource: { type, ...(message === undefined ? {} : { message }) },
  };
}

/** Whether the token reaches this message: the answer, or one posted by the same token. */
function isPartOf({ id, original }: Interaction, message: Message): boolean {
  return message.id === original?.messageId || message.interaction_metadata?.id === id;
}

/** The interaction that a token stands for. Before its first answer there is no webhook yet. */
function answeredInteraction({ interactions }: Parts, { param }: Call): Interaction {
  if (param('app') !== APPLICATION_ID) throw refused(10015);
  const interaction = interactions.withToken(param('token'));
  if (interaction === undefined) throw refused(50027);
  if (interaction.state !== 'answered') throw refused(10015);
  return interaction;
}
