import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/archive/fingerprint.ts';

test('the same code has the same fingerprint, and another for another purpose', async () => {
  const first = await fingerprintOf('/content');

  expect(await fingerprintOf('/content')).toBe(first);
  expect(await fingerprintOf('/elsewhere')).not.toBe(first);
  expect(await fingerprintOf('/content', '')).not.toBe(first);
});
