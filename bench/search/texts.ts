import type { Article } from '../../src/article/article.ts';

/** A section as engines take it that know no articles. */
export type Text = { readonly id: string; readonly title: string; readonly text: string };

/** The sections of these articles, headline and heading their title. */
export const textsOf = (articles: readonly Article[]): Text[] =>
  articles.flatMap(({ headline, sections }) =>
    sections.map(({ id, heading, paragraphs }) => ({
      id,
      title: `${headline}\n${heading ?? ''}`,
      text: paragraphs.map(({ text }) => text).join('\n'),
    })),
  );

/** A section's article: what stands before the mark in its id. */
export const articleOf = (section: string): string => section.slice(0, section.indexOf('#'));
