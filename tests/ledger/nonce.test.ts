import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionId } from '../../src/ledger/edition.ts';
import { nonceOf } from '../../src/ledger/nonce.ts';
import { anyText } from '../any-text.ts';

describe('the nonce of an edition', () => {
  test('is what it was in every earlier version', () => {
    const nonces = ['s_4f9a01bc/2026-11-03T07:30', 's_4f9a01bc/2026-11-04T07:30'].map(nonceOf);

    expect(nonces).toEqual(['or6FOGHuthsodDqmTCcrBEy90', 'pQKq_8sj2VQns7DTy7xKMIaFX']);
  });

  test('fits into what Discord takes, and needs no escaping anywhere', () => {
    fc.assert(
      fc.property(anyText(100), (id) => {
        expect(nonceOf(id)).toMatch(/^[\w-]{25}$/);
      }),
    );
  });

  test('is one for each edition', () => {
    const ids = Array.from({ length: 5000 }, (_, n) =>
      editionId(`s_${String(n % 50).padStart(8, '0')}`, `2026-11-03T07:${n}`),
    );

    expect(new Set(ids.map(nonceOf)).size).toBe(ids.length);
  });
});
