import { createHash } from 'node:crypto';

/** As many characters as Discord takes. */
const LENGTH = 25;

/**
 * The nonce of an edition: 25 characters that follow from its id alone, so every try by every
 * process, now and after a restart, sends the same. 150 bits of SHA-256: no two editions share one.
 *
 * What this returns for an id must never change. A version that answered otherwise would post again
 * what an earlier one had posted just before the upgrade.
 */
export const nonceOf = (editionId: string): string =>
  createHash('sha256').update(editionId, 'utf8').digest('base64url').slice(0, LENGTH);
