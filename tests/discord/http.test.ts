import { expect, test } from 'vitest';
import { failureOf } from '../../src/discord/http.ts';
import { finalClose, startFailed, TOKEN_REFUSED } from '../../src/discord/refusal.ts';

const error = (fields: object) => Object.assign(new Error('it failed'), fields);

test.each([
  ['done', { status: 400, code: 40_060 }],
  ['late', { status: 404, code: 10_062 }],
  ['late', { status: 401, code: 50_027 }],
  ['gone', { status: 404, code: 10_008 }],
  ['refused', { status: 400, code: 50_035 }],
  ['refused', { status: 413 }],
  ['denied', { status: 403, code: 50_001 }],
  ['denied', { status: 404, code: 0 }],
  ['denied', { status: 401, code: 0 }],
  ['denied', { status: 405 }],
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
