import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  CreateMessageInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import type { Audience, Command } from '../../src/command.ts';
import { answerLater, answerNow, completionOf } from '../../src/discord/callback.ts';
import { commandJson } from '../../src/discord/command-json.ts';
import { echo, reply } from './front.ts';
import { rules, tideHere, watch } from './kinds.ts';

/** Discord's description wants this one as a number; on the wire it is a string, as its documentation says. */
const asDescribed = ({
  default_member_permissions: bits,
  ...rest
}: ReturnType<typeof commandJson>) => ({
  ...rest,
  default_member_permissions: bits === null || bits === undefined ? null : Number(bits),
});

test.each<Command>([echo, rules, watch, tideHere])(
  'what is said of $name is as Discord describes a command',
  (command) => {
    const json = asDescribed(commandJson(command));
    const { type: _fixed, ...changes } = json;

    expect(ApplicationCommandCreateRequestSchema.safeParse(json).error?.issues).toBeUndefined();
    expect(
      ApplicationCommandPatchRequestPartialSchema.safeParse(changes).error?.issues,
    ).toBeUndefined();
  },
);

const AUDIENCES: readonly Audience[] = ['all', 'caller', 'update'];

test.each(AUDIENCES)('an answer for %s is as Discord describes a callback', (to) => {
  const schema =
    to === 'update'
      ? UpdateMessageInteractionCallbackRequestSchema
      : CreateMessageInteractionCallbackRequestSchema;

  expect(schema.safeParse(answerNow(reply('here', to))).error?.issues).toBeUndefined();
  expect(answerLater(to).type).toBe(to === 'update' ? 6 : 5);
});

test('whatever was deferred, an answer for the caller alone is never filled into a public one', () => {
  const ways = AUDIENCES.map((deferredTo) => completionOf(deferredTo, 'caller'));

  expect(ways).toEqual(['replace', 'edit', 'add']);
});
