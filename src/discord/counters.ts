/** What became of the interactions since the start. Each is counted in one place only. */
export type Counts = {
  /** Answered, whatever the answer said. */
  answered: number;
  /** Too old when they came. */
  dropped: number;
  /** Come a second time, after a resume. */
  repeated: number;
  /** Answered after Discord had given up waiting. */
  tooLate: number;
  /** Discord took no answer of ours, for whatever other reason. */
  failed: number;
  /** Of a kind or shape that we do not know. */
  notUnderstood: number;
};

/** All at zero. */
export const zeroCounts = (): Counts => ({
  answered: 0,
  dropped: 0,
  repeated: 0,
  tooLate: 0,
  failed: 0,
  notUnderstood: 0,
});
