import { expect, test } from 'vitest';
import {
  begun,
  isEmpty,
  typedInto,
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
