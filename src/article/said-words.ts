import type { Quote } from './article.ts';

/** The words that somebody said, marks included, without the cues between their parts. */
export const saidWords = ({ parts }: Pick<Quote, 'parts'>): string =>
  parts.map(({ text }) => text).join(' ');
