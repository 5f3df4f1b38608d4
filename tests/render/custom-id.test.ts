import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { customId, readCustomId } from '../../src/render/custom-id.ts';

const plainField = fc.string({ maxLength: 12 }).filter((field) => !field.includes('|'));

test('what is written into a button is read out of it', () => {
  fc.assert(
    fc.property(
      fc.array(plainField, { maxLength: 3 }),
      fc.string({ maxLength: 40 }),
      (fields, last) => {
        const id = customId('brief', 'turn', ...fields, last);

        const { command, action, rest } = readCustomId(id);
        expect({ command, action, fields: rest(fields.length + 1) }).toEqual({
          command: 'brief',
          action: 'turn',
          fields: [...fields, last],
        });
      },
    ),
  );
});

test('a button without fields is read as one', () => {
  const { rest } = readCustomId(customId('quote', 'day'));

  expect(rest(0)).toEqual([]);
});

test('a button with too few fields is known as not ours', () => {
  const { rest } = readCustomId('brief:turn:more|2');

  expect(rest(4)).toBeUndefined();
});

test('state that Discord would refuse is refused before it is sent', () => {
  expect(() => customId('search', 'turn', 'x'.repeat(90))).toThrow(RangeError);
});
