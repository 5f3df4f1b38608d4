/** Tells everybody who listens, in the order in which they began to. */
export type Announcer<Event> = {
  announce(event: Event): void;
  /** What it returns ends the listening. */
  listen(listener: (event: Event) => void): () => void;
};

/** A new announcer that nobody listens to yet. */
export function announcer<Event>(): Announcer<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    announce(event) {
      // A copy, because a listener may stop listening while it is told.
      for (const listener of Array.from(listeners)) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Resolves as soon as `done` holds: now, or after one of the announcers has said something. */
export async function untilTrue(
  done: () => boolean,
  announcers: readonly { listen(listener: () => void): () => void }[],
): Promise<void> {
  if (done()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    if (done()) resolve();
  };
  const stops = announcers.map((each) => each.listen(look));
  await promise;
  for (const stop of stops) stop();
}
