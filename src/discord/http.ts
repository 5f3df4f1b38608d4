import { RESTJSONErrorCodes as Code } from 'discord.js';
import type { MessageFile } from '../render/message.ts';

/** One call to Discord's HTTP API. */
export type Request = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly route: `/${string}`;
  readonly body?: unknown;
  /** Go along with the body as a form of several parts. */
  readonly files?: readonly MessageFile[] | undefined;
  readonly query?: Readonly<Record<string, string>>;
};

/** Resolves with the JSON that came back; rejects with what `failureOf` sorts. */
export type Http = (request: Request) => Promise<unknown>;

/**
 * Why a call failed, by what to do about it:
 * - `done`: it took effect before; the library tries again after a 502, and so may we.
 * - `late`: Discord no longer waits for it.
 * - `gone`: the message is not there any more.
 * - `refused`: Discord does not take what it says, and would not the next time.
 * - `denied`: Discord would not take anything else in its place either. Never tried again: too many
 *   such calls are a ban.
 * - `unsure`: no answer, or a failure on Discord's side: it may have taken effect, and may work later.
 */
export type Failure = 'done' | 'late' | 'gone' | 'refused' | 'denied' | 'unsure';

const BY_CODE: Readonly<Record<number, Failure>> = {
  [Code.InteractionHasAlreadyBeenAcknowledged]: 'done',
  [Code.UnknownInteraction]: 'late',
  [Code.UnknownWebhook]: 'late',
  [Code.InvalidWebhookToken]: 'late',
  [Code.UnknownMessage]: 'gone',
};

/** Unauthorized, forbidden, not found, not by this method. */
const DENIED: readonly number[] = [401, 403, 404, 405];

/** Sorts what a call was rejected with. */
export function failureOf(error: unknown): Failure {
  const known = BY_CODE[numberIn(error, 'code') ?? 0];
  if (known !== undefined) return known;
  const status = numberIn(error, 'status') ?? 0;
  if (DENIED.includes(status)) return 'denied';
  return status >= 400 && status < 500 && status !== 429 ? 'refused' : 'unsure';
}

function numberIn(error: unknown, field: 'code' | 'status'): number | undefined {
  if (!(error instanceof Error) || !(field in error)) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'number' ? value : undefined;
}
