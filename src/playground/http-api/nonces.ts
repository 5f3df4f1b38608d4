import type { Clock } from '../../clock.ts';

/** Discord says "the past few minutes"; two is what may be relied upon. */
const NONCE_MS = 2 * 60_000;

/** Which messages were posted with an enforced nonce, so that none is posted twice. */
type Nonces = {
  /** The id of the message posted under this key within that time. */
  find(key: string): string | undefined;
  keep(key: string, messageId: string): void;
};

/** A memory that holds no message yet, and each for `rememberedMs`. */
export function nonces(clock: Clock, rememberedMs = NONCE_MS): Nonces {
  const posted = new Map<string, { readonly messageId: string; readonly atMs: number }>();

  function forgetOld(): void {
    const oldest = clock.now().getTime() - rememberedMs;
    // They stand in the order of their times: what follows a fresh one is fresh.
    for (const [key, { atMs }] of posted) {
      if (atMs >= oldest) return;
      posted.delete(key);
    }
  }

  return {
    find(key) {
      forgetOld();
      return posted.get(key)?.messageId;
    },
    keep(key, messageId) {
      posted.set(key, { messageId, atMs: clock.now().getTime() });
    },
  };
}
