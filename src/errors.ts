/**
 * What can go wrong, sorted by who can do something about it.
 *
 * A `UserError` is for the person in the channel: its three parts are shown to
 * them word for word. Anything else is a bug or an outage: they see a short
 * apology with a reference, the operator finds the whole error under that
 * reference in the log.
 */
export type ErrorCode = 'invalid' | 'not_found' | 'forbidden' | 'unavailable';

/** What an answer to a mistake says, in this order. */
export type ErrorParts = {
  /** What happened: `That topic is too long.` */
  readonly what: string;
  /** Why: `A topic has at most 60 characters; yours has 312.` */
  readonly why: string;
  /** The exact remedy: `Shorten it to its main words.` */
  readonly fix: string;
  /** Buttons for what would work instead; at most five. */
  readonly tries?: readonly Try[];
};

/** A way out that can be pressed. */
export type Try = { readonly label: string; readonly customId: string };

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly parts: ErrorParts;

  constructor(code: ErrorCode, parts: ErrorParts, options?: ErrorOptions) {
    super(`${parts.what} ${parts.why} ${parts.fix}`, options);
    this.code = code;
    this.parts = parts;
  }
}

export const invalid = (parts: ErrorParts) => new UserError('invalid', parts);
export const notFound = (parts: ErrorParts) => new UserError('not_found', parts);
export const forbidden = (parts: ErrorParts) => new UserError('forbidden', parts);

export type Explanation = {
  readonly parts: ErrorParts;
  /** Set where the cause is ours: the operator finds the error under it. */
  readonly reference?: string;
};

/** The words that a failed request ends with. The only place that decides them. */
export function explain(error: unknown, newReference: () => string): Explanation {
  if (error instanceof UserError) return { parts: error.parts };
  const reference = newReference();
  return {
    parts: {
      what: 'Something broke on our side.',
      why: 'This is a fault in the bot, not in what you asked.',
      fix: `Try again; if it stays, give the operator this reference: ${reference}`,
    },
    reference,
  };
}
