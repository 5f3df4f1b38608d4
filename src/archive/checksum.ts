import { createHash, type Hash } from 'node:crypto';

/** How much is read over between two pauses: some two milliseconds of work. */
const BETWEEN_PAUSES = 4 * 1024 * 1024;

/** Takes bytes in pieces; its digest in base64 is their checksum. */
export const newChecksum = (): Hash => createHash('sha256');

/** What tells whether bytes are still the same. Awaits `pause` after every few milliseconds of work. */
export async function checksumOf(bytes: Uint8Array, pause: () => Promise<void>): Promise<string> {
  const hash = newChecksum();
  for (let at = 0; at < bytes.length; at += BETWEEN_PAUSES) {
    hash.update(bytes.subarray(at, at + BETWEEN_PAUSES));
    await pause();
  }
  return hash.digest('base64');
}
