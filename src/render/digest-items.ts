import type { Digest, DigestItem } from '../briefing/digest.ts';
import { markBelow, publishedBy, publishedOn, quotationBelow } from './citation.ts';
import { escapeLine } from './escape.ts';
import { label } from './label.ts';
import { link } from './link.ts';
import { fitting } from './pages.ts';

/** Characters for all items together: what header and footer leave of Discord's 4,000. */
const ROOM = 3_200;

/** An item as it is shown, with what stands beside its lines where there was room for it. */
export type ShownItem = { readonly item: DigestItem; readonly text: string };

/**
 * How much an item's links may take, the most first. Addresses and escaped marks count as
 * characters: with very long ones, links go before words do, and whole items before parts of them.
 */
const LAYOUTS: readonly ((item: DigestItem) => string)[] = [
  (item) => entry(item, linked(item), cited(item)),
  (item) => entry(item, linked(item), publishedBy(item.passage.article)),
  (item) => entry(item, label(item.passage.article.headline), publishedBy(item.passage.article)),
];

/** A digest that a thousand channels share is laid out once. */
const known = new WeakMap<Digest, readonly ShownItem[]>();

/** The items of a digest that one message can show, at least the first, cut between items only. */
export function shownItems(digest: Digest): readonly ShownItem[] {
  const kept = known.get(digest) ?? laidOut(digest.items);
  known.set(digest, kept);
  return kept;
}

function laidOut(items: readonly DigestItem[]): readonly ShownItem[] {
  const [best = []] = LAYOUTS.map((layout) => fitting(items.map(layout), ROOM)).toSorted(
    (a, b) => b.length - a.length,
  );
  return withBeside(items.slice(0, best.length), best);
}

/** Adds why each matters and what was said, the first item first, as long as there is room. */
function withBeside(
  items: readonly DigestItem[],
  entries: readonly string[],
): readonly ShownItem[] {
  let left = entries.reduce((room, text) => room - text.length - 1, ROOM);
  return items.map((item, at) => {
    const texts = [entries[at] ?? ''];
    for (const beside of besideOf(item)) {
      if (beside.length + 1 > left) continue;
      left -= beside.length + 1;
      texts.push(beside);
    }
    return { item, text: texts.join('\n') };
  });
}

const besideOf = ({ soWhat, quote }: DigestItem): readonly string[] => [
  ...(soWhat === undefined ? [] : [`**Why it matters** ${escapeLine(soWhat)}`]),
  ...(quote === undefined ? [] : [quotationBelow(quote)]),
];

function entry({ kind, lines }: DigestItem, headline: string, where: string): string {
  const words = lines.map(({ sentence }) => escapeLine(sentence.text));
  return [
    `### ${kind === 'update' ? 'Update: ' : ''}${headline}`,
    ...(words.length === 1 ? words : words.map((line) => `- ${line}`)),
    `-# ${where}`,
  ].join('\n');
}

const linked = ({ passage: { article } }: DigestItem): string =>
  link(article.headline, article.source?.url);

/** The publisher, linked to the very words, and the day. */
function cited({ passage: { article }, lines }: DigestItem): string {
  const [line] = lines;
  if (line === undefined) return publishedBy(article);
  return `${markBelow(article, line.sentence)}, ${publishedOn(article)}`;
}
