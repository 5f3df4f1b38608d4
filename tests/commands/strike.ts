import { articleOf } from '../article.ts';

/** Islands without ferries, and who says so: news to be searched. */
export const strike = articleOf({
  id: 'strike',
  headline: 'Ferries stop as crews strike',
  source: 'Harbour Post',
  published: '2026-01-05',
  topics: ['ferries'],
  sections: {
    '': ['Ferries between the islands stopped when 900 sailors went on strike.'],
    Talks: ['“No ferry will leave before Monday,” said Ana Ruiz, the harbour master.'],
  },
  quotes: [
    {
      parts: ['“No ferry will leave before Monday,”'],
      speaker: 'Ana Ruiz',
      role: 'harbour master',
    },
  ],
});
