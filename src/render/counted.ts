/** `1 article`, `2 articles`: a number with its noun. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `Chosen from 12 sections of 5 articles` */
export const chosenFrom = (of: { readonly sections: number; readonly articles: number }): string =>
  `Chosen from ${counted(of.sections, 'section')} of ${counted(of.articles, 'article')}`;
