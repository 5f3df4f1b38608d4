import { expect, test } from 'vitest';
import { failureOf } from '../../src/discord/http.ts';
import { takePacket } from '../../src/discord/packet.ts';
import { finalClose, startFailed, TOKEN_REFUSED } from '../../src/discord/refusal.ts';

const error = (fields: object) => Object.assign(new Error('it failed'), fields);

test.each([
  ['done', { status: 400, code: 40_060 }],
  ['late', { status: 404, code: 10_062 }],
  ['late', { status: 401, code: 50_027 }],
  ['gone', { status: 404, code: 10_008 }],
  ['refused', { status: 400, code: 50_035 }],
  ['refused', { status: 403, code: 50_001 }],
  ['unsure', { status: 429, code: 0 }],
  ['unsure', { status: 502 }],
  ['unsure', { code: 'ECONNREFUSED' }],
])('a failure counts as %s where Discord answers %j', (kind, fields) => {
  expect(failureOf(error(fields))).toBe(kind);
});

test('whatever else is thrown counts as unsure', () => {
  expect([undefined, null, 'text', 7, new Error('plain')].map(failureOf)).toEqual(
    Array.from({ length: 5 }, () => 'unsure'),
  );
});

test('an interaction is taken out of its packet, so that the library leaves it alone', () => {
  const packet = { t: 'INTERACTION_CREATE', d: { id: '1' }, op: 0, s: 4 };

  const brought = takePacket(packet);

  expect(brought).toEqual({ kind: 'interaction', interaction: { id: '1' } });
  expect(packet).toEqual({ t: null, d: null, op: 0, s: 4 });
});

test('other packets are left as they are', () => {
  const ready = { t: 'READY', d: { application: { id: '5' } } };
  const guild = { t: 'GUILD_CREATE', d: { id: '6' } };

  expect(takePacket(ready)).toEqual({ kind: 'ready', applicationId: '5' });
  expect(takePacket(guild)).toBeUndefined();
  expect([ready.t, guild.t]).toEqual(['READY', 'GUILD_CREATE']);
});

test('a gateway that closes for good says what happened and what to do', () => {
  expect(finalClose(4004)).toBe(TOKEN_REFUSED);
  for (const code of [4010, 4011, 4012, 4013, 4014]) {
    expect(finalClose(code)).toMatch(/Discord closed the gateway.*tart .*again/s);
  }
});

test('a gateway that comes back by itself is not the operator’s business', () => {
  expect([1000, 1006, 4000, 4007, 4009].map(finalClose)).toEqual(Array(5).fill(undefined));
});

test('a start that failed says why', () => {
  expect(startFailed(new Error('404: Not Found'))).toContain('404: Not Found');
});
