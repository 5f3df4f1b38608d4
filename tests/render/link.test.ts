import { parse } from 'discord-markdown-parser';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, link, sectionAddress } from '../../src/render/link.ts';
import { articleOf } from '../article.ts';

const web = articleOf({
  source: { name: 'Harbour Post', url: 'https://post.test/port' },
  sections: {
    'Why (and how) ships-wait': [
      'Ships waited, and waited, for the crane-hands to come back to work today.',
    ],
  },
});
const [section] = web.sections;
const sentence = section?.paragraphs[0]?.sentences[0];

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address', ''])(
  '%j is never linked to',
  (address) => {
    expect(link('Harbour Post', address)).toBe('Harbour Post');
  },
);

test('a label cannot end its link and begin another', () => {
  const markdown = link('x](https://evil.test) [y', 'https://post.test');

  const links = parse(markdown, 'extended').filter(({ type }) => type !== 'text');
  expect(links).toMatchObject([{ target: 'https://post.test/' }]);
});

test('no address can end its link early', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(')', '>', ' x', '\\', '](', '*'),
      (url, mark) => {
        const markdown = link('Post', `${url}${mark}z`);

        const nodes = parse(markdown, 'extended');
        expect(nodes).toHaveLength(1);
      },
    ),
  );
});

test('a line links to its very words in the page', () => {
  const address = sentence && addressOf(web, sentence);

  expect(address).toBe(
    'https://post.test/port#:~:text=Ships%20waited%2C%20and%20waited%2C%20for,come%20back%20to%20work%20today.',
  );
});

test('words over paragraphs are found by their ends: one end cannot reach over a break', () => {
  const text = '“No,” said Ana Ruiz.\n“Not now.”';

  expect(addressOf(web, { text })).toBe(
    'https://post.test/port#:~:text=%E2%80%9CNo%2C%E2%80%9D%20said%20Ana%20Ruiz.,%E2%80%9CNot%20now.%E2%80%9D',
  );
});

test('a section links to its heading in the page', () => {
  const address = section && sectionAddress(web, section);

  expect(address).toBe('https://post.test/port#:~:text=Why%20%28and%20how%29%20ships%2Dwait');
});

test('an article that nobody published on the web has no address', () => {
  const paper = articleOf({ source: 'Harbour Post', sections: { Why: ['Ships waited.'] } });

  expect(paper.sections[0] && sectionAddress(paper, paper.sections[0])).toBeUndefined();
});

test('where the address of the words would be too long, the page itself is linked to', () => {
  const long = `https://post.test/${'a'.repeat(440)}`;
  const paper = articleOf({
    source: { name: 'Post', url: long },
    sections: { '': ['Ships waited, and waited, for the crane-hands to come back to work today.'] },
  });
  const words = paper.sections[0]?.paragraphs[0]?.sentences[0];

  expect(words && link('Post', addressOf(paper, words))).toBe(`[Post](${long})`);
  expect(link('Post', `https://post.test/${'a'.repeat(600)}`)).toBe('Post');
});

test('an address that leads to words already leads to these too', () => {
  const paper = articleOf({
    source: { name: 'Post', url: 'https://post.test/a#b:~:text=Old' },
    sections: { Why: ['Ships waited.'] },
  });

  expect(paper.sections[0] && sectionAddress(paper, paper.sections[0])).toBe(
    'https://post.test/a#b:~:text=Old&text=Why',
  );
});
