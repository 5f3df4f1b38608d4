import type { Span } from '../../../src/article/article.ts';
import type { GoldSpeaker } from './gold.ts';
import type { Given, Join, Marked, Wanted } from './marking.ts';
import { commonLength } from './matching.ts';
import { sizeOf } from './segments.ts';

/** One kind of mistake. */
export type Mistakes = {
  /** `spurious, core`. */
  readonly kind: string;
  readonly count: number;
  readonly examples: readonly Example[];
};

/** Something that went wrong, for whoever is to mend it. */
export type Example = {
  readonly kind: string;
  readonly doc: string;
  /** What it should have been and what it was, where words can say so. */
  readonly detail: string;
  /** The text around it, the stretch itself between `⟦` and `⟧`. */
  readonly context: string;
};

/** The characters that are shown on either side, and of the stretch itself at both its ends. */
const AROUND = 140;
const ENDS = 60;

/** Everything that went wrong in some articles, with the first `limit` examples of each kind. */
export function mistakesIn(articles: readonly Marked[], limit: number): Mistakes[] {
  const all = articles.flatMap((article) => [
    ...article.wanted.flatMap((wanted) => ofWanted(article, wanted)),
    ...article.given.flatMap((given) => ofGiven(article, given)),
    ...article.joins.flatMap((join) => ofJoin(article, join)),
  ]);
  const kinds = [...new Set(all.map(({ kind }) => kind))].toSorted();
  return kinds.map((kind) => {
    const some = all.filter((each) => each.kind === kind);
    return { kind, count: some.length, examples: some.slice(0, limit) };
  });
}

/** The same for a terminal. */
export function mistakeLines(mistakes: readonly Mistakes[]): string[] {
  return mistakes.flatMap(({ kind, count, examples }) => [
    '',
    `== ${kind}: ${count}`,
    ...examples.flatMap(({ doc, detail, context }) => [
      detail === '' ? doc : `${doc} · ${detail}`,
      `    ${context}`,
    ]),
  ]);
}

function ofWanted(article: Marked, { segment, found, naming, role }: Wanted): Example[] {
  const at = (kind: string, detail: string) => [exampleAt(article, segment, kind, detail)];
  if (found === undefined) return at(`missed, ${sizeOf(segment)}`, '');
  const { speaker } = segment;
  const said = `${wantedName(speaker)} → ${found.speaker ?? 'nobody'}`;
  if (naming === 'wrong') return at(`${speaker.cls} speaker: wrong`, said);
  if (naming === 'nobody') return at(`${speaker.cls} speaker: nobody told`, said);
  if (role === undefined || role === 1) return [];
  return at('role', `${wantedName(speaker)} → ${found.role ?? 'none'}`);
}

function wantedName(speaker: GoldSpeaker): string {
  if (speaker.cls === 'none') return 'nobody';
  const gold = speaker.cls === 'pronoun' ? speaker.gold : undefined;
  return gold === undefined ? speaker.text : `${speaker.text} (${gold})`;
}

function ofGiven(article: Marked, { segment, counts, isRight }: Given): Example[] {
  if (isRight || counts === undefined) return [];
  const isNegative = article.negatives.some((each) => commonLength(each, segment) > 0);
  const detail = isNegative ? 'a title or a scare quote' : '';
  return [exampleAt(article, segment, `spurious, ${counts}`, detail)];
}

function ofJoin(article: Marked, { isOne, wasJoined, between: [first, second] }: Join): Example[] {
  if (isOne === wasJoined) return [];
  const kind = isOne ? 'parts not joined' : 'parts joined wrongly';
  return [exampleAt(article, { start: first.end, end: second.start }, kind, '')];
}

function exampleAt({ doc, text }: Marked, span: Span, kind: string, detail: string): Example {
  const before = text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = text.slice(span.end, span.end + AROUND);
  const context = `${before}⟦${endsOf(text.slice(span.start, span.end))}⟧${after}`;
  return { kind, doc, detail, context: context.replaceAll('\n', ' ¶ ') };
}

function endsOf(stretch: string): string {
  if (stretch.length <= 2 * ENDS) return stretch;
  return `${stretch.slice(0, ENDS)} […] ${stretch.slice(-ENDS)}`;
}
