import { type Kinds, revived, taken, type ToldError } from './told-error.ts';

/** What one end does for the other: asynchronous functions of what can be cloned, by their names. */
export type Service = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** Half of what two threads are joined by: a `Worker`, or in it the port to its parent. */
export type Port = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: Message) => void): unknown;
};

/** A line to another thread. */
export type Line<Theirs extends Service> = {
  /**
   * Has the other end do something. Rejects with what it was thrown there, or where the line was cut;
   * what cannot be cloned is refused on this side.
   */
  ask<Name extends keyof Theirs & string>(
    name: Name,
    ...given: Parameters<Theirs[Name]>
  ): Promise<Awaited<ReturnType<Theirs[Name]>>>;
  /** The other end is gone: all that was asked of it is rejected with this, and all that will be. The first reason stays. */
  cut(why: Error): void;
};

/** Both ends are this program, so that what comes is what its types say. */
type Message =
  | { readonly is: 'asked'; readonly id: number; readonly name: string; readonly given: unknown[] }
  | { readonly is: 'done'; readonly id: number; readonly value: unknown }
  | { readonly is: 'failed'; readonly id: number; readonly error: ToldError };

/** Who waits for an answer; as methods, so that whatever it is waited for fits. */
type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/**
 * Opens this end of a line: does what `ours` promises when the other end asks for it, several things
 * at once, and asks the other end in turn. Errors of `kinds` keep their class.
 */
export function openLine<Theirs extends Service>(
  port: Port,
  ours: Service,
  kinds: Kinds = {},
): Line<Theirs> {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let over: Error | undefined;

  port.on('message', (message) => {
    if (message.is === 'asked') return void oblige(port, ours, message);
    // What was cut off may still be answered.
    const who = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.is === 'done') who?.resolve(message.value);
    else who?.reject(revived(message.error, kinds));
  });

  return {
    async ask<Name extends keyof Theirs & string>(
      name: Name,
      ...given: Parameters<Theirs[Name]>
    ): Promise<Awaited<ReturnType<Theirs[Name]>>> {
      if (over !== undefined) throw over;
      asked += 1;
      const { promise, ...settle } = Promise.withResolvers<Awaited<ReturnType<Theirs[Name]>>>();
      port.postMessage({ is: 'asked', id: asked, name, given });
      waiting.set(asked, settle);
      return promise;
    },
    cut(why) {
      over ??= why;
      for (const who of waiting.values()) who.reject(over);
      waiting.clear();
    },
  };
}

async function oblige(
  port: Port,
  ours: Service,
  { id, name, given }: Extract<Message, { is: 'asked' }>,
): Promise<void> {
  const failed = (error: unknown) => port.postMessage({ is: 'failed', id, error: taken(error) });
  const work = Object.hasOwn(ours, name) ? ours[name] : undefined;
  if (work === undefined) return failed(new TypeError(`Nobody does “${name}” here.`));
  try {
    // An answer that cannot be cloned fails here as well, and is told as that.
    port.postMessage({ is: 'done', id, value: await Reflect.apply(work, undefined, given) });
  } catch (error) {
    failed(error);
  }
}
