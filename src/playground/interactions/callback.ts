import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';
import { invalidForm, refused } from '../http-api/refused.ts';
import type { Call } from '../http-api/route.ts';
import type { ChoiceForm } from '../validate/command-form.ts';
import { checkForm } from '../validate/check-form.ts';
import { problemIf } from '../validate/form-problem.ts';
import { FLAG } from '../world/compose-message.ts';
import type { Message } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import { changeMessage, postAnswer } from './answer-message.ts';
import { attach } from './attach.ts';
import type { Interaction } from './interaction.ts';
import type { Interactions } from './interactions.ts';

/** Discord's numbers for the ways to answer. */
const ANSWER = { reply: 4, think: 5, thinkQuietly: 6, update: 7, offer: 8, modal: 9 } as const;

const FITTING: Readonly<Record<Interaction['kind'], readonly number[]>> = {
  command: [ANSWER.reply, ANSWER.think, ANSWER.modal],
  menu: [ANSWER.reply, ANSWER.think, ANSWER.modal],
  component: [ANSWER.reply, ANSWER.think, ANSWER.thinkQuietly, ANSWER.update, ANSWER.modal],
  autocomplete: [ANSWER.offer],
};

const typed = z.object({ type: z.number() });

/** What an answer did: the message that it made or changed, or the choices that it offers. */
export type Taken = {
  readonly type: number;
  readonly message?: Message;
  readonly choices?: readonly ChoiceForm[];
};

/** A request's JSON and the files beside it. */
type Came = Pick<Call, 'body' | 'files'>;

/** Takes the bot's first answer. Throws `Refused` where Discord would refuse it, and then nothing has changed. */
export function takeCallback(
  world: World,
  interactions: Interactions,
  interaction: Interaction,
  { body, files }: Came,
): Taken {
  if (interaction.state === 'answered') throw refused(40060);
  if (!interactions.isOpen(interaction)) throw refused(10062);
  const taken = carryOut(world, interaction, typeIn(body, interaction), { body, files });
  if (taken.choices === undefined) interactions.answered(interaction);
  else interactions.offered(interaction, taken.choices);
  return taken;
}

/** The answer's type, where it is one that this kind of interaction can have. */
function typeIn(body: unknown, { kind }: Interaction): number {
  const type = typed.safeParse(body).data?.type;
  const fitting = FITTING[kind];
  if (type !== undefined && fitting.includes(type)) return type;
  const choices = `Value must be one of {${fitting.join(', ')}}.`;
  throw invalidForm(problemIf(true, ['type'], 'BASE_TYPE_CHOICES', choices));
}

function carryOut(world: World, interaction: Interaction, type: number, sent: Came): Taken {
  const { body } = sent;
  switch (type) {
    case ANSWER.reply:
      return { type, message: reply(world, interaction, sent) };
    case ANSWER.think:
      return { type, message: think(world, interaction, body) };
    case ANSWER.thinkQuietly:
      checkForm(UpdateMessageInteractionCallbackRequestSchema, body);
      return { type, message: asOriginal(interaction, pressedMessage(world, interaction)) };
    case ANSWER.update:
      return { type, message: update(world, interaction, sent) };
    case ANSWER.offer: {
      const { data } = checkForm(ApplicationCommandAutocompleteCallbackRequestSchema, body);
      return { type, choices: (data?.choices ?? []).filter((choice) => choice !== null) };
    }
    default:
      // A form is taken and not shown: nobody at the page could fill it in yet.
      checkForm(ModalInteractionCallbackRequestSchema, body);
      return { type };
  }
}

function reply(world: World, interaction: Interaction, { body, files }: Came): Message {
  const { data } = checkForm(CreateMessageInteractionCallbackRequestSchema, body);
  if (!data) {
    throw invalidForm(problemIf(true, ['data'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  const draft = attach(world, { form: data, files, path: ['data'] });
  return asOriginal(interaction, postAnswer(world, interaction, draft));
}

function think(world: World, interaction: Interaction, body: unknown): Message {
  const { data } = checkForm(CreateMessageInteractionCallbackRequestSchema, body);
  const flags = ((data?.flags ?? 0) & FLAG.ephemeral) | FLAG.loading;
  return asOriginal(interaction, postAnswer(world, interaction, { flags }), true);
}

function update(world: World, interaction: Interaction, { body, files }: Came): Message {
  const { data } = checkForm(UpdateMessageInteractionCallbackRequestSchema, body);
  const pressed = pressedMessage(world, interaction);
  const draft = attach(world, { form: data ?? {}, files, path: ['data'] }, pressed);
  return asOriginal(interaction, changeMessage(world, pressed, draft));
}

function pressedMessage(world: World, { channelId, messageId }: Interaction): Message {
  const pressed = world.messages.find(channelId, messageId ?? '');
  if (pressed === undefined) throw refused(10008);
  return pressed.message;
}

function asOriginal(interaction: Interaction, message: Message, thinking = false): Message {
  interaction.original = { messageId: message.id, thinking };
  return message;
}
