import * as fc from 'fast-check';

/** Of all code points there are. fast-check's own unit of that kind (`binary`) takes seconds to be made. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.integer({ min: 0, max: 0x10_ff_ff }).map((point) => String.fromCodePoint(point)),
    maxLength,
  });
