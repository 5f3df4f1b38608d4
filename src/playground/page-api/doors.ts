import { z } from 'zod';
import { SWITCHED, type SwitchedName } from './bot-may.ts';

const id = z.string().regex(/^\d{17,20}$/, 'this is not an id');
const options = z
  .array(
    z.object({
      name: z.string().max(32),
      value: z.union([z.string().max(6000), z.number(), z.boolean()]),
    }),
  )
  .max(25);
const place = { person: id, channelId: id };
const subcommand = z.string().max(32).exactOptional();

/** `PersonDid` as it comes from the page. */
export const personDid = z.discriminatedUnion('did', [
  z.object({ did: z.literal('command'), ...place, commandId: id, subcommand, options }),
  z.object({ did: z.literal('menu'), ...place, commandId: id, messageId: id }),
  z.object({
    did: z.literal('press'),
    ...place,
    messageId: id,
    customId: z.string().max(100),
    picked: z.array(z.string().max(100)).max(25).exactOptional(),
  }),
]);

/** `PersonTypes` as it comes from the page. */
export const personTypes = z.object({
  ...place,
  commandId: id,
  subcommand,
  options,
  focused: z.string().max(32),
});

/** `PersonWrites` as it comes from the page. */
export const personWrites = z.object({ ...place, content: z.string().max(4000) });

/** `PersonDismisses` as it comes from the page. */
export const personDismisses = z.object({ ...place, messageId: id });

/** `ClockMove` as it comes from the page. */
export const clockMove = z.object({
  to: z.union(
    [z.literal('next'), z.iso.datetime({ offset: true }).transform((text) => new Date(text))],
    'this is no moment',
  ),
});

const names = z.custom<SwitchedName>(
  (name) => typeof name === 'string' && Object.hasOwn(SWITCHED, name),
  'there is no switch for this permission',
);

/** `PermissionSwitch` as it comes from the page. */
export const permissionSwitch = z.object({
  channelId: id,
  whom: id,
  name: names,
  denied: z.boolean(),
});
