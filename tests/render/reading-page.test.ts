import { expect, test } from 'vitest';
import { readingPage } from '../../src/render/reading-page.ts';
import { articleOf } from '../article.ts';

const article = articleOf({
  id: 'port',
  headline: 'Port <script>alert(1)</script> talks stall',
  dek: 'Cranes stand still',
  byline: ['Ana Diaz'],
  source: 'Harbour Post',
  published: '2025-11-03',
  language: 'de',
  soWhat: 'Our ferry sails from there.',
  sections: {
    '': ['Talks stalled on Monday.'],
    'The cranes & ships': ['Twelve cranes stood still.'],
  },
});

test('a reading page shows headline, dek, who wrote it and when, why it matters, and every paragraph', () => {
  const page = readingPage(article);

  for (const words of [
    'Cranes stand still',
    'Ana Diaz · Harbour Post · 3 November 2025',
    'Our ferry sails from there.',
    '<p>Talks stalled on Monday.</p>',
    '<p>Twelve cranes stood still.</p>',
  ]) {
    expect(page).toContain(words);
  }
});

test('what an article holds is shown as text, never run', () => {
  const page = readingPage(article);

  expect(page).not.toContain('<script>');
  expect(page).toContain('Port &lt;script&gt;alert(1)&lt;/script&gt; talks stall');
  expect(page).toContain('<h2>The cranes &amp; ships</h2>');
});

test('a section can be led to by its own address, and the page says its language', () => {
  const page = readingPage(article);

  expect(page).toContain('<section id="the-cranes-ships">');
  expect(page).toContain('<html lang="de">');
});

test('what an article does not have leaves no empty line behind', () => {
  const page = readingPage(articleOf({ headline: 'Bare', sections: { '': ['One line.'] } }));

  expect(page).not.toMatch(/class="(?:dek|so-what)"|undefined/);
});
