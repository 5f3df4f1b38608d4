import { expect, test } from 'vitest';
import { mayModerate } from '../../src/subscription/rights.ts';

const EITHER = [false, true];

test('a channel’s digests are for those who may see it, post in it and manage it, and for nobody else', () => {
  const each = EITHER.flatMap((maySee) =>
    EITHER.flatMap((mayPost) => EITHER.map((mayManage) => ({ maySee, mayPost, mayManage }))),
  );

  expect(each.filter(mayModerate)).toEqual([{ maySee: true, mayPost: true, mayManage: true }]);
});
