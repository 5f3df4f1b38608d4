import type { Article, Printed, Section } from '../article/article.ts';
import { label } from './label.ts';

/** Longer addresses would eat the message they stand in; Discord's own limit for a button's is the same. */
const ADDRESS_MAX = 512;
/** How many words at either end of a passage find it again in its page. */
const FRAGMENT_WORDS = 5;

/**
 * `[words](address)` with the words as a label; the label alone where the address is missing or unfit.
 * Discord reads brackets in a label even where they are escaped, so a label that has any stands
 * beside its link.
 */
export function link(words: string, address: string | undefined): string {
  const safe = address === undefined ? undefined : (fit(address) ?? fit(withoutFragment(address)));
  const shown = label(words);
  if (safe === undefined) return shown;
  return /[[\]]/.test(words) ? `${shown} ([source](${safe}))` : `[${shown}](${safe})`;
}

/** An http address with nothing in it that could end the link early; `undefined` for any other. */
function fit(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const closed = href.replace(/[()<>[\]\\\s*|`]/g, (mark) => encodeMark(mark));
  return closed.length <= ADDRESS_MAX ? closed : undefined;
}

/**
 * The address of the very words in the article's page, by a text fragment: browsers scroll to
 * them and mark them, others open the page. https://wicg.github.io/scroll-to-text-fragment/
 */
export function addressOf(article: Article, words: Pick<Printed, 'text'>): string | undefined {
  return withFragment(article, words.text);
}

/** The address of a section in the article's page: of its heading, where it has one. */
export function sectionAddress(article: Article, section: Section): string | undefined {
  return section.heading === undefined
    ? article.source?.url
    : withFragment(article, section.heading);
}

function withFragment(article: Article, text: string): string | undefined {
  const url = article.source?.url;
  if (url === undefined) return undefined;
  const ends = endsOf(text);
  const directive = ends.map((end) => encodeFragment(end.join(' '))).join(',');
  if (url.includes(DELIMITER)) return `${url}&text=${directive}`;
  return `${url}${url.includes('#') ? '' : '#'}${DELIMITER}text=${directive}`;
}

/** The words themselves, or those at either end; one end may not reach over a line's break, which may be a paragraph's. */
function endsOf(text: string): readonly (readonly string[])[] {
  const paragraphs = text.split('\n').map((each) => each.split(/\s+/).filter(Boolean));
  const [first = [], last = first] = [paragraphs[0], paragraphs.at(-1)];
  const isShort = paragraphs.length === 1 && first.length <= 2 * FRAGMENT_WORDS;
  return isShort ? [first] : [first.slice(0, FRAGMENT_WORDS), last.slice(-FRAGMENT_WORDS)];
}

/** What stands behind it in an address is for the browser, not for the page. */
const DELIMITER = ':~:';

/** The page itself, where the address of words in it would be too long. */
const withoutFragment = (address: string): string =>
  address.split(DELIMITER)[0]?.replace(/#$/, '') ?? address;

/** `-`, `,` and `&` have a meaning of their own in a text directive. */
const encodeFragment = (text: string) =>
  encodeURIComponent(text).replace(/[-!'()*~]/g, (mark) => encodeMark(mark));

const encodeMark = (mark: string) =>
  `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
