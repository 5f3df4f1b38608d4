import { articleOf } from '../article.ts';

/** One line on each town, with nothing in common. */
export const LINES = {
  lima: 'Lima deepened its northern quay by four metres in January.',
  oslo: 'Bakers across Oslo raised the price of bread by nine per cent.',
  accra: 'Teachers marched through Accra for smaller classes on Thursday.',
  quito: 'Engineers drained a flooded tunnel under Quito within two weeks.',
  perth: 'Perth opened its first night market beside the cathedral.',
};
export type Town = keyof typeof LINES;

/** On one town; more sentences follow its line. */
export const article = (town: Town, ...more: readonly string[]) =>
  articleOf({
    id: town,
    headline: `News of ${town}`,
    published: '2026-11-01',
    sections: { '': [[LINES[town], ...more].join(' ')] },
  });
export const articles = (...towns: readonly Town[]) => towns.map((town) => article(town));

const bread = { id: 'bread', name: 'Bread', aliases: [] };
/** A register of one topic, which is Oslo’s. */
export const registers = { topics: [bread], speakers: [] };
