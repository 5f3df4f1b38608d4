import { expect, test } from 'vitest';
import { readValues, valuesSoFar } from '../../../src/playground/page/composer/option-values.js';
import { offer } from './commands.ts';

const read = (values: Record<string, string>) =>
  readValues(
    offer('search'),
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, { text }])),
  );

test('each kind of option becomes the value that Discord would send', () => {
  const { options, problems } = read({
    query: ' port ',
    in: 'quotes',
    hide: 'yes',
    page: '3',
    weight: '0.5',
  });

  expect(problems).toEqual({});
  expect(Object.fromEntries(options.map(({ name, value }) => [name, value]))).toEqual({
    query: 'port',
    in: 'q',
    hide: true,
    page: 3,
    weight: 0.5,
  });
});

test('a picked suggestion goes by its value', () => {
  const typing = { query: { text: 'The port', value: 'port' } };

  expect(readValues(offer('search'), typing).options).toEqual([{ name: 'query', value: 'port' }]);
});

test.each([
  [{}, 'query', 'query is needed: Words'],
  [{ query: 'a', in: 'titles' }, 'in', 'in must be one of: Quotes'],
  [{ query: 'a', hide: 'perhaps' }, 'hide', 'hide must be yes or no'],
  [{ query: 'a', page: 'two' }, 'page', 'page must be a number'],
  [{ query: 'a', page: '1.5' }, 'page', 'page must be a whole number'],
  [{ query: 'a'.repeat(21) }, 'query', 'query takes at most 20 characters; this has 21'],
])('%j is refused with words for its field', (values, name, problem) => {
  expect(read(values).problems).toEqual({ [name]: problem });
});

test('what is filled in so far needs nothing', () => {
  const soFar = valuesSoFar(offer('search'), { in: { text: 'quo' }, since: { text: 'may' } });

  expect(soFar).toEqual([{ name: 'since', value: 'may' }]);
});
