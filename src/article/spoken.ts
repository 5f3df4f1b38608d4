import type { Stretch } from './marks.ts';
import type { Voice } from './voices.ts';

/** A quoted stretch with what attributes it, before stretches are joined. */
export type Spoken = {
  readonly stretch: Stretch;
  /** Its place among the tokens of its paragraph. */
  readonly token: number;
  readonly voice: Voice | undefined;
  /** Where its cue stands, or `carried` where it goes on from a stretch before. */
  readonly how: 'after' | 'before' | 'later' | 'carried' | 'none';
  /** The token that its cue's subject begins with. */
  readonly subject: number | undefined;
};
