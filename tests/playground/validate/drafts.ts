import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import type { Component } from '../../../src/playground/world/components.ts';
import { formProblems } from '../../../src/playground/validate/check-form.ts';
import { messageProblems } from '../../../src/playground/validate/message-rules.ts';

/** The mark of Components V2. */
const V2 = 1 << 15;
/** A text display. */
export const text = (content: string) => ({ type: 10, content });
/** An action row. */
export const row = (...components: readonly Component[]) => ({ type: 1, components });
/** A button that is right as it is. */
export const button = (more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'More',
  custom_id: 'a',
  ...more,
});
/** A select that is right as it is. */
export const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'One', value: '1' }],
  ...more,
});
/** A message made of these. */
export const v2 = (...components: readonly Component[]) => ({ flags: V2, components });

/** Everything that is wrong with a message, as `path code`. */
export function refusals(form: object): string[] {
  const described = formProblems(MessageCreateRequestSchema, form);
  // What the schema took, it has typed; what it refused goes no further.
  const problems = described.length > 0 ? described : messageProblems(form);
  return problems.map(({ path, code }) => `${path.join('.')} ${code}`);
}
