import { type Maker, partsOf, pickFrom, sentenceFrom } from './trial.ts';

/**
 * Ways in which a quote is passed on that leave it true. A fragment is honest here where what it leaves
 * out of its sentence has none of these words; the list is the generator's own, read by eye beside the
 * shipped articles.
 */
const MATTERS =
  /\b(?:not|no|never|nor|neither|none|nothing|without|cannot|\w+n[’']t|if|unless|whether|until|when|would|could|may|might|should|must|that|say|says|said|told|asked|argue[sd]?|according|warned|believe[sd]?|claim(?:s|ed)?|agreed|decided|announced|admitted|acknowledged|confirmed|declared|estimated|stated|reported|noted|added|promised|proposed|refused|denied|rejected|failed|called|wanted?|hoped?|expect(?:s|ed)?|seem(?:s|ed)?|except|instead|only|wrong|false|unlikely|banned?|forbids?|forbidden|stopp?(?:s|ed)?|prevent(?:s|ed)?|avoid(?:s|ed)?|almost|nearly)\b|[“”"?]/i;

export const TRUE_QUOTES: Readonly<Record<string, Maker>> = {
  'whole quote, its speaker claimed': ({ quotes, random }) => {
    const quote = pickFrom(quotes, random);
    const [first, second] = partsOf(quote);
    if (first === undefined || second !== undefined || quote.speaker === undefined)
      return undefined;
    return { text: `“${first}”`, claimed: quote.speaker };
  },

  'parts of a quote, joined': ({ quotes, random }) => {
    const quote = pickFrom(quotes, random);
    const parts = partsOf(quote);
    return parts.length < 2 ? undefined : { text: parts.join(' '), claimed: quote.speaker };
  },

  'quote in other marks, case and spaces': ({ quotes, random }) => {
    const quote = pickFrom(quotes, random);
    const [first, second] = partsOf(quote);
    if (first === undefined || second !== undefined) return undefined;
    const text = first.replaceAll('’', "'").replaceAll(/[–—]/g, '-').replaceAll(' ', '  ');
    return { text: `"${text.toLowerCase()}"`, claimed: undefined };
  },

  'whole sentence': (material) => {
    const [text] = sentenceFrom(material) ?? [];
    return text === undefined ? undefined : { text, claimed: undefined };
  },

  'whole sentences, straight marks': (material) => {
    const sentences = sentenceFrom(material)?.slice(0, 3) ?? [];
    if (sentences.length < 2) return undefined;
    const text = sentences.join(' ').replaceAll(/[“”]/g, '"').replaceAll('’', "'");
    return { text, claimed: undefined };
  },

  'fragment, cut at a comma': (material) => {
    const [sentence = ''] = sentenceFrom(material) ?? [];
    const at = sentence.indexOf(', ');
    const [head, tail] = [sentence.slice(0, at), sentence.slice(at + 2)];
    if (at < 0 || /[“”"]/.test(sentence)) return undefined;
    const [kept, left] = material.random() < 0.5 ? [head, tail] : [tail, head];
    if (MATTERS.test(left) || kept.split(' ').length < 5) return undefined;
    return { text: kept, claimed: undefined };
  },

  'fragment, cut between words': (material) => {
    const [sentence] = sentenceFrom(material) ?? [];
    if (sentence === undefined) return undefined;
    const words = sentence.split(' ');
    const from = Math.floor(material.random() * (words.length - 5));
    const to = from + 5 + Math.floor(material.random() * (words.length - from - 5));
    const left = [words.slice(0, from), words.slice(to)].map((each) => each.join(' ')).join(' … ');
    if (/[“”"]/.test(sentence) || MATTERS.test(left)) return undefined;
    return { text: words.slice(from, to).join(' '), claimed: undefined };
  },
};
