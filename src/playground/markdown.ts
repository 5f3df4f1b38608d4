import { parse } from 'discord-markdown-parser';
import type { MarkdownNode } from './protocol.ts';

/**
 * The parser looks for the end of a masked link from each of its beginnings:
 * four thousand characters of nothing but beginnings take it two seconds. A text
 * with more than this is read without masked links.
 */
const MASKED_LINKS = 100;
const CACHED = 500;

/** Reads Discord's Markdown. The same text is not read twice in a row of many. */
export function markdownReader(): (text: string) => readonly MarkdownNode[] {
  const cache = new Map<string, readonly MarkdownNode[]>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const nodes = parsed(text);
    cache.set(text, nodes);
    const [oldest] = cache.keys();
    if (cache.size > CACHED && oldest !== undefined) cache.delete(oldest);
    return nodes;
  };
}

function parsed(text: string): readonly MarkdownNode[] {
  try {
    return parse(text, flavour(text));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Marks nested by the thousand are deeper than the parser can go: shown as they were written.
    return [{ type: 'text', content: text }];
  }
}

function flavour(text: string): 'normal' | 'extended' {
  return text.split('](', MASKED_LINKS + 2).length > MASKED_LINKS + 1 ? 'normal' : 'extended';
}
