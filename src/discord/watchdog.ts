/** A shard's pulse: `beat` changes with each heartbeat that Discord acknowledges. */
export type Pulse = { readonly shard: number; readonly ready: boolean; readonly beat: number };

/** How a shard is. */
export type ShardHealth = {
  readonly shard: number;
  readonly ready: boolean;
  /** How long ago a heartbeat was acknowledged, or the shard was made. */
  readonly lastAckMs: number;
};

/** What the watchdog looks at and by when it expects what. */
export type Watch = {
  readonly pulses: () => readonly Pulse[];
  /** Milliseconds since some moment in the past. */
  readonly elapsed: () => number;
  readonly readyWithinMs: number;
  readonly silentAfterMs: number;
};

/** Notices a connection that looks open and is dead. */
export type Watchdog = {
  /** Takes every pulse. Says what is wrong where the process had better start anew. */
  look(): string | undefined;
  /** The shards as they are now. */
  shards(): readonly ShardHealth[];
};

/** Counts from the moment that it is made. */
export function createWatchdog({ pulses, elapsed, readyWithinMs, silentAfterMs }: Watch): Watchdog {
  const startedAt = elapsed();
  const heard = new Map<number, { readonly beat: number; readonly at: number }>();
  let greeted = false;

  function shards(): readonly ShardHealth[] {
    const now = elapsed();
    return pulses().map(({ shard, ready, beat }) => {
      const before = heard.get(shard);
      if (before === undefined || before.beat !== beat) heard.set(shard, { beat, at: now });
      greeted ||= ready;
      return { shard, ready, lastAckMs: now - (heard.get(shard)?.at ?? now) };
    });
  }

  function look(): string | undefined {
    const silent = shards().find(({ lastAckMs }) => lastAckMs > silentAfterMs);
    if (silent !== undefined) return silence(silent);
    return greeted || elapsed() - startedAt <= readyWithinMs
      ? undefined
      : notGreeted(readyWithinMs);
  }

  return { look, shards };
}

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;

const silence = ({ shard, lastAckMs }: ShardHealth) =>
  `Discord has not acknowledged a heartbeat of shard ${shard} for ${seconds(lastAckMs)}. ` +
  'The connection looks open but is dead, so no command arrives. ' +
  'Start the bot again; if it comes back, check the network and https://discordstatus.com.';

const notGreeted = (ms: number) =>
  `Discord has not greeted the bot within ${seconds(ms)} of its start. ` +
  'Either Discord cannot be reached from here or it has a bad day. ' +
  'Check the network, DISCORD_API_URL and https://discordstatus.com, then start the bot again.';
