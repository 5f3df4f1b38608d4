import { expect, test } from 'vitest';
import {
  begun,
  goesOnIn,
  isEmpty,
  typedInto,
  typesInto,
  withField,
  withoutField,
} from '../../../src/playground/page/composer/draft.js';
import { offer } from './commands.ts';

const fresh = () => begun(offer('search'), {});

test('a command opens with what it needs and what is already filled', () => {
  const draft = begun(offer('search'), { since: { text: 'may' } });

  expect(draft.shown).toEqual(['query', 'since']);
});

test('naming another option goes on in its field', () => {
  const draft = typedInto(fresh(), 'query', { text: 'port fees in:' });

  expect(draft.shown).toEqual(['query', 'in']);
  expect(draft.typing).toEqual({ query: { text: 'port fees' }, in: { text: '' } });
});

test('one goes on writing where the last named field stands, also where it is needed and stands there', () => {
  const begunWithNeeded = begun(offer('search'), { since: { text: '' } });

  const fields = ['port fees since:', 'port in:q since:may', 'port fees', 'not: an option'].map(
    (text) => goesOnIn(begunWithNeeded, 'query', { text }),
  );

  expect(fields).toEqual(['since', 'since', 'query', 'query']);
  expect(goesOnIn(begunWithNeeded, 'query', { text: 'in: a port', value: 'port' })).toBe('query');
});

test('what is typed beside all fields belongs to the first option that takes text and is not there yet', () => {
  const everything = ['in', 'since', 'hide', 'page', 'weight'].reduce(withField, fresh());

  expect(typesInto(fresh())).toBe('in');
  expect(typesInto(withField(fresh(), 'in'))).toBe('since');
  expect(typesInto(everything)).toBeUndefined();
});

test('a choice that holds a colon stays what it is', () => {
  const draft = typedInto(fresh(), 'query', { text: 'in: a port', value: 'port' });

  expect(draft.typing).toEqual({ query: { text: 'in: a port', value: 'port' } });
});

test('a yes-or-no that is added means yes, unless it says otherwise', () => {
  expect(withField(fresh(), 'hide').typing['hide']).toEqual({ text: 'true' });
  expect(typedInto(fresh(), 'query', { text: 'fees hide:' }).typing['hide']).toEqual({
    text: 'true',
  });
  expect(typedInto(fresh(), 'query', { text: 'fees hide:no' }).typing['hide']).toEqual({
    text: 'no',
  });
});

test('a field goes with what was in it, but not one that is needed', () => {
  const draft = typedInto(withField(fresh(), 'since'), 'since', { text: 'may' });

  const without = withoutField(draft, 'since');

  expect(without.shown).toEqual(['query']);
  expect(isEmpty(without)).toBe(true);
  expect(withoutField(draft, 'query')).toBe(draft);
});

test('a problem is gone as soon as its option changes', () => {
  const draft = { ...fresh(), problems: { query: 'query is needed', in: 'unknown' } };

  expect(typedInto(draft, 'query', { text: 'p' }).problems).toEqual({ in: 'unknown' });
});
