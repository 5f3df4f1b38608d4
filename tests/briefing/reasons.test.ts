import { expect, test } from 'vitest';
import { compose } from '../../src/briefing/compose.ts';
import { EVERYTHING, topicSubject } from '../../src/briefing/subject.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { type ArticleDraft, articleOf } from '../article.ts';

const ferries = topicSubject({ id: 'ferries', name: 'Ferries', aliases: [] });

/** Why each line is in, by its first word. */
function reasonsIn(subject: typeof ferries, ...drafts: ArticleDraft[]): Map<string, string> {
  const articles = drafts.map((draft, n) => articleOf({ id: `a${n}`, ...draft }));
  const { sections } = passagesOf(articles, { topics: [], speakers: [] });
  const lines = compose(subject, sections, [])?.lines ?? [];
  return new Map(
    lines.map(({ sentence, because }) => [sentence.text.split(' ')[0] ?? '', because]),
  );
}

const only = (text: string) => ({ sections: { '': [text] } });

test('a line says that it names what was asked for, and where it stands', () => {
  const reasons = reasonsIn(ferries, only('Ferries of the old town met near the long pier.'));

  expect(reasons.get('Ferries')).toBe('it names Ferries and it opens its article');
});

test('a line that only stands under the subject says what it stands under', () => {
  const text = 'Sailors of the old town met near the long pier.';

  const headed = reasonsIn(ferries, { headline: 'Ferries stop', ...only(text) });
  const filed = reasonsIn(ferries, { topics: ['ferries'], ...only(text) });

  expect(headed.get('Sailors')).toBe('what stands above it names Ferries and it opens its article');
  expect(filed.get('Sailors')).toContain('its article is filed under Ferries');
});

test('what other stories tell is said to be told by them', () => {
  const reasons = reasonsIn(
    EVERYTHING,
    only('Sailors of the northern harbour went on strike over pay.'),
    only('Captains fear that the strike of sailors over pay will empty every harbour.'),
  );

  expect(reasons.get('Sailors')).toContain('other stories tell it too');
});
