import type { Clock } from '../clock.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;

/**
 * Makes Discord's ids: 17 to 19 digits that hold the moment of their making.
 * Each is greater than the one before, also when the clock stands still or is
 * set back.
 */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const earliest = (BigInt(clock.now().getTime()) - DISCORD_EPOCH) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return String(last);
  };
}

/** The moment that an id was made, in milliseconds since 1970. */
export function momentOf(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
}
