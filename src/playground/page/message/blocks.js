// @ts-check
/**
 * Sorts the nodes of a text into rows, lists and blocks. The parser knows
 * headings, quotes and code, but leaves the items of a list as plain text.
 *
 * @import { MarkdownNode } from '../../protocol.ts'
 */

/**
 * @typedef {{ readonly kind: 'block', readonly node: MarkdownNode }} Block A heading, quote, subtext or piece of code.
 * @typedef {{ readonly kind: 'rows', readonly rows: readonly MarkdownNode[][] }} Rows Lines of running text.
 * @typedef {{ readonly kind: 'list', readonly items: readonly Item[] }} List
 * @typedef {object} Item
 * @property {number} depth From 0.
 * @property {number | undefined} number As printed; `undefined` for a bullet.
 * @property {readonly MarkdownNode[]} nodes
 */

const BLOCKS = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);
const BREAKS = new Set(['br', 'newline']);

/** Deeper lists look no deeper. */
const DEEPEST = 5;

/**
 * @param {readonly MarkdownNode[]} nodes
 * @returns {(Block | Rows | List)[]} In the order of the text.
 */
export function blocksOf(nodes) {
  /** @type {(Block | { kind: 'row', nodes: MarkdownNode[] })[]} */
  const lines = [];
  /** @type {MarkdownNode[] | undefined} */
  let row;
  let afterBlock = false;
  for (const node of nodes) {
    if (BLOCKS.has(node.type)) {
      if (row !== undefined && row.length > 0) lines.push({ kind: 'row', nodes: row });
      lines.push({ kind: 'block', node });
      row = undefined;
    } else if (BREAKS.has(node.type)) {
      // The line break that ends a block is no empty line after it.
      if (!afterBlock) lines.push({ kind: 'row', nodes: row ?? [] });
      row = [];
    } else {
      row ??= [];
      row.push(node);
    }
    afterBlock = BLOCKS.has(node.type);
  }
  if (row !== undefined && row.length > 0) lines.push({ kind: 'row', nodes: row });
  return gathered(lines);
}

/**
 * Rows that follow each other become one piece of text, items one list.
 * @param {readonly (Block | { kind: 'row', nodes: MarkdownNode[] })[]} lines
 */
function gathered(lines) {
  /** @type {(Block | { kind: 'rows', rows: MarkdownNode[][] } | { kind: 'list', items: Item[] })[]} */
  const blocks = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.kind === 'block') {
      blocks.push(line);
      continue;
    }
    const item = itemOf(line.nodes);
    if (item === undefined) {
      if (last?.kind === 'rows') last.rows.push(line.nodes);
      else blocks.push({ kind: 'rows', rows: [line.nodes] });
    } else if (last?.kind === 'list') {
      last.items.push(item);
    } else {
      blocks.push({ kind: 'list', items: [item] });
    }
  }
  return blocks;
}

/**
 * The row as an item of a list, where it is one. The parser gives the text of a
 * bullet as one node, `- one`, and an escaped one as two, `-` and ` one`: only
 * the first is a list.
 * @param {readonly MarkdownNode[]} row
 * @returns {Item | undefined}
 */
function itemOf(row) {
  let indent = 0;
  let nodes = row;
  const margin = textOf(row[0]);
  if (margin !== undefined && row.length > 1 && margin.trim() === '') {
    indent = margin.length;
    nodes = row.slice(1);
  }
  const first = textOf(nodes[0]);
  if (first === undefined) return undefined;
  const text = first.trimStart();
  const depth = Math.min(DEEPEST, Math.floor((indent + first.length - text.length) / 2));
  if (text.startsWith('- ') || text.startsWith('* ')) {
    return { depth, number: undefined, nodes: replaced(nodes.slice(1), text.slice(2)) };
  }
  const next = textOf(nodes[1]);
  if (next?.startsWith('. ') !== true || !/^\d{1,9}$/.test(text)) return undefined;
  return { depth, number: Number(text), nodes: replaced(nodes.slice(2), next.slice(2)) };
}

/** @param {MarkdownNode | undefined} node */
function textOf(node) {
  return node?.type === 'text' && typeof node['content'] === 'string' ? node['content'] : undefined;
}

/**
 * @param {readonly MarkdownNode[]} rest
 * @param {string} content
 */
function replaced(rest, content) {
  return [{ type: 'text', content: content.trimStart() }, ...rest];
}
