import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newTape, TapeTorn, tapeOf } from '../../src/archive/tape.ts';

const number = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
const text = fc.string({ unit: 'binary' });

test('what is written is read back, in its order', () => {
  const entry = fc.record({
    number,
    text,
    word: text,
    optional: fc.option(text, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const tape = newTape();
      tape.list(entries, (each) => {
        tape.number(each.number);
        tape.text(each.text);
        tape.word(each.word);
        tape.optional(each.optional);
      });

      const reader = tapeOf(tape.finish());
      const read = reader.list(() => ({
        number: reader.number(),
        text: reader.text(),
        word: reader.word(),
        optional: reader.optional(),
      }));

      expect(read).toEqual(entries);
    }),
  );
});

test('half of a pair of units comes back as it was', () => {
  const tape = newTape();
  tape.text('a\ud83d');

  expect(tapeOf(tape.finish()).text()).toBe('a\ud83d');
});

test('a moment is a number that is read back whole', () => {
  const tape = newTape();
  for (const each of [8.64e15, -62_135_596_800_000, 0, -1]) tape.number(each);

  const reader = tapeOf(tape.finish());

  expect([1, 2, 3, 4].map(() => reader.number())).toEqual([8.64e15, -62_135_596_800_000, 0, -1]);
});

test('a text that outgrows the tape makes it longer', () => {
  const long = '“Long” '.repeat(50_000);
  const tape = newTape();
  tape.text(long);
  tape.text('end');

  const reader = tapeOf(tape.finish());

  expect([reader.text() === long, reader.text()]).toEqual([true, 'end']);
});

test('a block is passed over, and read later from its place', () => {
  const writer = newTape();
  writer.text('before');
  writer.block(() => writer.list(['a', 'b'], writer.text));
  writer.text('behind');
  const tape = writer.finish();

  const reader = tapeOf(tape);
  const before = reader.text();
  const at = reader.block();
  const behind = reader.text();
  const within = tapeOf(tape, at);

  expect([before, behind, within.list(within.text)]).toEqual(['before', 'behind', ['a', 'b']]);
});

const readAll = (bytes: Uint8Array) => {
  const reader = tapeOf(bytes);
  return [reader.list(reader.text), reader.list(reader.word), reader.block()];
};

test('a tape that is cut short is torn wherever more is asked for, and asks for no end of memory', () => {
  const tape = newTape();
  tape.list(['one', 'two', 'three'], tape.text);
  tape.list(['four', 'five', 'four'], tape.word);
  tape.block(() => tape.text('six'));
  const whole = tape.finish();

  for (let length = 0; length < whole.length; length += 1) {
    expect(() => readAll(whole.subarray(0, length))).toThrow(TapeTorn);
  }
});
