import { expect, test } from 'vitest';
import { isLocal } from '../../src/playground/local-only.ts';

test.each([
  [{ host: '127.0.0.1:4180' }],
  [{ host: 'localhost:4180' }],
  [{ host: '[::1]:4180' }],
  [{ host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180' }],
])('%o is this machine', (headers) => {
  expect(isLocal(headers)).toBe(true);
});

test.each([
  ['a name that was pointed here', { host: 'news.example:4180' }],
  ['a name that only begins like ours', { host: '127.0.0.1.example:4180' }],
  ['a website that calls us', { host: '127.0.0.1:4180', origin: 'https://news.example' }],
  ['another server of this machine', { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:3000' }],
  ['a page without an origin of its own', { host: '127.0.0.1:4180', origin: 'null' }],
  ['a request that names no host', {}],
  ['a host that is no host', { host: '::::' }],
])('%s is not', (_, headers) => {
  expect(isLocal(headers)).toBe(false);
});
