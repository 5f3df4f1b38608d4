import { notFound, type Try } from './errors.ts';
import { editsBetween, editsForgiven } from './search/edits.ts';
import { foldPhrase } from './search/fold.ts';

/** Names that somebody may have meant, and how to ask for one of them. */
export type Naming = {
  /** `speaker`, `publisher`: for the words of the error. */
  readonly what: string;
  readonly named: readonly string[];
  /** Names among which one may be spelled nearly so, for somebody who is not there. */
  readonly alike: readonly string[];
  readonly tryFor: (name: string) => Try;
};

const MOST_TRIES = 3;
/** No name is longer; more would only cost time. */
const MOST_WORDS = 8;

/**
 * The one name that was meant.
 *
 * @throws UserError where nobody is called so, or several are: which of them is the reader's to say.
 */
export function oneName(typed: string, { what, named, alike, tryFor }: Naming): string {
  const [only, another] = named;
  if (only !== undefined && another === undefined) return only;
  const several = named.length > 1;
  const tries = (several ? named : alike.filter(isNearly(typed))).slice(0, MOST_TRIES).map(tryFor);
  throw notFound({
    what: several
      ? `“${typed}” could be any of ${named.length} names.`
      : `No ${what} in this library is called “${typed}”.`,
    why: several
      ? 'I do not guess which of them is meant.'
      : `I looked for every word of it in the names of all ${what}s.`,
    fix:
      tries.length > 0
        ? 'Pick one of these, or write the full name.'
        : `Pick a ${what} from the list that opens as you type.`,
    tries,
  });
}

/** Whether each word typed is, but for a slip or two, a word of the name: nobody else is offered. */
function isNearly(typed: string): (name: string) => boolean {
  const words = foldPhrase(typed).split(' ', MOST_WORDS);
  return (name) => {
    const own = foldPhrase(name).split(' ', MOST_WORDS);
    return words.every((word) =>
      own.some((each) => editsBetween(word, each) <= editsForgiven(word)),
    );
  };
}
