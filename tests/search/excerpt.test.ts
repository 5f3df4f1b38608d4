import { expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';
import { termsOf } from '../../src/search/fold.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

function passagesIn(draft: ArticleDraft) {
  const article = articleOf(draft);
  const { sections, quotes } = passagesOf([article], { topics: [], speakers: [] });
  return { article, section: sections[0], quote: quotes[0] };
}

const LONG = 'Sailors from every island came to the quay that morning to see the crane at work';

test('the sentence with the most of the words is shown, and where they stand', () => {
  const { article, section } = passagesIn({
    sections: { '': ['The port slept. Ferries left the port early. Nobody saw.'] },
  });

  const found = section && excerpt(section, termsOf('ferry port'));

  const { sentence, matches } = found ?? { sentence: undefined, matches: [] };
  expect(sentence?.text).toBe('Ferries left the port early.');
  expect(matches.map(({ start, end }) => sentence?.text.slice(start, end))).toEqual([
    'Ferries',
    'port',
  ]);
  expect(article.text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text);
});

test('a neighbour joins where it adds a word and both are short', () => {
  const { article, section } = passagesIn({
    sections: { '': ['Ferries left early. The port slept. Nobody saw.'] },
  });

  const sentence = section && excerpt(section, termsOf('ferries port'))?.sentence;

  expect(sentence?.text).toBe('Ferries left early. The port slept.');
  expect(article.text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text);
});

test('the sentence before joins as well', () => {
  const { section } = passagesIn({
    sections: { '': ['The port slept. Ferries left on the tide. Nobody saw.'] },
  });

  const found = section && excerpt(section, termsOf('ferries tide port'));

  expect(found?.sentence.text).toBe('The port slept. Ferries left on the tide.');
});

test('no neighbour joins where both are long', () => {
  const { section } = passagesIn({
    sections: { '': [`${LONG}, ${LONG}. ${LONG}, though the ferry sank.`] },
  });

  const found = section && excerpt(section, termsOf('crane quay ferry'));

  expect(found?.sentence.text).toBe(`${LONG}, though the ferry sank.`);
});

test('where only the headline matched, the passage begins', () => {
  const { section } = passagesIn({
    headline: 'Ferries sink',
    sections: { '': ['The port slept. Nobody saw.'] },
  });

  expect(section && excerpt(section, termsOf('ferries'))).toEqual({
    sentence: expect.objectContaining({ text: 'The port slept.' }),
    matches: [],
  });
});

test('a quote is shown whole', () => {
  const { quote } = passagesIn({
    sections: { '': ['“Ferries left,” said Ana Ruiz. “The port slept.”'] },
    quotes: [{ parts: ['“Ferries left,”', '“The port slept.”'], speaker: 'Ana Ruiz' }],
  });

  const found = quote && excerpt(quote, ['port']);

  expect(found?.sentence.text).toBe('“Ferries left,” said Ana Ruiz. “The port slept.”');
  expect(found?.matches).toHaveLength(1);
});

test('overlapping pairs of characters are one match', () => {
  const { section } = passagesIn({ sections: { '': [['東京都に住む。']] } });

  const found = section && excerpt(section, termsOf('東京都に'));

  expect(found?.matches.length).toBeGreaterThan(0);
  for (const [at, match] of (found?.matches ?? []).entries()) {
    expect(match.start).toBeGreaterThanOrEqual(found?.matches[at - 1]?.end ?? 0);
  }
});

test('a section without sentences has no excerpt', () => {
  const { section } = passagesIn({ sections: { Empty: [] } });

  expect(section && excerpt(section, ['port'])).toBeUndefined();
});
