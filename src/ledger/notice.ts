/**
 * Something that the moderators must be told once: a subscription that had to
 * be paused, an edition that may or may not have been posted. It goes to the
 * person who made the subscription, as a direct message.
 */
export type Notice = {
  /** `<subscription>/<what happened>/<edition's slot>`: it can be made twice and exists once. */
  readonly id: string;
  readonly subscriptionId: string;
  /** A user's id. */
  readonly to: string;
  readonly about: 'paused' | 'uncertain';
  /** What happened and what to do, in words. */
  readonly text: string;
  readonly attempts: number;
};
