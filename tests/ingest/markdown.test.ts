import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/ingest/read-article.ts';
import { startCpuTime } from '../cpu-time.ts';
import { standsIn } from '../verbatim.ts';

const read = (text: string) => readArticle('tide.md', new TextEncoder().encode(text));
const paragraphs = (text: string) =>
  read(`# Tide\n\n${text}`).article?.sections.flatMap((section) =>
    section.paragraphs.map((one) => one.text),
  );

describe('front matter', () => {
  test('says everything about an article', () => {
    const { article, problems } = read(`---
title: Harbour floods again
dek: A pump that nobody serviced
byline: [Mara Quill, Ole Brandt]
source: { name: The Quay, url: https://example.test/flood }
published: 2025-03-07T09:30:00+01:00
topics: [harbour, pumps]
language: en-GB
so-what: The pilots’ pay hangs on it.
---
The water rose.
`);

    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      headline: 'Harbour floods again',
      dek: 'A pump that nobody serviced',
      byline: ['Mara Quill', 'Ole Brandt'],
      source: { name: 'The Quay', url: 'https://example.test/flood' },
      published: new Date('2025-03-07T08:30:00Z'),
      topics: ['harbour', 'pumps'],
      language: 'en-GB',
      soWhat: 'The pilots’ pay hangs on it.',
    });
  });

  test('of other publishing systems is understood, and their layout passed over', () => {
    const { article, problems } = read(
      '---\ntitle: Tide\nlayout: post\nhero_image: a.jpg\ndate: 2015-10-28 09:00:00 -0400\ndescription: It rose\nauthor: Mara Quill\ntags:\n- water\n---\nThe water rose.\n',
    );

    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      dek: 'It rose',
      byline: ['Mara Quill'],
      topics: ['water'],
      published: new Date('2015-10-28T13:00:00Z'),
    });
  });

  test('with a misspelt key says which was meant, in its line', () => {
    const { article, problems } = read(
      '---\ntitle: Tide\npublishd: 2025-03-07\n---\nThe water rose.\n',
    );

    expect(article?.published).toBeUndefined();
    expect(problems).toMatchObject([
      { file: 'tide.md', line: 3, remedy: 'Did you mean `published`?' },
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'example.test/a'])(
    'refuses %s as an address',
    (url) => {
      const { article, problems } = read(
        `---\ntitle: Tide\nsource:\n  name: The Quay\n  url: "${url}"\n---\nThe water rose.\n`,
      );

      expect(article?.source).toEqual({ name: 'The Quay', url: undefined });
      expect(problems).toMatchObject([{ line: 5 }]);
    },
  );

  test.each(['2025-02-30', 'soon', 'true', '[2025]'])('refuses %s as a date', (date) => {
    const { article, problems } = read(
      `---\ntitle: Tide\npublished: ${date}\n---\nThe water rose.\n`,
    );

    expect(article).toMatchObject({ headline: 'Tide', published: undefined });
    expect(problems[0]).toMatchObject({ line: 3 });
  });

  test('with a slip tells it once, and what stands before is read', () => {
    const { article, problems } = read(
      '---\ntitle: Tide\ndek: "open\nbyline: x\n---\nThe water rose.\n',
    );

    expect(article?.headline).toBe('Tide');
    expect(problems).toHaveLength(1);
  });

  test('that never ends is told', () => {
    expect(read('---\ntitle: Tide\n\n# Tide\n\nThe water rose.\n').problems).toMatchObject([
      { line: 1 },
    ]);
  });

  test('cannot blow itself up with aliases', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e'].map(
        (key, n) => `${key}: &${key} [${Array(8).fill(`*${'abcd'[n]}`).join(', ')}]`,
      ),
    ].join('\n');

    expect(
      read(`---\ntitle: Tide\n${bomb}\n---\nThe water rose.\n`).problems[0]?.message,
    ).toContain('aliases');
  });
});

describe('the headline', () => {
  test('is the first `# ` heading where no title is given', () => {
    const { article } = read('# Tide\n\nThe water rose.\n\n# Ebb\n\nThe water fell.\n');

    expect(article?.headline).toBe('Tide');
    expect(article?.sections.map(({ heading }) => heading)).toEqual([undefined, 'Ebb']);
  });

  test('that is missing is told with a remedy', () => {
    const { article, problems } = read('The water rose.\n');

    expect(article).toBeUndefined();
    expect(problems[0]?.remedy).toContain('title:');
  });
});

