import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  namesAnOption,
  readLine,
  readOptions,
  writeLine,
} from '../../../src/playground/page/composer/command-line.js';
import { startCpuTime } from '../../cpu-time.ts';
import { offer, offers } from './commands.ts';

const texts = (line: string) => {
  const read = readLine(line, offers);
  const typing = Object.entries(read?.typing ?? {});
  return Object.fromEntries(typing.map(([name, { text }]) => [name, text]));
};

test('what no name stands before belongs to the first text that is needed', () => {
  expect(texts('/search port fees')).toEqual({ query: 'port fees' });
});

test('options are given by their names, in any order', () => {
  const read = texts('/search in:quotes port fees since:last week query:tolls');

  expect(read).toEqual({ in: 'quotes port fees', since: 'last week', query: 'tolls' });
});

test('a colon in a word that names no option is part of the word', () => {
  expect(texts('/search see http://example.test at 10:30')).toEqual({
    query: 'see http://example.test at 10:30',
  });
});

test('the longest name that fits is the command', () => {
  expect(readLine('/digest edit subscription:one', offers)?.offer.path).toBe('digest edit');
});

test('a line that is no command is none', () => {
  expect(readLine('search port', offers)).toBeUndefined();
  expect(readLine('/searching port', offers)).toBeUndefined();
  expect(readLine('/digest', offers)).toBeUndefined();
});

test('a command without options takes nothing from the words after it', () => {
  expect(texts('/help me')).toEqual({});
});

test('a name with its colon is noticed inside a text, and other colons are not', () => {
  const { options } = offer('search');

  expect(namesAnOption('fees in:', options)).toBe(true);
  expect(namesAnOption('begin: fees', options)).toBe(false);
});

test('the cursor decides what unnamed words belong to', () => {
  const { options } = offer('search');

  expect(readOptions('last week in:quotes', options, 'since')).toEqual({
    since: { text: 'last week' },
    in: { text: 'quotes' },
  });
});

test('a line that is written reads back as the same values', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-z0-9.,“”-]{1,8}$/), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(' '));
  const typing = fc.record(
    { query: words, in: words, since: words },
    { requiredKeys: [], noNullPrototype: true },
  );

  fc.assert(
    fc.property(typing, (values) => {
      const typed = Object.fromEntries(
        Object.entries(values).map(([name, text]) => [name, { text }]),
      );
      const line = writeLine(offer('search'), typed);
      expect(texts(line)).toEqual(values);
    }),
  );
});

test('a hostile line is read in time that grows with its length', () => {
  const line = `/search ${'in: : '.repeat(20_000)}`;
  const spentMs = startCpuTime();

  readLine(line, offers);

  expect(spentMs()).toBeLessThan(1_000);
});
