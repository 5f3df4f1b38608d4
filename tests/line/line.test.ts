import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openLine, type Service } from '../../src/line/line.ts';
import { StoreUnavailable } from '../../src/store/store.ts';

const porter = {
  carry: async (load: string, times: number) => load.repeat(times),
  stamp: async (at: Date, names: ReadonlyMap<string, bigint>) => ({ at, names }),
  drop: async (what: string): Promise<never> => {
    throw Object.assign(new Error(`${what} fell.`, { cause: new TypeError('It was wet.') }), {
      code: 'EWET',
    });
  },
  ask: async (): Promise<never> => {
    throw new StoreUnavailable('The shed is shut.');
  },
  give: async () => () => 'a function',
};

/** Two ends in one thread, which is all that a line sees of threads. */
function joined<Left extends Service, Right extends Service>(left: Left, right: Right) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const kinds = { StoreUnavailable };
  return {
    toRight: openLine<Right>(port1, left, kinds),
    toLeft: openLine<Left>(port2, right, kinds),
  };
}

test('what is asked is done at the other end, and both ends may ask', async () => {
  const { toRight, toLeft } = joined({ greet: async (name: string) => `Hello ${name}` }, porter);

  expect(await toRight.ask('carry', 'ab', 2)).toBe('abab');
  expect(await toLeft.ask('greet', 'Ada')).toBe('Hello Ada');
});

test('dates, maps and large numbers arrive as what they are', async () => {
  const { toRight } = joined({}, porter);
  const at = new Date('2026-03-01T07:00:00Z');

  expect(await toRight.ask('stamp', at, new Map([['one', 1n]]))).toEqual({
    at,
    names: new Map([['one', 1n]]),
  });
});

test('several things asked at once each get their own answer', async () => {
  const first = Promise.withResolvers<string>();
  const { toRight } = joined({}, { slow: () => first.promise, quick: async () => 'quick' });
  const slow = toRight.ask('slow');

  expect(await toRight.ask('quick')).toBe('quick');
  first.resolve('slow');
  expect(await slow).toBe('slow');
});

test('an error arrives with its name, code, cause and the place where it was thrown', async () => {
  const { toRight } = joined({}, porter);
  const error = await toRight.ask('drop', 'A crate').catch((thrown: unknown) => thrown);

  expect(error).toMatchObject({
    message: 'A crate fell.',
    code: 'EWET',
    cause: { name: 'TypeError', message: 'It was wet.' },
  });
  expect(error instanceof Error && error.stack).toContain('line.test.ts');
});

test('an error that is its own cause arrives as any other', async () => {
  const error = new Error('Round and round.');
  error.cause = error;
  const { toRight } = joined({}, { turn: () => Promise.reject(error) });

  await expect(toRight.ask('turn')).rejects.toThrow('Round and round.');
});

test('an error of a known kind is of its class at this end too', async () => {
  const { toRight } = joined({}, porter);

  await expect(toRight.ask('ask')).rejects.toBeInstanceOf(StoreUnavailable);
});

test('what cannot be cloned fails in words, on either way', async () => {
  const { toRight } = joined({}, { ...porter, take: async (given: unknown) => typeof given });

  await expect(toRight.ask('take', () => 1)).rejects.toThrow('could not be cloned');
  await expect(toRight.ask('give')).rejects.toThrow('could not be cloned');
  expect(await toRight.ask('carry', 'still there ', 1)).toBe('still there ');
});

test('what nobody does is refused, also what every object inherits', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  openLine(port2, porter);
  const line = openLine<Service>(port1, {});

  await expect(line.ask('toString')).rejects.toThrow('Nobody does “toString” here.');
});

test('a line that is cut rejects what is under way and what comes after', async () => {
  const { toRight } = joined({}, { never: () => new Promise<string>(() => {}) });
  const under = toRight.ask('never');
  const gone = new Error('The other thread is gone.');
  toRight.cut(gone);

  await expect(under).rejects.toBe(gone);
  await expect(toRight.ask('never')).rejects.toBe(gone);
});
