import type { Article } from '../article/article.ts';
import type { Registers } from '../article/registers.ts';
import { changeIndex } from '../search/changing.ts';
import type { Filed } from '../search/filter.ts';
import { buildIndex, type PassageIndex } from '../search/passage-index.ts';
import type { Passage, SectionPassage } from '../search/passage.ts';
import { buildPhraseIndex, changePhraseIndex } from '../verify/phrase-index.ts';
import type { PhraseIndex } from '../verify/phrase-looking.ts';
import type { Name } from './names.ts';
import type { ShelvedArticle } from './shelved-article.ts';

/** What is worked out of each article and each name by itself, and need not be again. */
export type Basis = {
  readonly registers: Registers;
  /** In the order of the shelves: newest first. */
  readonly shelved: ReadonlyMap<Article, ShelvedArticle>;
  /** Speakers and publishers. */
  readonly names: ReadonlyMap<string, Name>;
  /** Headlines and headings, and their folds. */
  readonly titles: ReadonlyMap<string, string>;
  readonly index: PassageIndex;
  readonly phrases: PhraseIndex;
};

/** What is taken over from other shelves, as far as the articles and registers are the same objects. */
export type Before = Omit<Basis, 'index' | 'phrases'> & {
  readonly index: (passages: readonly Passage[], filed: Filed) => Promise<PassageIndex>;
  readonly phrases: (sections: readonly SectionPassage[]) => Promise<PhraseIndex>;
};

/** For a library that nothing is known of. */
export const nothingBefore = (registers: Registers, pause: () => Promise<void>): Before => ({
  registers,
  shelved: new Map(),
  names: new Map(),
  titles: new Map(),
  index: (passages, filed) => buildIndex(passages, pause, filed),
  phrases: (sections) => buildPhraseIndex(sections, pause),
});

/** For a library that was changed, beside shelves that stay as they are. */
export const after = (basis: Basis, pause: () => Promise<void>): Before => ({
  ...basis,
  index: (passages, filed) => changeIndex(basis.index, passages, pause, filed),
  phrases: (sections) => changePhraseIndex(basis.phrases, sections, pause),
});
