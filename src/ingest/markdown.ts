import type { Problem } from '../article/article.ts';
import { type Facts, NO_FACTS, readFrontMatter } from './front-matter.ts';
import { headlineProblem } from './headline.ts';
import { type FileLine, linesOf } from './lines.ts';
import type { Block } from './manuscript.ts';
import { markdownGalley } from './markdown-galley.ts';
import { markdownParser } from './markdown-parser.ts';
import type { Reader } from './reader.ts';

const PARSER = markdownParser();
const FENCE = /^---[ \t]*$/;

/**
 * Markdown with YAML front matter, or with its headline as the first `# `
 * heading. Paragraphs, list items and quoted blocks are read; code, tables,
 * pictures and HTML are passed over.
 */
export const markdown: Reader = {
  endings: ['.md', '.markdown'],

  read({ file, text }) {
    const page = withPlainAddresses(text);
    const lines = linesOf(page);
    const front = frontMatterOf(file, text, lines);
    const { title, ...facts } = front.facts;
    const { headline, line, blocks } = underHeadline(
      blocksOf(text, page, lines.slice(front.length)),
      title,
    );
    const fatal = headlineProblem(file, line ?? 1, headline);
    if (fatal !== undefined) return { manuscript: undefined, problems: [...front.problems, fatal] };
    const empty = blocks.some(({ kind }) => kind === 'paragraph')
      ? []
      : [noText(file, lines.length)];
    return { manuscript: { ...facts, headline, blocks }, problems: [...front.problems, ...empty] };
  },
};

/** An address that another system fills in, `[us]({{ site.url }}/about)`, as one that the parser takes. */
const TEMPLATE_ADDRESS = /(?<=\]\(|=["'])\{\{[^{}\n]{0,500}\}\}[^\s()"'<>]{0,500}/g;

/** The same text with the same offsets, in which every link is one. */
function withPlainAddresses(text: string): string {
  return text.replace(TEMPLATE_ADDRESS, (address) => 'x'.repeat(address.length));
}

type FrontMatter = {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  /** How many lines it takes, fences included. */
  readonly length: number;
};

function frontMatterOf(file: string, text: string, lines: readonly FileLine[]): FrontMatter {
  if (!FENCE.test(lines[0]?.text ?? '')) return { facts: NO_FACTS, problems: [], length: 0 };
  const closing = lines.findIndex((line, place) => place > 0 && FENCE.test(line.text));
  const [first, last] = [lines[1], lines[closing]];
  if (first === undefined || last === undefined) {
    return { facts: NO_FACTS, problems: [neverClosed(file)], length: 1 };
  }
  const yaml = text.slice(first.start, last.start);
  return { ...readFrontMatter(file, yaml, first.number), length: closing + 1 };
}

type Titled = {
  readonly headline: string;
  readonly line: number | undefined;
  readonly blocks: readonly Block[];
};

type MarkdownBlock = Block & { readonly level: number; readonly line: number };

/** The title of the front matter, else the first `# ` heading, which is no section's then. */
function underHeadline(blocks: readonly MarkdownBlock[], title: string | undefined): Titled {
  const first = blocks.find(({ level }) => level === 1);
  const repeats = title === undefined || first?.galley.text === title;
  return {
    headline: title ?? first?.galley.text ?? '',
    line: title === undefined ? first?.line : undefined,
    blocks: repeats ? blocks.filter((block) => block !== first) : blocks,
  };
}

function blocksOf(text: string, page: string, lines: readonly FileLine[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let opened: { kind: Block['kind']; level: number } | undefined;
  for (const token of PARSER.parse(page.slice(lines[0]?.start ?? page.length), {})) {
    if (token.type === 'inline' && opened !== undefined) {
      const from = token.map?.[0] ?? 0;
      const galley = markdownGalley(token, lines.slice(from, token.map?.[1]), text);
      if (galley !== undefined) blocks.push({ ...opened, galley, line: lines[from]?.number ?? 1 });
    }
    opened = opening(token.type, token.tag);
  }
  return blocks;
}

/** Only what stands in a paragraph or a heading is read; a table's cells are not. */
function opening(type: string, tag: string): { kind: Block['kind']; level: number } | undefined {
  if (type === 'paragraph_open') return { kind: 'paragraph', level: 0 };
  if (type === 'heading_open') return { kind: 'heading', level: Number(tag.slice(1)) };
  return undefined;
}

function neverClosed(file: string): Problem {
  return {
    file,
    line: 1,
    message: 'The front matter begins with `---` and never ends.',
    remedy: 'Put a line `---` under its last key.',
  };
}

function noText(file: string, line: number): Problem {
  return {
    file,
    line,
    message: 'There is nothing to read under the headline.',
    remedy: 'Write the paragraphs below it.',
  };
}