describe('what is printed', () => {
  test('leaves out marks and addresses', () => {
    expect(
      paragraphs('The **old** [_pump_](https://example.test/p "x") & its `valve` &amp; bolt \\*.'),
    ).toEqual(['The old pump & its valve & bolt *.']);
  });

  test('puts a space for a line break', () => {
    expect(paragraphs('The old\npump  \nbroke<br>down.')).toEqual(['The old pump broke down.']);
  });

  test('leaves out addresses that another system fills in', () => {
    expect(
      paragraphs('Ask [the *pilots*]({{ site.url }}/pilots) or [us]({{ "/a/" | url }}).'),
    ).toEqual(['Ask the pilots or us.']);
  });

  test('comes from paragraphs, lists and quoted blocks', () => {
    expect(paragraphs('- One.\n- Two.\n\n> Three\n> four.\n\n1. Five.')).toEqual([
      'One.',
      'Two.',
      'Three four.',
      'Five.',
    ]);
  });

  test('is nothing for code, tables, pictures, HTML and templates', () => {
    const text =
      '```\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n![alt words](x.png)\n\n<div>raw</div>\n\n{{< figure src="a" >}}\n\nSaid.';

    expect(paragraphs(text)).toEqual(['Said.']);
  });
});

test.each(['\n', '\r\n', '\r'])(
  'offsets are those of the file, with front matter and line ends %j',
  (ending) => {
    const text = [
      '---',
      'title: Tide',
      '---',
      '',
      '> “The **sea** is',
      '> coming for [us](https://example.test),” said *Ana Ruiz*, mayor. It [was][1].',
      '',
      '[1]: https://example.test',
    ].join(ending);

    const { article } = read(text);

    const quote = article?.quotes[0];
    expect(quote).toMatchObject({
      text: '“The sea is coming for us,”',
      speaker: 'Ana Ruiz',
      role: 'mayor',
    });
    expect(quote && standsIn(text, quote)).toBe(true);
    expect(text.slice(quote?.start, (quote?.start ?? 0) + 8)).toBe('“The **s');
    expect(text.slice(0, quote?.end)).toMatch(/example\.test\),”$/);
  },
);

const spokenOver = (between: string) =>
  `# Tide\n\n“We **dredge** in spring,” Ana Ruiz said.${between}“The quay can wait.”\n`;
const quotesOf = (text: string) => read(text).article?.quotes ?? [];

describe('a quote that goes on over paragraphs', () => {
  test.each([
    ['a blank line', '\n\n'],
    ['more of them', '\r\n\r\n\r\n'],
  ])('is one over %s, as it stands in the file', (_, between) => {
    const text = spokenOver(between);
    const [quote, ...others] = quotesOf(text);

    expect(others).toEqual([]);
    expect(quote?.parts.map((part) => part.text)).toEqual([
      '“We dredge in spring,”',
      '“The quay can wait.”',
    ]);
    expect(quote && standsIn(text, quote)).toBe(true);
    expect(quote?.text.replaceAll(/\s+/g, ' ')).toBe(
      '“We dredge in spring,” Ana Ruiz said. “The quay can wait.”',
    );
  });

  test('is one with styles at the edges of its paragraphs', () => {
    const text = '# Tide\n\n*“We dredge in spring,” Ana Ruiz said.*\n\n**“The quay can wait.”**\n';
    const [quote, ...others] = quotesOf(text);

    expect(others).toEqual([]);
    expect(quote?.text).not.toContain('*');
    expect(quote && standsIn(text, quote)).toBe(true);
  });

  test('is one inside a block quote too', () => {
    const text = '# Tide\n\n> “We dredge in spring,” Ana Ruiz said.\n>\n> “The quay can wait.”\n';
    const [quote, ...others] = quotesOf(text);

    expect(others).toEqual([]);
    expect(quote?.text).not.toContain('>');
    expect(quote && standsIn(text, quote)).toBe(true);
  });

  test.each([
    ['a line across', '\n\n---\n\n'],
    ['a picture', '\n\n![The quay](quay.png)\n\n'],
    ['code', '\n\n```\nquay\n```\n\n'],
    ['the mark of a block quote', '\n\n> '],
  ])('is two with %s between', (_, between) => {
    expect(quotesOf(spokenOver(between)).map(({ id, speaker }) => `${id} ${speaker}`)).toEqual([
      'tide#opening/q1 Ana Ruiz',
      'tide#opening/q2 Ana Ruiz',
    ]);
  });
});

test('Markdown made to be slow is read at once', () => {
  const pieces = ['*a_ ', '[', '![](', '`', '> ', '<a ', '&', '{{'].map((piece) =>
    piece.repeat(80_000 / piece.length),
  );
  const spentMs = startCpuTime();

  const read80 = pieces.map((piece) => read(`# Tide\n\n${piece}`).problems.length);

  expect(read80).toHaveLength(pieces.length);
  expect(spentMs()).toBeLessThan(10_000);
});
