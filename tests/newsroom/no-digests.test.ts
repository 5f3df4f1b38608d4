import { expect, test } from 'vitest';
import { noDigests } from '../../src/newsroom/no-digests.ts';

/** The methods, called with nothing: none of them looks at what it is given. */
const calls = Object.entries(noDigests).map(
  ([name, method]) => [name, () => Reflect.apply(method, noDigests, [])] as const,
);

test.each(calls)(
  'where no store is open, “%s” is refused with the reason and a way on',
  async (_, ask) => {
    const asking = ask();

    await expect(asking).rejects.toMatchObject({
      code: 'unavailable',
      parts: {
        what: 'There are no digests here.',
        why: expect.stringContaining('without a place to remember'),
        fix: expect.stringContaining('/brief'),
      },
    });
  },
);
