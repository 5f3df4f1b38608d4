import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { z } from 'zod';
import { checkForm } from '../validate/check-form.ts';
import { checkEdit, checkMessage } from '../validate/check-message.ts';
import { problemIf } from '../validate/form-problem.ts';
import type { MessageForm } from '../validate/message-form.ts';
import { APPLICATION_ID } from '../world/cast.ts';
import { composeMessage, editMessage } from '../world/compose-message.ts';
import type { Channel, Message } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import { nonces } from './nonces.ts';
import type { Parts } from './parts.ts';
import { botMay, channelFor, channelToPostIn, checkIsOpen } from './reach.ts';
import { invalidForm, refused } from './refused.ts';
import { type Call, nothing, ok, type Route } from './route.ts';

const SNOWFLAKE = /^\d{17,20}$/;
const recipient = z.object({ recipient_id: z.string() });

/** Channels and the messages in them, as far as the bot's permissions reach. */
export function channelRoutes({ world, nonceMs }: Parts): Route[] {
  const remembered = nonces(world.clock, nonceMs);

  function post(call: Call): Message {
    const channel = channelToPostIn(world, call);
    const form = checkForm(MessageCreateRequestSchema, call.body);
    checkMessage(form);
    checkReference(world, form, channel);
    const key = form.enforce_nonce === true ? `${channel.id}:${form.nonce}` : undefined;
    const before = key === undefined ? undefined : remembered.find(key);
    if (before !== undefined) return postedBefore(world, channel, before);
    const posting = { authorId: APPLICATION_ID, channelId: channel.id };
    const message = composeMessage(world, form, posting);
    world.messages.add({ message, onlyFor: undefined });
    if (key !== undefined) remembered.keep(key, message.id);
    return message;
  }

  return [
    on('GET', '', (call) => ok(channelFor(world, call))),
    on('GET', '/messages', (call) => {
      const channel = channelFor(world, call);
      return ok(page(world, channel, call.query));
    }),
    on('POST', '/messages', (call) => ok(post(call))),
    on('GET', '/messages/:message', (call) => ok(messageFor(world, call))),
    on('PATCH', '/messages/:message', (call) => {
      const message = messageFor(world, call);
      if (message.author.id !== APPLICATION_ID) throw refused(50005);
      checkIsOpen(channelFor(world, call));
      const form = checkForm(MessageEditRequestPartialSchema, call.body);
      checkEdit(form, message);
      const edited = editMessage(world, message, form);
      world.messages.replace(edited);
      return ok(edited);
    }),
    on('DELETE', '/messages/:message', (call) => {
      const message = messageFor(world, call);
      const mine = message.author.id === APPLICATION_ID;
      checkIsOpen(channelFor(world, call, mine ? 'viewChannel' : 'manageMessages'));
      world.messages.remove(message.channel_id, message.id);
      return nothing;
    }),
    {
      method: 'POST',
      path: '/users/@me/channels',
      auth: 'bot',
      run({ body }) {
        const channel = world.directChannel(recipient.safeParse(body).data?.recipient_id ?? '');
        if (channel === undefined) throw refused(50007);
        return ok(channel);
      },
    },
  ];
}

/** The message that the nonce stands for. One that was deleted since is not made again. */
function postedBefore(world: World, channel: Channel, id: string): Message {
  const kept = world.messages.find(channel.id, id);
  if (kept === undefined) throw refused(10008);
  return kept.message;
}

function on(method: Route['method'], path: string, run: Route['run']): Route {
  return { method, path: `/channels/:channel${path}`, auth: 'bot', run };
}

/** A message of the channel. One for a single person's eyes is not there for this part of the API. */
function messageFor(world: World, call: Call): Message {
  const channel = channelFor(world, call);
  const kept = world.messages.find(channel.id, call.param('message'));
  if (kept === undefined || kept.onlyFor !== undefined) throw refused(10008);
  if (!botMay(world, channel, 'readMessageHistory')) throw refused(50001);
  return kept.message;
}

/** Newest first, as Discord lists them. Without the right to read history there is nothing to list. */
function page(world: World, channel: Channel, query: URLSearchParams): Message[] {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const words = 'int value should be between 1 and 100.';
    throw invalidForm(problemIf(true, ['limit'], 'NUMBER_TYPE_RANGE', words));
  }
  if (!botMay(world, channel, 'readMessageHistory')) return [];
  const all = world.messages.in(channel.id).filter(({ onlyFor }) => onlyFor === undefined);
  const messages = all.map(({ message }) => message);
  return around(messages, query, limit).toReversed();
}

function around(messages: readonly Message[], query: URLSearchParams, limit: number) {
  const before = cursor(query, 'before');
  const after = cursor(query, 'after');
  const middle = cursor(query, 'around');
  if (after !== undefined) return messages.filter(({ id }) => BigInt(id) > after).slice(0, limit);
  if (before !== undefined) return messages.filter(({ id }) => BigInt(id) < before).slice(-limit);
  if (middle === undefined) return messages.slice(-limit);
  const place = messages.findIndex(({ id }) => BigInt(id) >= middle);
  const start = Math.max(0, place - Math.floor(limit / 2));
  return messages.slice(start, start + limit);
}

function cursor(query: URLSearchParams, name: string): bigint | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (SNOWFLAKE.test(value)) return BigInt(value);
  const words = `Value "${value.slice(0, 40)}" is not snowflake.`;
  throw invalidForm(problemIf(true, [name], 'NUMBER_TYPE_COERCE', words));
}

function checkReference(world: World, form: MessageForm, channel: Channel): void {
  const reference = form.message_reference;
  if (!reference?.message_id || reference.fail_if_not_exists === false) return;
  if (world.messages.find(channel.id, reference.message_id) !== undefined) return;
  throw invalidForm(
    problemIf(true, ['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message'),
  );
}
