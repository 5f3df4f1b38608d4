import type { Coverage } from '../briefing/coverage.ts';
import { gallery, message, rule, text } from './blocks.ts';
import { counted } from './counted.ts';
import { coverageAltText, coverageInBrief, stretchInWords } from './coverage-words.ts';
import { label } from './label.ts';
import type { Message } from './message.ts';

const FILE = 'coverage.png';

/**
 * How much was published on a subject, and when: as a picture, and the same in words below it.
 * Without a picture (none could be made) the words stand alone.
 */
export function coverageCard(
  name: string,
  coverage: Coverage,
  picture: Uint8Array | undefined,
): Message {
  const alt = coverageAltText(name, coverage);
  const counts = coverage.stretches.map(
    (each) =>
      `**${stretchInWords(coverage.unit, each)}** · ${each.articles === 0 ? 'no article' : counted(each.articles, 'article')}`,
  );
  const card = message(
    text(`## Coverage of ${label(name)}\n-# ${coverageInBrief(coverage)}`),
    ...(picture === undefined ? [rule()] : [gallery(FILE, alt)]),
    text(counts.join('\n')),
  );
  if (picture === undefined) return card;
  return { ...card, files: [{ name: FILE, type: 'image/png', bytes: picture, description: alt }] };
}
