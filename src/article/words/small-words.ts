import { listed } from './listed.ts';

/** The small words that hold sentences together. */

/** A word after which a new phrase begins: nothing named before it runs on. */
export const FUNCTION_WORDS = listed(`
  about above across after against ago along although am amid among and are around as at back be became
  because become been before behind being below between both but by can could despite did do does down
  during either except for from had has have having he him how i if in inside into is it last like may
  me might must near next nor not of off on once onto or out outside over per said shall she should
  since so than that them then there these they this those through throughout till to today tomorrow
  tonight toward towards under unless until up upon us via was we were what when where whether which
  while who whom whose why will with within without would yesterday yet you
`);

/** Words that lead a phrase: `a spokesman`. */
export const DETERMINERS = listed(`
  a an another any both each every few five four her his its many most my no one other our several some
  the their these this those three two
`);

/** Those that say whose somebody is. */
export const POSSESSIVES = listed(`her his its my our their`);

/** Words that count people who are not named: `the two`, `another`, `one of the pilots`. */
export const COUNTS = listed(
  `another both few five four many most none one others pair several some three trio two`,
);

/** Words that carry a description on: `a spokesman for the ministry`. */
export const LINKS = listed(`for of at with from in on to`);

/** What a main clause begins behind. */
export const MAIN_CLAUSES = listed(`, ; : — – -- and but or so that`);

/** What a lesser clause begins behind. */
export const LESSER_CLAUSES = listed(`
  ( after although as because before if once since though unless until when where whether while
`);
