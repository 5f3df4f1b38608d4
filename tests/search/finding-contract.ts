import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { ArticleDraft } from '../article.ts';
import type { Contract } from './contract.ts';
import { election, harbour, hitsOf, idOf, idsOf, passagesIn, search } from './searching.ts';

/** What words find, and what is said of it. */
export function findingContract({ open, law }: Contract): void {
  const indexOf = (...drafts: ArticleDraft[]) => open(passagesIn(...drafts));

  law('a section is found by its words, its heading and its headline', async () => {
    const index = await indexOf(harbour, election);

    expect(idsOf(search(index, 'ferry', {}, 5))).toEqual(['harbour#top']);
    expect(idsOf(search(index, 'repairs', {}, 5))).toContain('harbour#repairs');
    expect(idsOf(search(index, 'election', {}, 5))).toEqual(['election#top', 'election#storm']);
  });

  law('a quote is found by its words, its speaker and its role', async () => {
    const index = await indexOf(harbour, election);
    const quotes = { kind: 'quote' } as const;

    expect(idsOf(search(index, 'crane', quotes, 5))).toEqual(['harbour#repairs/q1']);
    expect(idsOf(search(index, 'ruiz', quotes, 5))).toEqual(['harbour#repairs/q1']);
    expect(idsOf(search(index, 'master', quotes, 5))).toEqual(['harbour#repairs/q1']);
  });

  law(
    'passages with all the words come before those with some, which say what they lack',
    async () => {
      const index = await indexOf(
        ...['Blue boats.', 'Blue paint.'].map((text) => ({
          headline: 'News',
          sections: { '': [text] },
        })),
      );

      const found = search(index, 'blue boats', {}, 10);

      expect(hitsOf(found).map(({ lacks }) => lacks)).toEqual([[], ['boats']]);
    },
  );

  law('a word that nobody printed finds nothing by itself, however near it is', async () => {
    const index = await indexOf(harbour, election);

    expect(search(index, 'harbuor', {}, 5)).toMatchObject({
      articles: [],
      total: 0,
      respelled: [],
    });
  });

  law('a hit names the words that its passage holds', async () => {
    const index = await indexOf(harbour, election);

    const found = search(index, 'storms mayor', { kind: 'section' }, 10);

    const top = hitsOf(found).find(({ passage }) => idOf(passage) === 'election#top');
    expect(top).toMatchObject({ terms: ['mayor'], lacks: ['storms'] });
  });

  law('every passage is found by each of its own words', async () => {
    const word = fc.constantFrom('port', 'ferry', 'crane', 'storm', 'mayor', 'voter', 'valley');
    const text = fc.array(word, { minLength: 1, maxLength: 6 });

    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const index = await indexOf(
          ...texts.map((words) => ({ headline: 'News', sections: { '': [words.join(' ')] } })),
        );

        for (const [n, words] of texts.entries()) {
          const found = search(index, words.join(' '), {}, 100);
          expect(idsOf(found)).toContain(`a${n}#top`);
        }
      }),
      { numRuns: 40 },
    );
  });

  law('a word is known in every form', async () => {
    const index = await indexOf(harbour);

    expect(['ferry', 'Ferries', 'boat'].map((word) => index.knows(word))).toEqual([
      true,
      true,
      false,
    ]);
  });

  law('a search for all the words finds the one passage that has them, and only that', async () => {
    const index = await indexOf(harbour, election);

    const both = index.searchAll('cranes mended', { kind: 'section' }, 5);

    expect(both.map(({ passage }) => idOf(passage))).toEqual(['harbour#repairs']);
    expect(index.searchAll('cranes voters', {}, 5)).toEqual([]);
    expect(index.searchAll('cranes xylophone', {}, 5)).toEqual([]);
  });

  law(
    'a word that nobody printed is taken for the nearest one beside others, and the result says so',
    async () => {
      const index = await indexOf(harbour, election);

      const found = search(index, 'harbuor crane', { kind: 'section' }, 5);

      expect(found.respelled).toEqual([{ typed: 'harbuor', meant: 'harbour' }]);
      expect(idsOf(found)).toContain('harbour#repairs');
    },
  );

  law('a word that nothing is near to is left out, and the result says so', async () => {
    const index = await indexOf(harbour, election);

    expect(search(index, 'xylophone ferry', {}, 5)).toMatchObject({
      total: 1,
      respelled: [],
      unknown: ['xylophone'],
    });
  });

  law('a small word that was mistyped is a small word all the same', async () => {
    const index = await indexOf(harbour, { sections: { '': ['A thief ran.'] } });

    const found = search(index, 'thier ferries', {}, 5);

    expect(found).toMatchObject({ total: 1, respelled: [], unknown: [] });
  });

  law(
    'another name of what was asked for finds its passages behind those with the name typed',
    async () => {
      const index = await indexOf(
        { headline: 'One', sections: { '': ['The island boats sail.'] } },
        { headline: 'Two', sections: { '': ['The ferry sails.'] } },
      );
      const query = { words: 'ferry', phrases: [], without: [], others: ['Island boats'] };

      const found = index.search(query, {}, { from: 0, count: 5 });

      expect(idsOf(found)).toEqual(['a1#top', 'a0#top']);
      expect(hitsOf(found).map(({ lacks }) => lacks)).toEqual([[], []]);
    },
  );

  for (const [language, tag, text, word] of [
    ['German', 'de', 'Die Häuser am Hafen sind verkauft.', 'haus'],
    ['French', 'fr', 'Le ministre parle de l’élection.', 'élections'],
    ['Spanish', 'es', 'Los partidos hablaron de la elección.', 'elecciones'],
    ['Spanish', 'es', 'El gobierno habló de la elección.', 'gobiernos'],
    ['Spanish', 'es', 'Los cuadernos son modernos.', 'cuaderno moderno'],
    ['Portuguese', 'pt', 'As eleições foram ontem.', 'eleição'],
  ] as const) {
    law(
      `a word finds its other forms in a library of several languages: ${word} in ${language}`,
      async () => {
        const index = await indexOf(harbour, {
          id: 'abroad',
          language: tag,
          sections: { '': [text] },
        });

        expect(idsOf(search(index, word, {}, 5))).toEqual(['abroad#top']);
      },
    );
  }

  for (const [language, text, word] of [
    ['Japanese', '東京都で新しい法律が成立した。', '法律'],
    ['Chinese', '政府公布了新的法律。', '法律'],
  ] as const) {
    law(`a word is found where nothing parts it from others: ${language}`, async () => {
      const index = await indexOf(harbour, { id: 'abroad', sections: { '': [text] } });

      expect(idsOf(search(index, word, {}, 5))).toEqual(['abroad#top']);
    });
  }
}
