import type { Outcome, Posting, ReadBack, Sender } from '../../src/delivery/sender.ts';
import type { HeldTime } from './held-time.ts';

/** How Discord meets one request. */
export type Mood =
  | 'well'
  /** It takes effect; the answer is an error, or is lost on the way. */
  | 'error-after'
  | 'lost-after'
  /** It takes effect only when the bot has long given up. */
  | 'slow'
  /** Nothing takes effect. */
  | 'error-before'
  | 'lost-before'
  | 'rate-limited'
  | 'no-connection'
  | 'no-permission'
  | 'no-access'
  | 'channel-gone'
  | 'refused'
  | 'fatal';

/** All of them. */
export const MOODS = [
  'well',
  'error-after',
  'lost-after',
  'slow',
  'error-before',
  'lost-before',
  'rate-limited',
  'no-connection',
  'no-permission',
  'no-access',
  'channel-gone',
  'refused',
  'fatal',
] as const satisfies readonly Mood[];

/** A message that is in a channel. */
export type Posted = {
  readonly id: string;
  readonly channelId: string;
  readonly payload: string;
  readonly at: Date;
};

/** Discord as far as deliveries know it: it remembers nonces for two minutes, and has moods. */
export type PlayedDiscord = Sender & {
  /** The moods of the next requests; after them all goes well. */
  readonly moods: Mood[];
  readonly messages: Posted[];
  /** Whether channels can be read. */
  readable: boolean | 'later';
  /** Direct messages, and the moods of the next ones. */
  readonly told: { readonly userId: string; readonly payload: string }[];
  readonly tellMoods: Mood[];
  /** How many requests to post were made. */
  requests: number;
  /** A moderator removes a message. */
  remove(id: string): void;
};

const NONCE_MS = 120_000;
/** Discord is read from so much earlier than asked, and from earlier still where the bot's clock is ahead. */
const MARGIN_MS = 120_000;
/** How long a slow request is under way: beyond the bot's patience, within the nonce's. */
const SLOW_MS = 12_000;

const later = (problem: string, mayBePosted: boolean, retryAfterMs?: number): Outcome => ({
  kind: 'later',
  mayBePosted,
  retryAfterMs,
  problem,
});
const never = (why: Extract<Outcome, { kind: 'never' }>['why']): Outcome => ({
  kind: 'never',
  why,
  problem: `Discord says ${why}.`,
});

/** Takes effect as it will, and gives no answer until the bot gives up. */
const hanging = (signal: AbortSignal, effect: () => void) =>
  new Promise<Outcome>((resolve) => {
    effect();
    signal.addEventListener('abort', () => resolve(later('No answer.', true)));
  });

/** An empty one, whose hours pass as the test lets them. */
export function playedDiscord({ clock, timer }: HeldTime): PlayedDiscord {
  const began = clock.now().getTime();
  /** Its own time of day: nobody sets its clock. */
  const discordMs = () => began + timer.elapsed();
  const nonces = new Map<string, { readonly id: string; readonly until: number }>();
  const gone = new Set<string>();
  let count = 0;

  function take(posting: Posting): Outcome {
    const known = nonces.get(posting.nonce);
    if (posting.kind !== 'forum' && known !== undefined && known.until > timer.elapsed()) {
      return gone.has(known.id) ? { kind: 'deleted' } : { kind: 'posted', messageId: known.id };
    }
    const id = `m${++count}`;
    const { channelId, payload } = posting;
    messages.push({ id, channelId, payload, at: new Date(discordMs()) });
    nonces.set(posting.nonce, { id, until: timer.elapsed() + NONCE_MS });
    return { kind: 'posted', messageId: id };
  }

  async function meet(mood: Mood, effect: () => Outcome, signal: AbortSignal): Promise<Outcome> {
    switch (mood) {
      case 'well':
        return effect();
      case 'error-after':
        effect();
        return later('502', true);
      case 'lost-after':
        return hanging(signal, effect);
      case 'slow':
        return hanging(signal, () => timer.after(SLOW_MS, effect));
      case 'error-before':
        return later('500', true);
      case 'lost-before':
        return hanging(signal, () => {});
      case 'rate-limited':
        return later('429', false, 3_000);
      case 'no-connection':
        return later('No connection.', false);
      case 'fatal':
        return { kind: 'fatal', problem: '401' };
      case 'no-permission':
      case 'no-access':
      case 'channel-gone':
      case 'refused':
        return never(mood);
    }
  }

  const messages: Posted[] = [];
  const moods: Mood[] = [];
  const tellMoods: Mood[] = [];
  const told: PlayedDiscord['told'] = [];
  const toldBefore = new Set<string>();
  return {
    messages,
    moods,
    told,
    tellMoods,
    readable: true,
    requests: 0,
    async post(posting, signal) {
      this.requests += 1;
      return meet(moods.shift() ?? 'well', () => take(posting), signal);
    },
    async find({ channelId, mark, since }): Promise<ReadBack> {
      if (this.readable === 'later') return { kind: 'later', problem: '500' };
      if (!this.readable) return { kind: 'unreadable', problem: 'The history may not be read.' };
      const aheadMs = Math.max(0, clock.now().getTime() - discordMs());
      const from = new Date(since.getTime() - MARGIN_MS - aheadMs);
      const found = messages.find(
        (each) => each.channelId === channelId && each.at >= from && each.payload.includes(mark),
      );
      return found === undefined ? { kind: 'absent' } : { kind: 'found', messageId: found.id };
    },
    tell({ userId, payload, nonce }, signal) {
      const effect = (): Outcome => {
        if (!toldBefore.has(nonce)) told.push({ userId, payload });
        toldBefore.add(nonce);
        return { kind: 'posted', messageId: nonce };
      };
      return meet(tellMoods.shift() ?? 'well', effect, signal);
    },
    remove(id) {
      gone.add(id);
      messages.splice(
        messages.findIndex((each) => each.id === id),
        1,
      );
    },
  };
}
