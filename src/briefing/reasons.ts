import type { Weighed } from './choose-lines.ts';
import { contributions, type Reasons } from './salience.ts';
import type { Scene } from './scene.ts';

const AND = new Intl.ListFormat('en-GB');

/** As many reasons as a reader takes in. */
const MOST = 4;

/** Share of other stories that have a line's words from which on they are worth a mention. */
const SOME_SHARE = 0.1;

/**
 * Why a sentence was chosen, in words that can stand behind others: what it has of what was asked
 * for, then what weighed the most.
 */
export function whyChosen({ salience: { reasons }, passage }: Weighed, scene: Scene): string {
  const byWeight = contributions(reasons).filter((name) => name !== 'subject');
  const said = ['subject' as const, ...byWeight]
    .flatMap((name) => wordsFor(name, reasons, scene) ?? [])
    .slice(0, MOST);
  if (said.length === 0)
    return `it weighs the most of what is left of “${passage.article.headline}”`;
  return AND.format(said);
}

/** What a reason says; nothing where it says too little to be one. */
function wordsFor(name: keyof Reasons, reasons: Reasons, scene: Scene): string | undefined {
  const strong = reasons[name];
  switch (name) {
    case 'subject':
      return subjectWords(strong, scene);
    case 'lead':
      if (strong === 1) return 'it opens its article';
      return strong >= 0.4 ? 'it stands near the top of its article' : undefined;
    case 'opens':
      return strong === 1 && reasons.lead < 1 ? 'it opens its section' : undefined;
    case 'shared':
      return strong >= 0.25 && reasons.carries >= 0.3
        ? 'much else that is told of it has the same words'
        : undefined;
    case 'carries':
      return strong >= 0.5 ? 'it says much of what the rest speaks of' : undefined;
    case 'sources':
      return strong >= SOME_SHARE ? 'other stories tell it too' : undefined;
    case 'fresh':
      return strong >= 0.9 ? 'its article is among the newest' : undefined;
    case 'facts':
      return strong === 1 ? 'it holds figures and names' : undefined;
    case 'whole':
    case 'own':
    case 'length':
      // True of nearly every line that is shown.
      return undefined;
  }
}

function subjectWords(strength: number, { subject }: Scene): string | undefined {
  if (subject.names.length === 0) return undefined;
  if (strength === 1) return `it names ${subject.about}`;
  return strength >= 0.5
    ? `what stands above it names ${subject.about}`
    : `its article is filed under ${subject.about}`;
}
