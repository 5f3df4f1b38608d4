import { html, raw } from 'hono/html';
import type { Article, Section } from '../article/article.ts';
import { publishedOn, publisherOf } from './citation.ts';

/** Calm, and legible at any size; `::target-text` is what a link to a line leads to. */
const STYLE = `
  :root { color-scheme: light dark; --ink: #1d2426; --paper: #fbfaf7; --quiet: #5c676a; --mark: #ffe9a8; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16191b; --quiet: #a0a8aa; --mark: #5a4a12; } }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Charter, Georgia, serif; }
  main { max-width: 38rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
  h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
  .dek { font-size: 1.25rem; color: var(--quiet); margin: 0 0 1rem; }
  .about { font: .875rem/1.5 system-ui, sans-serif; color: var(--quiet); margin: 0 0 2rem; }
  .so-what { border-inline-start: 3px solid var(--quiet); padding-inline-start: 1rem; margin: 0 0 2rem; }
  ::target-text { background: var(--mark); color: inherit; }
`;

/** An article as a page to read: the place that a citation leads to where nobody else publishes it. */
export function readingPage(article: Article): string {
  const publisher = publisherOf(article);
  const about = [article.byline.join(', '), publisher, publishedOn(article)].filter(Boolean);
  const page = html`<!doctype html>
    <html lang="${article.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${article.headline}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <article>
            <h1>${article.headline}</h1>
            ${article.dek === undefined ? '' : html`<p class="dek">${article.dek}</p>`}
            <p class="about">${about.join(' · ')}</p>
            ${article.soWhat === undefined ? '' : html`<p class="so-what">${article.soWhat}</p>`}
            ${article.sections.map(section)}
          </article>
        </main>
      </body>
    </html>`;
  // Only a template with a promise in it becomes one.
  if (page instanceof Promise) throw new TypeError('A reading page waits for nothing.');
  return page.toString();
}

function section({ id, heading, paragraphs }: Section) {
  return html`<section id="${id.slice(id.indexOf('#') + 1)}">
    ${heading === undefined ? '' : html`<h2>${heading}</h2>`}
    ${paragraphs.map(({ text }) => html`<p>${text}</p>`)}
  </section>`;
}
