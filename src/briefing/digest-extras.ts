import { saidWords } from '../article/said-words.ts';
import type { QuotePassage } from '../search/passage.ts';
import type { Line } from './briefing.ts';
import { termsOf } from '../search/fold.ts';
import { chooseQuotes, termsAround } from './choose-quotes.ts';
import type { DigestItem } from './digest.ts';
import { fitsInto, roomAfter, type Size, sizeOf } from './digest-room.ts';
import { EVERYTHING, type Subject } from './subject.ts';

/** Longer words of an editor's are left to the article: they would crowd out what was said. */
const LONGEST_SO_WHAT = 300;

/** Terms that a quote of another section has in common with what it stands beside, at least. */
const IN_COMMON = 2;

/** What may stand beside lines. */
export type Extras = {
  /** The lines and headlines that are shown anyway. */
  readonly taken: readonly Size[];
  /** Of sections that are new. */
  readonly quotes: readonly QuotePassage[];
  readonly subjects: readonly Subject[];
};

/**
 * Gives items what goes beside their lines, the first item first, as long as there is room: why it
 * matters, where its article says so, and a quote by somebody who is not heard elsewhere: of its own
 * section, or of its article where it speaks of the same. What was said before a section changed is
 * no news.
 */
export function withExtras(
  items: readonly DigestItem[],
  { taken, quotes, subjects }: Extras,
): readonly DigestItem[] {
  const said = Map.groupBy(quotes, ({ article }) => article);
  const [subject = EVERYTHING, another] = subjects;
  const about = another === undefined ? subject : EVERYTHING;
  const sizes = [...taken];
  const told = new Set<string>();
  const lines = items.flatMap((item) => item.lines);
  const heard: QuotePassage[] = [];
  return items.map((item) => {
    const soWhat = told.has(item.passage.article.id) ? undefined : soWhatOf(item, sizes);
    if (soWhat !== undefined) {
      told.add(item.passage.article.id);
      sizes.push(sizeOf(soWhat));
    }
    const own = item.kind === 'update' ? [] : (said.get(item.passage.article) ?? []);
    const quote = quoteBeside(item, unheard(own, heard), [...lines, ...heard.map(asLine)], {
      about,
      room: roomAfter(sizes),
    });
    if (quote !== undefined) {
      heard.push(quote);
      sizes.push(sizeOf(saidWords(quote.quote)));
    }
    return { ...item, soWhat, quote };
  });
}

function soWhatOf({ passage }: DigestItem, sizes: readonly Size[]): string | undefined {
  const { soWhat = '' } = passage.article;
  if (soWhat === '' || soWhat.length > LONGEST_SO_WHAT) return undefined;
  return fitsInto(sizeOf(soWhat), roomAfter(sizes)) ? soWhat : undefined;
}

function quoteBeside(
  item: DigestItem,
  quotes: readonly QuotePassage[],
  lines: readonly Line[],
  { about, room }: { readonly about: Subject; readonly room: Size },
): QuotePassage | undefined {
  const own = quotes.filter(({ section }) => section === item.passage.section);
  const most = { quotes: 1, ...room };
  const [nearest] = chooseQuotes(own, lines, about, most);
  return nearest ?? chooseQuotes(speakingOf(item, quotes), lines, about, most)[0];
}

function speakingOf(
  { passage: { article }, lines }: DigestItem,
  quotes: readonly QuotePassage[],
): readonly QuotePassage[] {
  const told = [article.headline, ...lines.map(({ sentence }) => sentence.text)].join('\n');
  const terms = new Set(termsOf(told));
  return quotes.filter((quote) => termsAround(quote).intersection(terms).size >= IN_COMMON);
}

const unheard = (quotes: readonly QuotePassage[], heard: readonly QuotePassage[]) =>
  quotes.filter(({ speaker }) => !heard.some((other) => other.speaker === speaker));

/** A quote as a line that must not be repeated. */
const asLine = ({ quote, article, section, key }: QuotePassage): Line => ({
  sentence: quote,
  passage: { kind: 'section', key, article, section },
});
