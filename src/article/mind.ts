import type { Sex } from './given-names.ts';
import type { Person } from './people.ts';
import type { Part } from './sentence-parts.ts';
import type { ToldSexes } from './told-sex.ts';

/** Whom a reader keeps in mind, and how much. */
export type Mind = {
  /** Somebody is spoken of. */
  notice(person: Person, part: Part): void;
  /** A sentence, or a paragraph, has ended. */
  fade(after: 'sentence' | 'paragraph'): void;
  /** How well somebody fits a pronoun, or a noun that tells as much: from 0 to 1. */
  fitting(sex: Sex | undefined): (person: Person) => number;
  /** Who is most in mind of those who are not left out; `undefined` where nobody is. */
  foremost(weigh: (person: Person) => number): Person | undefined;
};

/** How much being named in a part of a sentence brings somebody to mind. */
const WEIGHT = { speaker: 1.6, subject: 1, object: 0.5, aside: 0.3 } as const;
/** How much more somebody counts who was in mind already. */
const STAYS = 0.2;
/** What is left afterwards. */
const LEFT = { sentence: 0.6, paragraph: 0.85 } as const;
/** Whom a reader has as good as forgotten. */
const FAINT = 0.05;
/** What somebody counts for a pronoun whose sex the article does not tell: less than those whom it fits. */
const DOUBT = 0.6;

/** A mind that knows of some people, beyond their names, which pronoun they have. */
export function newMind(told: ToldSexes): Mind {
  const weights = new Map<Person, number>();
  return {
    notice(person, part) {
      const before = weights.get(person) ?? 0;
      const now = WEIGHT[part];
      weights.set(person, Math.max(before, now) + STAYS * Math.min(before, now));
    },
    fade(after) {
      for (const [person, weight] of weights) {
        const left = weight * LEFT[after];
        if (left < FAINT) weights.delete(person);
        else weights.set(person, left);
      }
    },
    fitting(sex) {
      return (person) => {
        const own = person.sex ?? told.get(person);
        if (sex === undefined || own === sex) return 1;
        return own === undefined ? DOUBT : 0;
      };
    },
    foremost(weigh) {
      let best: Person | undefined;
      let most = 0;
      for (const [person, weight] of weights) {
        const worth = weight * weigh(person);
        if (worth > most) [best, most] = [person, worth];
      }
      return best;
    },
  };
}
