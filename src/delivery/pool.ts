/** Jobs side by side, at most so many. */
export type Pool = {
  /** How many more may start. */
  room(): number;
  inHand(): number;
  /** Starts one, which must not reject, and says when it has ended and made room. */
  start(job: () => Promise<void>, onEnd: () => void): void;
  /** Resolves once there is room for so many, or none is in hand. */
  roomFor(count: number): Promise<void>;
};

/** An empty one. */
export function createPool(size: number): Pool {
  let inHand = 0;
  let waiting: { readonly count: number; readonly go: () => void }[] = [];

  const hasRoom = (count: number) => inHand === 0 || size - inHand >= count;

  function ended(): void {
    inHand -= 1;
    const served = waiting.filter(({ count }) => hasRoom(count));
    waiting = waiting.filter(({ count }) => !hasRoom(count));
    for (const { go } of served) go();
  }

  return {
    room: () => size - inHand,
    inHand: () => inHand,
    start(job, onEnd) {
      inHand += 1;
      void job().then(ended).then(onEnd);
    },
    async roomFor(count) {
      if (hasRoom(count)) return;
      await new Promise<void>((go) => waiting.push({ count, go }));
    },
  };
}
