import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/command.ts';
import { commandJson } from '../../src/discord/command-json.ts';
import type { Request } from '../../src/discord/http.ts';
import { register } from '../../src/discord/registrar.ts';
import { planRegistration } from '../../src/discord/registration.ts';
import type { Registered } from '../../src/discord/registration.ts';
import { echo, saying } from './front.ts';

const rules = defineCommand({
  name: 'rules',
  description: 'What is allowed here',
  access: 'moderator',
  inDirectMessages: false,
  options: {
    tone: {
      kind: 'text',
      description: 'How to say it',
      required: false,
      choices: [{ name: 'Softly', value: 'soft' }],
    },
  },
  audience: () => 'caller',
  run: async () => saying('be kind'),
  presses: {},
});

const wanted = [echo, rules].map(commandJson);

/** As Discord gives a command back: with its own fields, and without those that say nothing. */
function asKept(json: (typeof wanted)[number], index = 0): Registered {
  const { name_localizations: _n, description_localizations: _d, options, ...rest } = json;
  return {
    ...rest,
    type: 1,
    id: `60000000000000000${index}`,
    application_id: '100000000000000001',
    version: '700000000000000001',
    dm_permission: true,
    contexts: json.contexts?.toReversed(),
    ...(options !== undefined && {
      options: options.map(({ required, ...option }) =>
        required ? { ...option, required } : option,
      ),
    }),
  };
}

const kept = wanted.map(asKept);

describe('a command as Discord is told of it', () => {
  test('says its options, the required ones first, and where it may be called', () => {
    expect(commandJson(echo)).toEqual({
      type: 1,
      name: 'echo',
      name_localizations: null,
      description: 'Says it again',
      description_localizations: null,
      options: [
        {
          type: 3,
          name: 'words',
          description: 'What to say',
          required: true,
          max_length: 50,
          autocomplete: true,
        },
        { type: 5, name: 'hide', description: 'Only for you', required: false },
      ],
      default_member_permissions: null,
      integration_types: [0],
      contexts: [0, 1],
      nsfw: false,
    });
  });

  test('is shown to those who may manage channels where it is for moderators', () => {
    expect(commandJson(rules)).toMatchObject({
      default_member_permissions: '16',
      contexts: [0],
      options: [{ choices: [{ name: 'Softly', value: 'soft' }] }],
    });
  });
});

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
      { options: [{ ...wanted[0]?.options?.[0], min_length: 3 }] },
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
    const menu = { id: '3', type: 3, name: 'echo' };

    expect(planRegistration(wanted, [menu])).toMatchObject({ create: wanted, remove: [menu] });
  });

  test('leaves Discord with what is wanted, from whatever it had', () => {
    const some = fc.subarray([...kept, { id: '9', type: 1, name: 'old' }]);
    const damaged = some.map((list) =>
      list.map((one, n) => (n % 2 === 0 ? { ...one, description: 'changed' } : one)),
    );

    fc.assert(
      fc.property(fc.oneof(some, damaged), (existing) => {
        const { create, change, remove } = planRegistration(wanted, existing);
        const removed = new Set(remove.map(({ id }) => id));
        const changed = new Map(change.map(({ id, to }) => [id, to]));
        const left = existing
          .filter(({ id }) => !removed.has(id))
          .map((one) => {
            const to = changed.get(one.id);
            return to === undefined ? one : { ...asKept(to), id: one.id };
          });
        const after = [...left, ...create.map(asKept)];

        expect(planRegistration(wanted, after).unchanged).toBe(2);
        expect(after).toHaveLength(2);
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
