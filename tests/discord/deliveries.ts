import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/clock.ts';
import type { Outcome, Posting } from '../../src/delivery/sender.ts';
import { createDeliverySender } from '../../src/discord/delivery-sender.ts';
import type { DeliverySender } from '../../src/discord/delivery-sender.ts';
import type { Playground, PlaygroundSetup } from '../../src/playground/server.ts';
import { opened } from '../playground/opened.ts';
import { keptLog } from './front.ts';

/** The mark of the messages here. */
export const MARK = 'whatsnew:more:s_00000001/2026-11-03T07:30';

/** A message in the form of a digest, with its mark in a button. */
export const digestSaying = (words: string, mark = MARK): string =>
  JSON.stringify({
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
    components: [
      {
        type: 17,
        components: [
          { type: 10, content: words },
          { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: mark }] },
        ],
      },
    ],
  });

/** A digest for a channel. */
export const posting = (channelId: string, change: Partial<Posting> = {}): Posting => ({
  channelId,
  kind: 'text',
  payload: digestSaying('What is new'),
  title: 'What is new, 3 November',
  nonce: 'nonce-of-an-edition-00001',
  ...change,
});

/** A sender at a playground of its own, and what it said in the log. */
export type Post = {
  readonly playground: Playground;
  readonly sender: DeliverySender;
  readonly lines: readonly string[];
  post(posting: Posting): Promise<Outcome>;
};

/** The clock is the sender's alone. */
export async function postOffice({
  token,
  clock = systemClock,
  timeoutMs = 5_000,
  warnAfterRefused = 500,
  setup = {},
  at,
}: {
  readonly token?: string;
  readonly clock?: Clock;
  readonly timeoutMs?: number;
  readonly warnAfterRefused?: number;
  readonly setup?: Partial<PlaygroundSetup>;
  /** One that is open already. */
  readonly at?: Playground;
} = {}): Promise<Post> {
  const playground = at ?? (await opened(setup));
  const log = keptLog();
  const sender = createDeliverySender({
    token: token ?? playground.token,
    api: playground.apiUrl,
    clock,
    log,
    timeoutMs,
    warnAfterRefused,
  });
  return {
    playground,
    sender,
    lines: log.lines,
    post: (what) => sender.post(what, untilTheEnd()),
  };
}

/** A signal that is given when the test is over, so that none leaves a request behind. */
export function untilTheEnd(): AbortSignal {
  const over = new AbortController();
  onTestFinished(() => over.abort());
  return over.signal;
}
