import type { DigestDesk } from '../digest-desk.ts';

/** Names that are kept; more channels than that are looked at again. */
const MOST = 5_000;
/** Channels that are looked at, at once, only for their names: Discord counts each as four requests. */
const MOST_AT_ONCE = 3;

/** What channels are called, as far as is known. */
export type ChannelNames = {
  /**
   * The name that a channel had when it was last looked at. Where it never was, that is begun, and
   * the name is there for a later question: a list that opens as one types cannot wait for it.
   */
  readonly of: (channelId: string) => string | undefined;
  /** Looks at a channel, and remembers what it is called. Never rejects. */
  readonly survey: DigestDesk['survey'];
};

/** Nothing is known at first. A channel that cannot be looked at is asked for its name once. */
export function channelNames(survey: DigestDesk['survey']): ChannelNames {
  const known = new Map<string, string | undefined>();
  let underWay = 0;

  const look: DigestDesk['survey'] = async (channelId, ask) => {
    const found = await survey(channelId, ask);
    known.delete(channelId);
    known.set(channelId, 'name' in found ? found.name : undefined);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return found;
  };
  const begin = async (channelId: string): Promise<void> => {
    underWay += 1;
    known.set(channelId, undefined);
    await look(channelId);
    underWay -= 1;
  };
  return {
    survey: look,
    of(channelId) {
      if (!known.has(channelId) && underWay < MOST_AT_ONCE) void begin(channelId);
      return known.get(channelId);
    },
  };
}
