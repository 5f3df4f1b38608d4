import { z } from 'zod';
import type { Outcome, Posting, Sender } from '../delivery/sender.ts';
import { createDeliveryHttp } from './delivery-http.ts';
import type { DeliveryHttp, DeliveryHttpParts } from './delivery-http.ts';
import type { Http, Request } from './http.ts';
import { createRightsReader, type RightsReader } from './member-rights.ts';
import { later, outcomeOf } from './outcome.ts';
import { readBack } from './read-back.ts';
import { WARN_AFTER_REFUSED } from './refused-calls.ts';
import type { RefusedCalls } from './refused-calls.ts';
import { createSurveyor, whoWeAre } from './survey.ts';
import type { Surveyor } from './survey.ts';
import { idSchema } from './wire.ts';

/** What deliveries reach Discord through. */
export type DeliverySender = Sender & {
  /** Looks at a channel by the same way. */
  readonly survey: Surveyor;
  /** Says what members may do in channels. */
  readonly rights: RightsReader;
  /** Answers of 401, 403 and 429 to deliveries since the start. */
  refused(): RefusedCalls;
};

/** An answer within this time, or it is as if none had come. */
const TIMEOUT_MS = 10_000;

/** Read from so much earlier than asked: a machine's clock may have been corrected since. */
const CLOCK_MARGIN_MS = 2 * 60_000;

const USUAL = { timeoutMs: TIMEOUT_MS, warnAfterRefused: WARN_AFTER_REFUSED };

type SenderParts = Omit<DeliveryHttpParts, keyof typeof USUAL> &
  Partial<typeof USUAL> & { readonly clockMarginMs?: number };

/** What Discord made: the message, the post or the conversation. */
const made = z.object({ id: idSchema });

/** A sender that connects to nothing before it is asked to. */
export function createDeliverySender(parts: SenderParts): DeliverySender {
  const { clock, clockMarginMs = CLOCK_MARGIN_MS } = parts;
  const http = createDeliveryHttp({ ...USUAL, ...parts });
  const ask: Http = (request) => http.call(request);
  const us = whoWeAre(ask);
  /** A clock that runs ahead of Discord's would have us read from a moment after the message. */
  const readFrom = (since: Date): Date =>
    new Date(since.getTime() - clockMarginMs - Math.max(0, http.aheadMs()));

  return {
    refused: () => http.refused(),
    survey: createSurveyor({ http: ask, us, clock }),
    rights: createRightsReader({ http: ask, clock }),
    async post(posting, signal) {
      const content = contentOf(posting.payload);
      if (content === undefined) return NO_MESSAGE;
      return make(requestFor(posting, content), http, signal);
    },
    async tell({ userId, payload, nonce }, signal) {
      const content = contentOf(payload);
      if (content === undefined) return NO_MESSAGE;
      const opened = await make(openDirectMessages(userId), http, signal);
      // Opening the conversation posts nothing, whatever became of it.
      if (opened.kind === 'later') return { ...opened, mayBePosted: false };
      if (opened.kind !== 'posted') return opened;
      return make(messageIn(opened.messageId, content, nonce), http, signal);
    },
    find({ channelId, mark, since }, signal) {
      const askNow: Http = (request) => http.call(request, signal);
      return readBack(
        { channelId, mark, from: () => readFrom(since) },
        { http: askNow, survey: createSurveyor({ http: askNow, us, clock }), us },
      );
    },
  };
}

/** One request that makes something, and what became of it. */
async function make(request: Request, http: DeliveryHttp, signal: AbortSignal): Promise<Outcome> {
  if (signal.aborted) return later(false, 'It was called off before it was sent.');
  try {
    const answer = made.safeParse(await http.call(request, signal));
    if (answer.success) return { kind: 'posted', messageId: answer.data.id };
    return later(true, 'The answer that came is none of Discord’s.');
  } catch (error) {
    return outcomeOf(error);
  }
}

function requestFor({ channelId, kind, title, nonce }: Posting, content: object): Request {
  if (kind !== 'forum') return messageIn(channelId, content, nonce);
  // The post and its first message have one id.
  const body = { name: title, message: content };
  return { method: 'POST', route: `/channels/${channelId}/threads`, body };
}

function messageIn(channelId: string, content: object, nonce: string): Request {
  const body = { ...content, nonce, enforce_nonce: true };
  return { method: 'POST', route: `/channels/${channelId}/messages`, body };
}

function openDirectMessages(userId: string): Request {
  return { method: 'POST', route: '/users/@me/channels', body: { recipient_id: userId } };
}

/** What is stored was frozen by us, so this is a fault of ours, which no further try mends. */
const NO_MESSAGE: Outcome = {
  kind: 'never',
  why: 'refused',
  problem: 'What was stored is no message. This is a fault in Dateline.',
};

function contentOf(payload: string): object | undefined {
  try {
    return z.looseObject({}).parse(JSON.parse(payload));
  } catch {
    // The caller says what it means that this is no JSON of an object.
    return undefined;
  }
}
