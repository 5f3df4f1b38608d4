import { hash } from 'node:crypto';
import { label } from './label.ts';

/** A text that a card shows as checked, and who was said to have said it. */
export type Shown = { readonly text: string; readonly claimed: string | undefined };

const SAID_BY = /^Said to be by (.*)$/;

/** The claim, on the line below a checked text: it is read back from there. */
export const claimLine = (claimed: string | undefined): string =>
  claimed === undefined ? '' : `\nSaid to be by ${label(claimed)}`;

/**
 * Reads the checked texts back from a card's own Markdown: its block quotes, each with the claim below
 * it. A `custom_id` is too short to hold them, and Discord brings the message along with each press.
 */
export function shownIn(card: string): readonly Shown[] {
  const lines = card.split('\n');
  return lines.flatMap((line, at) => {
    if (!line.startsWith('> ')) return [];
    const claim = SAID_BY.exec(lines[at + 1] ?? '')?.[1];
    return [{ text: asWritten(line.slice(2)), claimed: claim && asWritten(claim) }];
  });
}

/** What `escapeLine` and the styles of a word diff were put around. */
function asWritten(markdown: string): string {
  const plain = markdown
    .replaceAll(/(\\.)|~~|\*\*/g, (_, escaped = '') => escaped)
    .replaceAll(/\\(.)/g, '$1');
  return plain.startsWith('\u2068') && plain.endsWith('\u2069') ? plain.slice(1, -1) : plain;
}

/** Enough to tell that what was read back is what was checked. */
const DIGEST_LENGTH = 12;

/** A short proof of which texts a card was made of, to fit into a `custom_id`. */
export const digestOf = (shown: readonly Shown[]): string =>
  hash('sha256', JSON.stringify(shown.map(({ text, claimed }) => [text, claimed ?? '']))).slice(
    0,
    DIGEST_LENGTH,
  );
