import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { bodyOf } from '../../src/discord/callback.ts';
import { formProblems } from '../../src/playground/validate/check-form.ts';
import { messageProblems } from '../../src/playground/validate/message-rules.ts';
import type { Message } from '../../src/render/message.ts';

/** What Discord would refuse in a message; empty where it would take it. */
export function refusals(message: Message): readonly unknown[] {
  const body = bodyOf(message);
  const form = formProblems(MessageCreateRequestSchema, body);
  return form.length > 0 ? form : messageProblems(body);
}

type Part = { readonly type: number; readonly components?: readonly Part[] };

/** Every part of a message, outer before inner, in reading order. */
export function partsOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [part, ...partsOf(part.components ?? [])]);
}

/** Every text that a message shows as Markdown, in reading order. */
export const textsOf = ({ components }: Message): string[] =>
  partsOf(components).flatMap((part) => ('content' in part ? String(part.content) : []));

/** The `custom_id`s of a message, in reading order. */
export const idsOf = ({ components }: Message): string[] =>
  partsOf(components).flatMap((part) => ('custom_id' in part ? String(part.custom_id) : []));

export type Button = { readonly label: string; readonly customId: string };

/** The buttons of a message that lead back to us, in reading order. */
export const buttonsOf = ({ components }: Message): Button[] =>
  partsOf(components).flatMap((part) =>
    'label' in part && 'custom_id' in part
      ? [{ label: String(part.label), customId: String(part.custom_id) }]
      : [],
  );
