/** Answers that count towards a ban: 10,000 of them in ten minutes, whoever of us caused them. */
export type RefusedCalls = {
  /** 401: the token is not taken. */
  readonly unauthorized: number;
  /** 403: what was asked is not allowed. */
  readonly forbidden: number;
  /** 429: too many requests. */
  readonly rateLimited: number;
};

/** Counts them from now on. */
export type RefusedCount = {
  /** Told of each answer's status; others are not counted. */
  note(status: number): void;
  counts(): RefusedCalls;
};

/** Discord bans an address after 10,000 refused calls in ten minutes; long before that, we say so. */
export const WARN_AFTER_REFUSED = 500;

/** All at zero. */
export function countRefused(): RefusedCount {
  let counts: RefusedCalls = { unauthorized: 0, forbidden: 0, rateLimited: 0 };
  return {
    note(status) {
      const { unauthorized, forbidden, rateLimited } = counts;
      if (status === 401) counts = { ...counts, unauthorized: unauthorized + 1 };
      if (status === 403) counts = { ...counts, forbidden: forbidden + 1 };
      if (status === 429) counts = { ...counts, rateLimited: rateLimited + 1 };
    },
    counts: () => counts,
  };
}
