import { type Line, type Token, tokensOf } from './tokens.ts';

/** How many times an article is searched: what keeps hostile text cheap. */
const MOST = 200;

/** Without the marks around them. */
const WORDS = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/** Whether an article has words outside its quotation marks, whatever their case. */
export function plainWordsOf(lines: readonly Line[]): (words: string) => boolean {
  let asked = 0;
  let all: string | undefined;
  return (words) => {
    asked += 1;
    if (asked > MOST) return false;
    all ??= ` ${lines.map(({ tokens }) => plain(tokens)).join(' | ')} `;
    const own = plain(tokensOf(WORDS.exec(words)?.[0] ?? '', []));
    return own !== '' && all.includes(` ${own} `);
  };
}

const plain = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ kind, lower }) => (kind === 'quote' ? [] : [lower])).join(' ');
