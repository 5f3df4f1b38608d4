import { counted } from './counted.ts';

/** What a list does not show to the one who asked for it. */
export type LeftOut = {
  /** Of channels that are not theirs to moderate. */
  readonly closed: number;
  /** Of channels of which Discord did not say what they may do. */
  readonly unknown: number;
};

/** Everything is shown. */
export const NOTHING_LEFT_OUT: LeftOut = { closed: 0, unknown: 0 };

/** How many are left out and why, a line for each reason; `noun` is what the list is of. */
export function leftOutLines({ closed, unknown }: LeftOut, noun: string): readonly string[] {
  const those = 'belonging to channels that you may not see, post in and manage';
  const mute = 'as Discord did not say what you may do in the channel. Try again in a minute';
  return [
    ...(closed === 0 ? [] : [`-# Left out: ${counted(closed, noun)} ${those}.`]),
    ...(unknown === 0 ? [] : [`-# Left out: ${counted(unknown, noun)}, ${mute}.`]),
  ];
}
