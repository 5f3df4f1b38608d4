import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandJson as Wanted, commandJson } from '../../src/discord/command-json.ts';
import type { Request } from '../../src/discord/http.ts';
import { register } from '../../src/discord/registrar.ts';
import { planRegistration } from '../../src/discord/registration.ts';
import type { Plan, Registered } from '../../src/discord/registration.ts';
import { echo } from './front.ts';
import { anyCommands, rules, watch } from './kinds.ts';

type Kept = { readonly name: string; readonly options?: readonly object[] };

const optionsOf = (command: Registered): Kept[] =>
  Array.isArray(command['options']) ? command['options'] : [];

const wanted: readonly Wanted[] = [echo, rules].map(commandJson);
const kept = wanted.map(asKept);

/** As Discord gives a command back: with fields of its own, and without those that say nothing. */
function asKept(json: Wanted, index = 0): Registered {
  return {
    description: '',
    ...withoutDefaults(json),
    name: json.name,
    type: json.type ?? 1,
    id: `60000000000000000${index}`,
    application_id: '100000000000000001',
    version: '700000000000000001',
    dm_permission: true,
    contexts: json.contexts?.toReversed(),
  };
}

/** Discord leaves out what is at its default, all the way down, and keeps no order in a set. */
function withoutDefaults(fields: object): Record<string, unknown> {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== false && !isDeepStrictEqual(value, []),
  );
  return Object.fromEntries(said.map(([name, value]) => [name, fieldAsKept(name, value)]));
}

function fieldAsKept(name: string, value: unknown): unknown {
  if (name === 'channel_types') return Array.isArray(value) ? value.toReversed() : value;
  if (name !== 'options' || !Array.isArray(value)) return value;
  return value.map((each) => ({ ...withoutDefaults(each), name_localizations: null }));
}

/** What Discord has once a plan was carried out. */
function carriedOut({ create, change, remove }: Plan, existing: readonly Registered[]) {
  const removed = new Set(remove.map(({ id }) => id));
  const changed = new Map(change.map(({ id, to }) => [id, to]));
  const left = existing
    .filter(({ id }) => !removed.has(id))
    .map((one) => {
      const to = changed.get(one.id);
      return to === undefined ? one : { ...asKept(to), id: one.id };
    });
  return [...left, ...create.map(asKept)];
}

describe('what is sent', () => {
  test('is everything where Discord has nothing', () => {
    expect(planRegistration(wanted, [])).toEqual({
      create: wanted,
      change: [],
      remove: [],
      unchanged: 0,
    });
  });

  test('is nothing where all is equal, whatever Discord adds and leaves out', () => {
    expect(planRegistration(wanted, kept)).toEqual({
      create: [],
      change: [],
      remove: [],
      unchanged: 2,
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['description', { description: 'Something else' }],
    ['permission', { default_member_permissions: '8' }],
    ['place', { contexts: [0] }],
    ['option', { options: [] }],
    ['name in another language', { name_localizations: { de: 'echo' } }],
    [
      'field of an option that we never set',
      { options: [{ ...optionsOf(kept[0]!)[0], min_length: 3 }] },
    ],
  ])('is one command where its %s differs', (_, difference) => {
    const [first, second] = kept;
    const existing = [{ ...first!, ...difference }, second!];

    const plan = planRegistration(wanted, existing);

    expect(plan).toMatchObject({ create: [], remove: [], unchanged: 1 });
    expect(plan.change).toEqual([{ id: '600000000000000000', to: wanted[0] }]);
  });

  test('takes away what is no longer wanted, but not the door to an activity', () => {
    const gone = { id: '1', type: 1, name: 'old' };
    const activity = { id: '2', type: 4, name: 'launch' };

    expect(planRegistration(wanted, [...kept, gone, activity]).remove).toEqual([gone]);
  });

  test('tells a command from a menu of the same name', () => {
    const menus = [2, 3].map((type) => ({ id: `${type}`, type, name: 'echo' }));

    expect(planRegistration(wanted, menus)).toMatchObject({ create: wanted, remove: menus });
  });

  test.each<[string, (option: Kept) => object]>([
    ['description', () => ({ description: 'Something else' })],
    ['options', ({ options = [] }) => ({ options: options.slice(1) })],
    ['order of options', ({ options = [] }) => ({ options: options.toReversed() })],
  ])('is the whole family where the %s of one subcommand differs', (_, difference) => {
    const json = commandJson(watch);
    const [list, change] = optionsOf(asKept(json));
    const existing = { ...asKept(json), options: [list, { ...change, ...difference(change!) }] };

    const plan = planRegistration([json], [existing]);

    expect(plan).toEqual({
      create: [],
      remove: [],
      change: [{ id: existing.id, to: json }],
      unchanged: 0,
    });
  });

  test('is nothing where all is equal, for commands of any kind', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const jsons = commands.map(commandJson);

        const plan = planRegistration(jsons, jsons.map(asKept));

        expect(plan).toEqual({ create: [], change: [], remove: [], unchanged: jsons.length });
      }),
    );
  });

  test('leaves Discord with what is wanted, from whatever it had', () => {
    fc.assert(
      fc.property(anyCommands, anyCommands, (before, after) => {
        const existing = before.map(commandJson).map(asKept);
        const jsons = after.map(commandJson);

        const left = carriedOut(planRegistration(jsons, existing), existing);

        expect(planRegistration(jsons, left).unchanged).toBe(jsons.length);
        expect(left).toHaveLength(jsons.length);
      }),
    );
  });
});

/** Discord's list of commands, which refuses what `refuses` says. */
function listOf(
  existing: readonly Registered[],
  refuses: (request: Request) => boolean = () => false,
) {
  const sent: string[] = [];
  const http = async (request: Request) => {
    if (request.method === 'GET') return existing;
    sent.push(`${request.method} ${request.route}`);
    if (refuses(request)) throw Object.assign(new Error('no'), { status: 400, code: 50_035 });
    return {};
  };
  return { sent, http };
}

const noList = async () => ({ message: 'a page for people' });

describe('registering', () => {
  test('removes, changes and creates, and says what it did', async () => {
    const old = { id: '9', type: 1, name: 'old' };
    const discord = listOf([{ ...kept[0]!, description: 'changed' }, old]);

    const report = await register('5', wanted, discord.http);

    expect(discord.sent).toEqual([
      'DELETE /applications/5/commands/9',
      'PATCH /applications/5/commands/600000000000000000',
      'POST /applications/5/commands',
    ]);
    expect(report).toEqual({
      created: ['rules'],
      changed: ['echo'],
      removed: ['old'],
      unchanged: 0,
      failed: [],
    });
  });

  test('goes on with the others where Discord refuses one', async () => {
    const discord = listOf([], ({ body }) => JSON.stringify(body).includes('"echo"'));

    const report = await register('5', wanted, discord.http);

    expect(report.created).toEqual(['rules']);
    expect(report.failed).toEqual([{ name: 'echo', error: expect.any(Error) }]);
  });

  test('is refused where the list is not one', async () => {
    const reading = register('5', wanted, noList);

    await expect(reading).rejects.toThrow('expected array');
  });
});
