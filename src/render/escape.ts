/** Everything that can open or close a style, a link, a mention, a timestamp or an emoji. */
const ANYWHERE = /[\\*_~`|<>[\]()#@]/g;
/** An address that Discord would turn into a link by itself. */
const ADDRESS = /:(?=\/\/)/g;
/** A list, a heading, subtext or a quote, which open at the start of a line only. */
const AT_LINE_START = /^([^\S\n]*)([-+])|^([^\S\n]*\d{1,9})([.)])/gm;
/** Marks that turn the direction of what follows, and can dress one text up as another. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Somebody else's words, so that Discord shows exactly these and nothing more: no style, link,
 * mention, list or heading can come from them, wherever they stand in a message.
 *
 * discord.js's `escapeMarkdown` lets headings, lists, quotes, subtext and masked links pass.
 */
export function escape(text: string): string {
  const safe = text
    .replace(ANYWHERE, '\\$&')
    .replace(ADDRESS, '\\:')
    .replace(AT_LINE_START, (_, space = '', dash = '', number = '', dot = '') =>
      dash ? `${space}\\${dash}` : `${number}\\${dot}`,
    );
  return DIRECTION.test(safe) ? `\u2068${safe}\u2069` : safe;
}

/** The same on one line: line breaks become spaces. */
export function escapeLine(text: string): string {
  return escape(text.replace(/\s+/g, ' '));
}
