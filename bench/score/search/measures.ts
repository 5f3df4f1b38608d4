/** How well a series of queries was answered; each from 0 to 1. */
export type Measures = {
  readonly ndcg: number;
  readonly recall: number;
  readonly mrr: number;
  /** The share of the queries for which nothing at all was found. */
  readonly without: number;
};

const DEPTH = 10;

/**
 * nDCG@10 with linear gain and a discount of log2 (as trec_eval has it), recall@10 and MRR@10, each
 * the mean over the queries. `found` holds documents, best first, for each query in `grades`.
 */
export function measured(
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>,
  found: ReadonlyMap<string, readonly string[]>,
): Measures {
  const each = [...found].map(([query, docs]) => measuredOne(grades.get(query) ?? new Map(), docs));
  const mean = (of: (one: Measures) => number) =>
    each.reduce((sum, one) => sum + of(one), 0) / each.length;
  return {
    ndcg: mean(({ ndcg }) => ndcg),
    recall: mean(({ recall }) => recall),
    mrr: mean(({ mrr }) => mrr),
    without: mean(({ without }) => without),
  };
}

function measuredOne(grades: ReadonlyMap<string, number>, docs: readonly string[]): Measures {
  const gains = docs.slice(0, DEPTH).map((doc) => grades.get(doc) ?? 0);
  const ideal = [...grades.values()].toSorted((a, b) => b - a).slice(0, DEPTH);
  const first = gains.findIndex((gain) => gain > 0);
  return {
    ndcg: discounted(gains) / discounted(ideal),
    recall: gains.filter((gain) => gain > 0).length / grades.size,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    without: docs.length === 0 ? 1 : 0,
  };
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
