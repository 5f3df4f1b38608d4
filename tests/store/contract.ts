import { describe } from 'vitest';
import { advancingContract } from './advancing-contract.ts';
import { leasingContract } from './leasing-contract.ts';
import { libraryContract } from './library-contract.ts';
import { modelContract } from './model-contract.ts';
import { noticeContract } from './notice-contract.ts';
import type { Opened } from './opened-store.ts';
import { planningContract } from './planning-contract.ts';
import { sendsContract } from './sends-contract.ts';
import { subscriptionContract } from './subscription-contract.ts';

/** What every keeper promises. A new one is done when it passes this. */
export function storeContract(keeper: 'SQLite' | 'PostgreSQL', open: () => Promise<Opened>): void {
  describe.each([keeper])('%s', () => {
    describe('library', () => {
      libraryContract(open);
    });
    describe('subscriptions', () => {
      subscriptionContract(open);
    });
    describe('planning', () => {
      planningContract(open);
    });
    describe('leasing', () => {
      leasingContract(open);
    });
    describe('steps', () => {
      advancingContract(open);
    });
    describe('notices', () => {
      noticeContract(open);
    });
    describe('sends', () => {
      sendsContract(open);
    });
    describe('any sequence', () => {
      modelContract(open);
    });
  });
}
