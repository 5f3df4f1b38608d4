import { attribute, type Attributed, type AttributedPart } from '../article/attribution.ts';
import { stretchesIn } from '../article/marks.ts';
import { wordsOf } from './reading.ts';
import { betweenMarks } from './source.ts';

/** Words that a message puts forward as a quotation. */
export type Quotation = {
  readonly words: string;
  /** Who is said to have said them, where the message names one person beside them. */
  readonly claimed: string | undefined;
};

/** A title or a term between marks is no quotation to check. */
const FEWEST_WORDS = 3;

/** The longest name that is taken for one. */
const NAME_MAX = 60;

/**
 * The quotations of a message, in its order: its block quotes, and what stands between quotation marks;
 * where there is neither, each of its paragraphs. Styles, addresses and mentions are not part of them.
 * What goes on over paragraphs and has more than `longest` characters together is one in each of them.
 */
export function quotationsIn(message: string, longest = Infinity): readonly Quotation[] {
  const lines = message.split('\n').map(plain);
  const quoted = [...blocksIn(lines), ...markedIn(lines, longest)]
    .toSorted((a, b) => a.line - b.line)
    .filter(({ words }) => wordsOf(words).length >= FEWEST_WORDS);
  if (quoted.length > 0) return quoted.map(({ words, claimed }) => ({ words, claimed }));
  return lines
    .filter((line) => wordsOf(line).length >= FEWEST_WORDS)
    .map((line) => ({ words: line.trim(), claimed: undefined }));
}

type Placed = Quotation & { readonly line: number };

const BLOCK = /^ {0,3}>{1,3} /;
const SIGNATURE = /^\s*[—–-]{1,2}\s*(?=\p{L})/u;

/** Lines of block quotes that follow each other are one quotation; a signature below them names who said it. */
function blocksIn(lines: readonly string[]): readonly Placed[] {
  const blocks: Placed[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!BLOCK.test(lines[at] ?? '')) continue;
    const first = at;
    while (BLOCK.test(lines[at] ?? '')) at += 1;
    const parts = lines.slice(first, at).map((line) => line.replace(BLOCK, ''));
    const isSigned = parts.length > 1 && SIGNATURE.test(parts.at(-1) ?? '');
    const signature = isSigned ? parts.pop() : lines[at];
    blocks.push({ line: first, words: unquoted(parts), claimed: signedBy(signature) });
  }
  return blocks;
}

/** The words without the marks around them, where each line is one stretch between marks. */
function unquoted(parts: readonly string[]): string {
  return parts.map(withoutMarks).join(' ');
}

/** The words without the quotation marks around them, where these are around all of it. */
export function withoutMarks(text: string): string {
  const words = text.trim();
  const [only] = stretchesIn(words);
  const isWhole = only?.start === 0 && only.end === words.length;
  return isWhole ? words.slice(1, only.closed ? -1 : undefined).trim() : words;
}

/** `— Ana Ruiz, harbour master` */
function signedBy(line: string | undefined): string | undefined {
  if (line === undefined || !SIGNATURE.test(line)) return undefined;
  const [name = ''] = line.replace(SIGNATURE, '').split(/[,(·|:;]|\s[—–-]\s/u);
  return nameIn(name);
}

/** Two to five words with capitals; anything else may be a remark. */
function nameIn(text: string | undefined): string | undefined {
  const words = (text ?? '').trim().split(/\s+/);
  const isName =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}|de|van|von|al)/u.test(word));
  const name = words.join(' ');
  return isName && name.length <= NAME_MAX ? name : undefined;
}

/** What stands between marks, its parts joined, with the one whom the sentence around it names. */
function markedIn(lines: readonly string[], longest: number): readonly Placed[] {
  const texts = lines.map((line) => (BLOCK.test(line) ? '' : line));
  const said = attribute([texts])[0] ?? [];
  const taken = new Set(said.flatMap(({ parts }) => parts.map(keyOf)));
  const others = texts
    .flatMap((text, paragraph) => stretchesIn(text).map((each) => ({ ...each, paragraph })))
    .filter((part) => !taken.has(keyOf(part)))
    .map((part) => ({ parts: [part], speaker: undefined }));
  return [...said.flatMap((quote) => fitting(quote, longest)), ...others]
    .toSorted(({ parts: [a] }, { parts: [b] }) => placeOf(a) - placeOf(b))
    .map((quote) => placed(quote, texts));
}

const keyOf = ({ paragraph, start }: AttributedPart): string => `${paragraph} ${start}`;

/** No message is so long. */
const LINE = 1_000_000;
const placeOf = (part: AttributedPart | undefined): number =>
  part === undefined ? 0 : part.paragraph * LINE + part.start;

type Marked = Pick<Attributed, 'parts' | 'speaker'>;

/** A quote; one for each of its paragraphs where it has too many characters in all. */
function fitting({ parts, speaker }: Attributed, longest: number): readonly Marked[] {
  const length = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= longest) return [{ parts, speaker }];
  const each = Map.groupBy(parts, ({ paragraph }) => paragraph);
  return Array.from(each.values(), (own) => ({ parts: own, speaker }));
}

function placed({ parts, speaker }: Marked, texts: readonly string[]): Placed {
  const textAt = (paragraph: number) => texts[paragraph] ?? '';
  const words = parts.map((part) => {
    const { start, end } = betweenMarks(textAt(part.paragraph), part);
    return textAt(part.paragraph).slice(start, end);
  });
  const last = parts.at(-1);
  const behind = last === undefined ? '' : textAt(last.paragraph).slice(last.end);
  const claimed = signedBy(behind) ?? nameIn(speaker);
  return { line: parts[0]?.paragraph ?? 0, words: words.join(' ').trim(), claimed };
}

/** A line as it is read: without the signs of Discord's Markdown, addresses and mentions. */
function plain(line: string): string {
  return line
    .replaceAll(/\[([^\]]*)\]\(<?https?:[^\s)]*>?\)/g, '$1')
    .replaceAll(/<?https?:\/\/\S+|<[@#:a-z][^\s<>]{0,80}>/giu, ' ')
    .replaceAll(/(?<!\\)(?:\*{1,3}|_{2,3}|~~|\|\||`{1,3})/g, '')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/^ {0,3}(?:#{1,3}|-#) /, '')
    .replaceAll(/[\u2066-\u2069\u202A-\u202E]/g, '');
}
