import { PermissionFlagsBits as Bit } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayEverything, takingOf } from '../../src/discord/permissions-in.ts';
import type { Overwrite, Role, Standing } from '../../src/discord/permissions-in.ts';

const GUILD = '200';
const US = '300';
const BITS = [Bit.ViewChannel, Bit.SendMessages, Bit.EmbedLinks, Bit.Administrator];

/** As Discord documents the computation, step by step on all bits at once. */
function naive({ guildId, userId, isOwner, roles, overwrites }: Standing): bigint {
  const all = BITS.reduce((sum, bit) => sum | bit, 0n);
  if (isOwner) return all;
  let held = 0n;
  for (const { permissions } of roles) held |= permissions;
  if ((held & Bit.Administrator) === Bit.Administrator) return all;
  const everyone = overwrites.find(({ id }) => id === guildId);
  if (everyone !== undefined) held = (held & ~everyone.deny) | everyone.allow;
  let allow = 0n;
  let deny = 0n;
  for (const { id } of roles.filter((role) => role.id !== guildId)) {
    const one = overwrites.find((overwrite) => overwrite.id === id);
    allow |= one?.allow ?? 0n;
    deny |= one?.deny ?? 0n;
  }
  held = (held & ~deny) | allow;
  const own = overwrites.find(({ id }) => id === userId);
  return own === undefined ? held : (held & ~own.deny) | own.allow;
}

const anyBits = fc.subarray(BITS).map((bits) => bits.reduce((sum, bit) => sum | bit, 0n));
const fewBits = fc
  .subarray(BITS.slice(0, 3))
  .map((bits) => bits.reduce((sum, bit) => sum | bit, 0n));
const otherIds = ['21', '22', '23', '24'];

const anyRoles: fc.Arbitrary<Role[]> = fc
  .tuple(fewBits, fc.subarray(otherIds), fc.array(anyBits, { minLength: 4, maxLength: 4 }))
  .map(([base, ids, bits]) => [
    { id: GUILD, name: '@everyone', permissions: base, position: 0 },
    ...ids.map((id, n) => ({
      id,
      name: `Role ${id}`,
      permissions: bits[n] ?? 0n,
      position: n + 1,
    })),
  ]);

/** At most one for each role and member, some of them for others than us. */
const anyOverwrites: fc.Arbitrary<Overwrite[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(GUILD, US, '301', ...otherIds),
    allow: fewBits,
    deny: fewBits,
  }),
  { selector: ({ id }) => id, maxLength: 7 },
);

const anyStanding: fc.Arbitrary<Standing> = fc.record({
  userId: fc.constant(US),
  guildId: fc.constant(GUILD),
  isOwner: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  roles: anyRoles,
  overwrites: anyOverwrites,
});

const anyBit = fc.constantFrom(...BITS.slice(0, 3));

describe('whether a permission is held', () => {
  test('is as Discord computes it, for any roles and overwrites', () => {
    fc.assert(
      fc.property(anyStanding, anyBit, (standing, bit) => {
        expect(takingOf(bit, standing) === undefined).toBe((naive(standing) & bit) !== 0n);
      }),
      { numRuns: 3000 },
    );
  });

  test('does not depend on the order of roles and overwrites', () => {
    fc.assert(
      fc.property(anyStanding, anyBit, (standing, bit) => {
        const turned = {
          ...standing,
          roles: standing.roles.toReversed(),
          overwrites: standing.overwrites.toReversed(),
        };

        expect(takingOf(bit, turned)).toEqual(takingOf(bit, standing));
      }),
    );
  });
});

describe('what takes a permission away', () => {
  test('is an overwrite that denies it, for us or for a role that we have', () => {
    fc.assert(
      fc.property(anyStanding, anyBit, (standing, bit) => {
        const taken = takingOf(bit, standing);
        fc.pre(taken?.by === 'role-overwrite' || taken?.by === 'member-overwrite');
        const ours = [...standing.roles, { id: US, name: 'ourselves' }];
        const [id, name] =
          taken.by === 'role-overwrite' ? [taken.roleId, taken.roleName] : [US, 'ourselves'];
        const named = standing.overwrites.find((overwrite) => overwrite.id === id);

        expect((named?.deny ?? 0n) & bit).toBe(bit);
        expect(ours).toContainEqual(expect.objectContaining({ id, name }));
      }),
    );
  });

  test('no longer does so once the overwrites that are named one after the other are gone', () => {
    fc.assert(
      fc.property(anyStanding, anyBit, (standing, bit) => {
        let { overwrites } = standing;
        let taken = takingOf(bit, standing);
        for (let round = 0; round < 9 && taken !== undefined; round += 1) {
          if (taken.by === 'nobody-grants') break;
          const id = taken.by === 'role-overwrite' ? taken.roleId : US;
          overwrites = overwrites.filter((overwrite) => overwrite.id !== id);
          taken = takingOf(bit, { ...standing, overwrites });
        }
        const granted = standing.roles.some(({ permissions }) => (permissions & bit) !== 0n);

        expect(taken).toEqual(granted || taken === undefined ? undefined : { by: 'nobody-grants' });
      }),
    );
  });

  test('is the highest of several roles that deny it', () => {
    const roles = [
      { id: GUILD, name: '@everyone', permissions: Bit.SendMessages, position: 0 },
      { id: '21', name: 'Guests', permissions: 0n, position: 1 },
      { id: '22', name: 'Bots', permissions: 0n, position: 2 },
    ];
    const overwrites = ['21', '22'].map((id) => ({ id, allow: 0n, deny: Bit.SendMessages }));
    const standing = { userId: US, guildId: GUILD, isOwner: false, roles, overwrites };

    expect(takingOf(Bit.SendMessages, standing)).toEqual({
      by: 'role-overwrite',
      roleId: '22',
      roleName: 'Bots',
    });
  });

  test('is nothing for an owner or an administrator', () => {
    fc.assert(
      fc.property(anyStanding, anyBit, (standing, bit) => {
        fc.pre(mayEverything(standing));

        expect(takingOf(bit, standing)).toBeUndefined();
      }),
    );
  });
});
