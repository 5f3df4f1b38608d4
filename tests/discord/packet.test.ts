import { expect, test } from 'vitest';
import { takePacket } from '../../src/discord/packet.ts';

test('an interaction is taken out of its packet, so that the library leaves it alone', () => {
  const packet = { t: 'INTERACTION_CREATE', d: { id: '1' }, op: 0, s: 4 };

  const brought = takePacket(packet);

  expect(brought).toEqual({ kind: 'interaction', interaction: { id: '1' } });
  expect(packet).toEqual({ t: null, d: null, op: 0, s: 4 });
});

test('an interaction without a word in it is taken out as well', () => {
  const packet = { t: 'INTERACTION_CREATE', op: 0, s: 4 };

  expect(takePacket(packet)).toEqual({ kind: 'interaction', interaction: undefined });
  expect(packet.t).toBeNull();
});

test('the greeting says who we are, and the library reads it too', () => {
  const ready = { t: 'READY', d: { application: { id: '5' } } };

  expect(takePacket(ready)).toEqual({ kind: 'ready', applicationId: '5' });
  expect(ready).toEqual({ t: 'READY', d: { application: { id: '5' } } });
});

test('a greeting that does not say who we are is left to the library', () => {
  const ready = { t: 'READY', d: { user: null } };

  expect(takePacket(ready)).toBeUndefined();
  expect(ready).toEqual({ t: 'READY', d: { user: null } });
});

test('that a session goes on is the library’s business', () => {
  const resumed = { t: 'RESUMED', d: {} };

  expect(takePacket(resumed)).toBeUndefined();
  expect(resumed.t).toBe('RESUMED');
});

test.each(['GUILD_CREATE', 'ENTITLEMENT_CREATE', 'AN_EVENT_TO_COME'])(
  'of %s, which nobody asked for, the library sees nothing that it could stumble over',
  (t) => {
    const packet = { t, d: { nonsense: true }, op: 0, s: 5 };

    expect(takePacket(packet)).toBeUndefined();
    expect(packet).toEqual({ t: null, d: null, op: 0, s: 5 });
  },
);
