import { ComponentType } from 'discord.js';
import { z } from 'zod';
import type { TargetMessage } from '../command.ts';
import { byId, idSchema, listOf, maybe } from './wire.ts';

const words = maybe(z.string());

const embedSchema = z.object({
  author: maybe(z.object({ name: words })),
  title: words,
  description: words,
  fields: listOf(z.object({ name: words, value: words })),
  footer: maybe(z.object({ text: words })),
});

const contentSchema = z.object({
  content: words,
  embeds: listOf(embedSchema),
  components: listOf(z.unknown()),
});

const messageSchema = contentSchema.extend({
  /** What is forwarded stands here, and nothing in the message itself. */
  message_snapshots: listOf(z.object({ message: maybe(contentSchema) })),
});

const targetSchema = z.object({
  target_id: idSchema,
  resolved: z.object({ messages: byId(messageSchema) }),
});

/**
 * The message that somebody right-clicked, from an interaction's data.
 *
 * @throws Error where it is not there.
 */
export function readTarget(data: unknown): TargetMessage {
  const { target_id: id, resolved } = targetSchema.parse(data);
  const message = resolved.messages[id];
  if (message === undefined) throw new Error('The message that was clicked is not described.');
  const { message_snapshots: forwarded } = message;
  const texts = [message, ...forwarded.flatMap((each) => each.message ?? [])].flatMap(textsOf);
  return { id, text: texts.join('\n\n') };
}

const pressedSchema = z.object({ message: maybe(contentSchema) });

/** All the text of the message whose button or select was used; empty where it is not shown to us. */
export function readPressed(interaction: unknown): string {
  const read = pressedSchema.safeParse(interaction);
  const message = read.success ? read.data.message : undefined;
  return message === undefined ? '' : textsOf(message).join('\n\n');
}

/** All the words of a message in the order that they are read in. */
function textsOf({ content, embeds, components }: z.output<typeof contentSchema>): string[] {
  const texts = [content, ...embeds.flatMap(embedTexts), ...components.flatMap(displayed)];
  return texts.flatMap((each) => (each === undefined || each.trim() === '' ? [] : each));
}

function embedTexts({ author, title, description, fields, footer }: z.output<typeof embedSchema>) {
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text];
}

const TEXT_DISPLAY: number = ComponentType.TextDisplay;

const componentSchema = z.object({
  type: z.number(),
  content: words,
  components: listOf(z.unknown()),
});

/** The text displays of a component, however deep; those that Discord has yet to think of hold none. */
function displayed(component: unknown): readonly string[] {
  const read = componentSchema.safeParse(component);
  if (!read.success) return [];
  const { type, content, components } = read.data;
  return type === TEXT_DISPLAY ? [content ?? ''] : components.flatMap(displayed);
}
