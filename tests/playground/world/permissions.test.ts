import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bitsOf,
  holds,
  PERMISSION,
  permissionsIn,
} from '../../../src/playground/world/permissions.ts';

const GUILD = '1110000000000000001';
const ROBIN = '1110000000000000031';
const [LOW, HIGH] = ['1110000000000000051', '1110000000000000052'];
const { viewChannel: SEE, sendMessages: SAY, administrator: ADMIN } = PERMISSION;

/** Robin, with what @everyone and two more roles allow. */
const robin = (everyone: bigint, low = 0n, high = 0n) => ({
  userId: ROBIN,
  guildId: GUILD,
  roles: [
    { id: GUILD, permissions: String(everyone) },
    { id: LOW, permissions: String(low) },
    { id: HIGH, permissions: String(high) },
  ],
});
const overwrite = (id: string, allow: bigint, deny: bigint) => ({
  id,
  type: id === ROBIN ? (1 as const) : (0 as const),
  allow: String(allow),
  deny: String(deny),
});

test('what any role allows is allowed', () => {
  expect(permissionsIn(robin(SEE, SAY, 0n), [])).toBe(SEE | SAY);
});

test('a channel takes from everybody, and gives to a role', () => {
  const forEveryone = overwrite(GUILD, 0n, SEE | SAY);
  const forLow = overwrite(LOW, SEE, 0n);

  expect(permissionsIn(robin(SEE | SAY), [forEveryone])).toBe(0n);
  expect(permissionsIn(robin(SEE | SAY), [forLow, forEveryone])).toBe(SEE);
});

test('what one role is allowed, another role’s denial does not take, in any order', () => {
  const overwrites = [overwrite(LOW, SAY, 0n), overwrite(HIGH, 0n, SAY)];

  expect(permissionsIn(robin(SEE), overwrites)).toBe(SEE | SAY);
  expect(permissionsIn(robin(SEE), overwrites.toReversed())).toBe(SEE | SAY);
});

test('the overwrite of a role that somebody does not have is not theirs', () => {
  const strange = overwrite('1110000000000000099', SAY, SEE);

  expect(permissionsIn(robin(SEE), [strange])).toBe(SEE);
});

test('a member’s denial stands against every role', () => {
  const overwrites = [overwrite(ROBIN, 0n, SAY), overwrite(LOW, SAY, 0n)];

  expect(permissionsIn(robin(SEE | SAY), overwrites)).toBe(SEE);
});

test('nobody becomes an administrator by a channel, and one by a role stays one', () => {
  const byChannel = permissionsIn(robin(SEE), [overwrite(ROBIN, ADMIN, 0n)]);
  const byRole = permissionsIn(robin(SEE, 0n, ADMIN), [overwrite(ROBIN, 0n, ADMIN | SEE)]);

  expect(holds(byChannel, SAY)).toBe(false);
  expect(holds(byRole, bitsOf(['viewChannel', 'sendMessages', 'manageChannels']))).toBe(true);
});

test('the order in which a channel lists its overwrites changes nothing', () => {
  const bits = fc.bigInt({ min: 0n, max: (1n << 33n) - 1n }).map((each) => each & ~ADMIN);
  const some = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(GUILD, LOW, HIGH, ROBIN), allow: bits, deny: bits }),
    { selector: ({ id }) => id },
  );

  fc.assert(
    fc.property(bits, some, fc.integer({ min: 0, max: 3 }), (base, list, turn) => {
      const overwrites = list.map(({ id, allow, deny }) => overwrite(id, allow, deny));
      const turned = [...overwrites.slice(turn), ...overwrites.slice(0, turn)].toReversed();

      expect(permissionsIn(robin(base), turned)).toBe(permissionsIn(robin(base), overwrites));
    }),
  );
});

test('a permission of many bits is held only with all of them', () => {
  expect(holds(SEE, SEE | SAY)).toBe(false);
  expect(holds(SEE | SAY, SEE | SAY)).toBe(true);
  expect(holds(0n, 0n)).toBe(true);
});
