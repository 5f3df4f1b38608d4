/** How long a change can be taken back, in milliseconds: a quarter of an hour. */
export const UNDO_MS = 15 * 60_000;
