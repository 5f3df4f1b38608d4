import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import type { CommandJson as Wanted } from './command-json.ts';

/** A command that Discord has, with whatever fields it gave. */
const registeredSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
});

/** The answer to `GET /applications/:id/commands`. */
export const registeredListSchema = z.array(registeredSchema);
export type Registered = z.output<typeof registeredSchema>;

/** What to tell Discord so that it has the wanted commands and no others. */
export type Plan = {
  readonly create: readonly Wanted[];
  readonly change: readonly { readonly id: string; readonly to: Wanted }[];
  readonly remove: readonly Registered[];
  readonly unchanged: number;
};

/** Activities open with a command of this type. Discord makes it by itself, so it is not ours to remove. */
const NOT_OURS: number = ApplicationCommandType.PrimaryEntryPoint;

/** The least that must be sent; empty where all is equal. */
export function planRegistration(wanted: readonly Wanted[], existing: readonly Registered[]): Plan {
  const ours = existing.filter(({ type }) => type !== NOT_OURS);
  const there = new Map(ours.map((command) => [keyOf(command), command]));
  const here = new Set(wanted.map(keyOf));
  const known = wanted.flatMap((to) => {
    const from = there.get(keyOf(to));
    return from === undefined ? [] : [{ id: from.id, from, to }];
  });
  const changed = known.filter(({ from, to }) => !isDeepStrictEqual(essence(from), essence(to)));
  return {
    create: wanted.filter((command) => !there.has(keyOf(command))),
    change: changed.map(({ id, to }) => ({ id, to })),
    remove: ours.filter((command) => !here.has(keyOf(command))),
    unchanged: known.length - changed.length,
  };
}

const keyOf = ({ type = ApplicationCommandType.ChatInput, name }: Wanted | Registered) =>
  `${type} ${name}`;

/** What a command is, without what Discord adds (its id, its version) and what it no longer heeds. */
function essence(command: Wanted | Registered): unknown {
  const { contexts, integration_types: places, ...fields }: Fields = { ...command };
  return {
    contexts: sorted(contexts),
    places: sorted(places),
    ...trimmed({
      type: fields['type'] ?? ApplicationCommandType.ChatInput,
      name: fields['name'],
      description: fields['description'],
      options: fields['options'],
      permissions: fields['default_member_permissions'],
      nsfw: fields['nsfw'],
      names: fields['name_localizations'],
      descriptions: fields['description_localizations'],
    }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const sorted = (list: unknown) =>
  Array.isArray(list) ? list.toSorted((a, b) => Number(a) - Number(b)) : list;

/** To Discord a field that is absent, null, false or empty says the same, all the way down. */
function trimmed(fields: object): object {
  const kept = Object.entries(fields).filter(([, value]) => !isNothing(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, trimmedField(name, value)]));
}

/** A set of numbers has no order; of all other lists the order is seen by people. */
const trimmedField = (name: string, value: unknown) =>
  name === 'channel_types' ? sorted(value) : trimmedValue(value);

function trimmedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmedValue);
  return typeof value === 'object' && value !== null ? trimmed(value) : value;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
