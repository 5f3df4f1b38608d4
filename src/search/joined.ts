import type { Token } from './fold.ts';

const HYPHEN = /^[-‐‑]$/;
/** `e-mail`, `mother-in-law`; what is longer nobody writes as one word. */
const MOST_PARTS = 3;
const DAY = /^\d{8}$/;

/**
 * The tokens of a text, and behind the parts of each hyphenated word the word
 * written as one: `email` for `e-mail`. A date in digits becomes one word as well;
 * other numbers do not, as 3-1 is not 31.
 */
export function joined(text: string, tokens: readonly Token[]): Token[] {
  const all: Token[] = [];
  let chain: Token[] = [];
  const close = () => {
    const whole = asOne(chain);
    if (whole !== undefined) all.push(whole);
    chain = [];
  };
  for (const token of tokens) {
    const last = chain.at(-1);
    if (last !== undefined && !HYPHEN.test(text.slice(last.end, token.start))) close();
    all.push(token);
    chain.push(token);
  }
  close();
  return all;
}

function asOne(parts: readonly Token[]): Token | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const word = parts.map((part) => part.word).join('');
  if (!/\p{L}/u.test(word) && !DAY.test(word)) return undefined;
  // Its last part alone is bent: `e-mails` are `emails`.
  const term = parts.map((part) => (part === last ? (part.term ?? part.word) : part.word)).join('');
  return { start: first.start, end: last.end, word, term, isBeside: true };
}
