import { expect, test } from 'vitest';
import { below, errorTree } from '../../../src/playground/validate/form-problem.ts';

const problem = (path: (string | number)[], code = 'A') => ({ path, code, message: `${code}!` });
const said = (...codes: string[]) => ({
  _errors: codes.map((code) => ({ code, message: `${code}!` })),
});

test('problems hang in the tree where they stand in the request', () => {
  const tree = errorTree([
    problem(['components', 0, 'label'], 'A'),
    problem(['components', 0, 'label'], 'B'),
    problem(['components'], 'C'),
    problem([], 'D'),
  ]);

  expect(tree).toEqual({
    ...said('D'),
    components: { ...said('C'), 0: { label: said('A', 'B') } },
  });
});

test('a field that is named like a part of JavaScript is a field like any other', () => {
  const tree = errorTree([problem(['__proto__', 'constructor'])]);

  expect(JSON.stringify(tree)).toBe(JSON.stringify({ ['__proto__']: { constructor: said('A') } }));
  expect(Object.prototype).not.toHaveProperty('_errors');
});

test('the problems of a part move with it', () => {
  expect(below(['data', 1], [problem(['content'])])).toEqual([problem(['data', 1, 'content'])]);
});
