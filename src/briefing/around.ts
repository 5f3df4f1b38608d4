import type { Printed } from '../article/article.ts';
import type { QuotePassage } from '../search/passage.ts';

/** The sentences that a quote stands in, with what is said of it there. */
export const sentencesAround = ({ section, quote }: QuotePassage): readonly Printed[] =>
  section.paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter(({ start, end }) => start < quote.end && quote.start < end);
