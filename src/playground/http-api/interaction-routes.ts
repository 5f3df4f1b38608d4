import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { changeMessage, postFollowUp } from '../interactions/answer-message.ts';
import { attach } from '../interactions/attach.ts';
import { type Taken, takeCallback } from '../interactions/callback.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { checkForm } from '../validate/check-form.ts';
import { APPLICATION_ID } from '../world/cast.ts';
import { type Draft, FLAG } from '../world/compose-message.ts';
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
      takesFiles: true,
      run: (call) => callback(parts, call),
    },
    byToken(parts, 'POST', '', (interaction, { body, files }) => {
      const form = checkForm(IncomingWebhookRequestPartialSchema, body);
      return ok(followUp(parts, interaction, attach(world, { form, files })));
    }),
    byToken(parts, 'GET', '/messages/:message', (interaction, call) =>
      ok(messageOf(parts, interaction, call)),
    ),
    byToken(parts, 'PATCH', '/messages/:message', (interaction, call) => {
      const message = messageOf(parts, interaction, call);
      const form = checkForm(IncomingWebhookUpdateRequestPartialSchema, call.body);
      const draft = attach(world, { form, files: call.files }, message);
      if (interaction.original?.messageId === message.id) {
        interaction.original = { messageId: message.id, thinking: false };
      }
      return ok(changeMessage(world, message, draft));
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
    takesFiles: true,
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

function followUp({ world }: Parts, interaction: Interaction, draft: Draft): Message {
  const { original } = interaction;
  if (original?.thinking !== true) return postFollowUp(world, interaction, draft);
  // Discord lets the first message after "is thinking" take its place.
  const waiting = world.messages.find(interaction.channelId, original.messageId);
  interaction.original = { ...original, thinking: false };
  return waiting === undefined
    ? postFollowUp(world, interaction, draft)
    : changeMessage(world, waiting.message, draft);
}

function callback({ world, interactions }: Parts, call: Call) {
  const { param, query } = call;
  const interaction = interactions.withId(param('interaction'), param('token'));
  if (interaction === undefined) throw refused(10062);
  try {
    const taken = takeCallback(world, interactions, interaction, call);
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
