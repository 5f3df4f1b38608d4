import { SnowflakeUtil } from 'discord.js';

/**
 * A moment at which Discord's clock was seen: it showed `discordMs`, or later,
 * when our own `elapsedMs` had passed.
 */
export type Sighting = { readonly discordMs: number; readonly elapsedMs: number };

/** Past this age nobody waits for the answer any more: Discord gives up after 3 s. */
export const TOO_OLD_MS = 2_500;

/**
 * Discord brings no interaction that is older: its token would be over. An id
 * that says otherwise was not made by Discord's rule, and tells no time.
 */
const NEVER_OLDER_MS = 15 * 60_000;

/** How fast a quartz can run away from Discord's clock at the very most: 0.2 ms a second. */
const DRIFT = 0.0002;

/**
 * Of two sightings, the one that tells more: a late one says little, because
 * its answer was long under way. An older one loses a little with time, because
 * no clock runs quite as fast as another.
 */
export function sharper(known: Sighting | undefined, seen: Sighting): Sighting {
  if (known === undefined) return seen;
  return discordNow(known, seen.elapsedMs) > seen.discordMs ? known : seen;
}

/**
 * How old an interaction is at least, in milliseconds: its id holds its time.
 * Never more than its true age, so that no fresh one is dropped; 0 while
 * Discord's clock has not been seen, and where the id holds no time. The machine's own time of day plays no part.
 */
export function ageOf(id: string, known: Sighting | undefined, elapsedMs: number): number {
  if (known === undefined) return 0;
  const age = discordNow(known, elapsedMs) - timeOf(id);
  return age > 0 && age <= NEVER_OLDER_MS ? age : 0;
}

/** The time that an id was made at, by Discord's clock. */
const timeOf = (id: string): number => SnowflakeUtil.timestampFrom(id);

function discordNow({ discordMs, elapsedMs }: Sighting, nowMs: number): number {
  return discordMs + (nowMs - elapsedMs) * (1 - DRIFT);
}

/** Discord's clock, as far as it was seen. */
export type DiscordClock = {
  /** Its answer has just come, and says this time; whole seconds, rounded down, are what HTTP gives. */
  readonly showed: (discordMs: number) => void;
  /** See `ageOf` above. */
  readonly ageOf: (id: string) => number;
};

/** Follows Discord's clock by our own `elapsed`, which never jumps. */
export function followDiscordClock(elapsed: () => number): DiscordClock {
  let known: Sighting | undefined;
  return {
    showed(discordMs) {
      known = sharper(known, { discordMs, elapsedMs: elapsed() });
    },
    ageOf: (id) => ageOf(id, known, elapsed()),
  };
}
