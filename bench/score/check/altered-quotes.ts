import { bare, type Scan } from './scan.ts';
import { type Maker, type Material, partsOf, pickFrom, sentenceFrom } from './trial.ts';

/** An alteration of one sentence that the scan finds nowhere in the library. */
const changing =
  (change: (sentence: string, material: Material) => string | undefined): Maker =>
  (material) => {
    const [sentence] = sentenceFrom(material) ?? [];
    const text = sentence && change(sentence, material);
    if (text === undefined || text === sentence) return undefined;
    return { text, claimed: undefined, isWrong: (scan) => !scan.holds(text) };
  };

const NOT = /\b(?:not|never|no)\b /;
const AUXILIARY = /\b(?:is|are|was|were|will|has|have|had|can|could|would|must|may)\b /;

/** Ways in which a quote goes round that make it say what nobody said. */
export const ALTERED_QUOTES: Readonly<Record<string, Maker>> = {
  'negation dropped': changing((sentence) => sentence.replace(NOT, '')),

  'negation added': changing((sentence) => sentence.replace(AUXILIARY, (verb) => `${verb}not `)),

  'number changed': changing((sentence, { random }) =>
    sentence.replace(/\d(?=\D*$)/, (digit) =>
      String((Number(digit) + 1 + Math.floor(random() * 8)) % 10),
    ),
  ),

  'word changed': changing((sentence, { random }) => {
    const words = sentence.split(' ');
    const at = 1 + Math.floor(random() * (words.length - 2));
    const other = pickFrom(words, random);
    return bare(other) === bare(words[at] ?? '') ? undefined : words.with(at, other).join(' ');
  }),

  'dots that swallow a “not”': changing((sentence) =>
    NOT.test(sentence) ? sentence.replace(NOT, '… ') : undefined,
  ),

  'words swallowed by dots': changing((sentence, { random }) => {
    const words = sentence.split(' ');
    const from = 2 + Math.floor(random() * (words.length - 5));
    const count = 1 + Math.floor(random() * 3);
    return [...words.slice(0, from), '…', ...words.slice(from + count)].join(' ');
  }),

  // Every place where the words stand has the “not” before them.
  'cut behind a “not”': (material) => {
    const [sentence = ''] = sentenceFrom(material) ?? [];
    const match = NOT.exec(sentence);
    if (match === null) return undefined;
    const text = sentence.slice(match.index + match[0].length);
    if (text.split(' ').length < 4) return undefined;
    const isWrong = (scan: Scan) => scan.count(text) === scan.count(match[0] + text);
    return { text, claimed: undefined, isWrong };
  },

  'sentences swapped': (material) => {
    const [first, second] = sentenceFrom(material) ?? [];
    if (first === undefined || second === undefined) return undefined;
    const text = `${second} ${first}`;
    return { text, claimed: undefined, isWrong: (scan) => !scan.holds(text) };
  },

  'pieces of two articles': (material) => {
    const [first, second] = [sentenceFrom(material)?.[0], sentenceFrom(material)?.[0]];
    if (first === undefined || second === undefined) return undefined;
    const text = `${first} ${second}`;
    return { text, claimed: undefined, isWrong: (scan) => !scan.holds(text) };
  },

  'speaker swapped': ({ quotes, random }) => {
    const [quote, other] = [pickFrom(quotes, random), pickFrom(quotes, random)];
    const text = partsOf(quote).join(' ');
    const claimed = other.speaker;
    if (claimed === undefined) return undefined;
    return { text, claimed, isWrong: (scan) => !scan.isSaidBy(text, claimed) };
  },

  'told by the article, claimed as said': (material) => {
    const [text] = sentenceFrom(material) ?? [];
    const claimed = pickFrom(material.quotes, material.random).speaker;
    if (text === undefined || claimed === undefined || /[“”"]/.test(text)) return undefined;
    return { text, claimed, isWrong: (scan) => !scan.isSaidBy(text, claimed) };
  },
};
