import type { DigestDesk, RightsFor } from '../digest-desk.ts';
import { within } from '../operate/within.ts';
import type { Member, Rights } from '../subscription/rights.ts';

/**
 * Reads what a member may do in these channels, from what was learned at most so long ago. Never
 * rejects: what it gets no answer on is left out.
 */
export type ReadRights = (
  member: Member,
  channelIds: readonly string[],
  maxAgeMs: number,
) => Promise<ReadonlyMap<string, Rights>>;

/** What is done is checked anew, but once where one command asks twice; lists are turned over page by page. */
const MAX_AGE_MS: Readonly<Record<RightsFor, number>> = {
  acting: 5_000,
  listing: 60_000,
  typing: 60_000,
};

/** Of the 3 seconds that Discord waits for choices; what comes later is there for the next letter. */
const TYPING_WAITS_MS = 1_500;

/** See `DigestDesk.rights`. */
export const memberRights =
  (read: ReadRights): DigestDesk['rights'] =>
  async (member, channelIds, to) => {
    if (channelIds.length === 0) return new Map();
    const reading = () => read(member, channelIds, MAX_AGE_MS[to]);
    if (to !== 'typing') return reading();
    return (await within(reading, TYPING_WAITS_MS)) ?? new Map();
  };
