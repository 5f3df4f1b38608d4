import { expect, test } from 'vitest';
import { election, harbour, hitsOf, idsOf, indexOf, search } from './searching.ts';

test('a word that nobody printed is taken for the nearest one beside others, and the result says so', async () => {
  const index = await indexOf(harbour, election);

  const found = search(index, 'harbuor crane', { kind: 'section' }, 5);

  expect(found.respelled).toEqual([{ typed: 'harbuor', meant: 'harbour' }]);
  expect(idsOf(found)).toContain('harbour#repairs');
});

test('a word that nothing is near to is left out, and the result says so', async () => {
  const index = await indexOf(harbour, election);

  expect(search(index, 'xylophone ferry', {}, 5)).toMatchObject({
    total: 1,
    respelled: [],
    unknown: ['xylophone'],
  });
});

test('a small word that was mistyped is a small word all the same', async () => {
  const index = await indexOf(harbour, { sections: { '': ['A thief ran.'] } });

  const found = search(index, 'thier ferries', {}, 5);

  expect(found).toMatchObject({ total: 1, respelled: [], unknown: [] });
});

test('a phrase must be printed so, whatever its case and accents', async () => {
  const index = await indexOf(harbour, election);
  const phrase = (words: string) =>
    index.search({ words: '', phrases: [words], without: [] }, {}, { from: 0, count: 5 });

  expect(idsOf(phrase('ELECTION called')).toSorted()).toEqual(['election#storm', 'election#top']);
  expect(phrase('called election').total).toBe(0);
  expect(phrase('cranes were mended').total).toBe(1);
  expect(phrase('crane were mended').total).toBe(0);
});

test('a word left out is in no form in what is found', async () => {
  const index = await indexOf(harbour, election);

  const found = index.search(
    { words: 'storm', phrases: [], without: ['voter'] },
    { kind: 'section' },
    { from: 0, count: 5 },
  );

  expect(idsOf(found).toSorted()).toEqual(['harbour#repairs', 'harbour#top']);
});

test('another name of what was asked for finds its passages behind those with the name typed', async () => {
  const index = await indexOf(
    { headline: 'One', sections: { '': ['The island boats sail.'] } },
    { headline: 'Two', sections: { '': ['The ferry sails.'] } },
  );
  const query = { words: 'ferry', phrases: [], without: [], others: ['Island boats'] };

  const found = index.search(query, {}, { from: 0, count: 5 });

  expect(idsOf(found)).toEqual(['a1#top', 'a0#top']);
  expect(hitsOf(found).map(({ lacks }) => lacks)).toEqual([[], []]);
});

test.each([
  ['German', 'de', 'Die Häuser am Hafen sind verkauft.', 'haus'],
  ['French', 'fr', 'Le ministre parle de l’élection.', 'élections'],
  ['Spanish', 'es', 'Los partidos hablaron de la elección.', 'elecciones'],
  ['Spanish', 'es', 'El gobierno habló de la elección.', 'gobiernos'],
  ['Spanish', 'es', 'Los cuadernos son modernos.', 'cuaderno moderno'],
  ['Portuguese', 'pt', 'As eleições foram ontem.', 'eleição'],
])('a word finds its other forms in %s, in a library of several languages', async (...each) => {
  const [, language, text, word] = each;
  const index = await indexOf(harbour, { id: 'abroad', language, sections: { '': [text] } });

  expect(idsOf(search(index, word, {}, 5))).toEqual(['abroad#top']);
});
