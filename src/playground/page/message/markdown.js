// @ts-check
/**
 * Discord's Markdown, from parsed nodes to elements. Everything that came from
 * a message becomes a text node or a checked attribute; nothing is read as HTML.
 *
 * @import { MarkdownNode } from '../../protocol.ts'
 * @import { Item } from './blocks.js'
 * @import { Surroundings } from './surroundings.js'
 */
import { html, nothing } from 'lit';
import { blocksOf } from './blocks.js';
import { link } from './link.js';
import { momentOf, timeWords } from './timestamp.js';

/** Nested deeper than this, marks are shown as plain text; a stack has an end. */
const DEEPEST = 40;

/**
 * A text of a message.
 * @param {readonly MarkdownNode[]} nodes
 * @param {Surroundings} around
 * @param {number} [depth]
 * @returns {unknown}
 */
export function markdown(nodes, around, depth = 0) {
  return blocksOf(nodes).map((block) => {
    if (block.kind === 'block') return blockOf(block.node, around, depth);
    if (block.kind === 'list') return listOf(block.items, around, depth);
    return block.rows.map((row, index) => [
      index === 0 ? nothing : html`<br />`,
      inline(row, around, depth),
    ]);
  });
}

/**
 * @param {MarkdownNode} node
 * @param {Surroundings} around
 * @param {number} depth
 */
function blockOf(node, around, depth) {
  switch (node.type) {
    case 'heading':
      return html`<discord-header level=${headingLevel(node['level'])}
        >${inside(node, around, depth)}</discord-header
      >`;
    case 'subtext':
      return html`<discord-subscript>${inside(node, around, depth)}</discord-subscript>`;
    case 'blockQuote':
      return html`<discord-quote
        ><div>${markdown(contentOf(node), around, depth + 1)}</div></discord-quote
      >`;
    default:
      return html`<discord-code multiline>${words(node['content'])}</discord-code>`;
  }
}

/**
 * @param {readonly Item[]} items
 * @param {Surroundings} around
 * @param {number} depth
 * @returns {unknown}
 */
function listOf(items, around, depth) {
  const level = Math.min(...items.map((item) => item.depth));
  const tops = items.flatMap((item, index) => (item.depth === level ? [index] : []));
  const rows = tops.map((start, place) => {
    const [item, ...nested] = items.slice(start, tops[place + 1]);
    return html`<li>
      ${inline(item?.nodes ?? [], around, depth)}
      ${nested.length === 0 ? nothing : listOf(nested, around, depth)}
    </li>`;
  });
  // Items that stand deeper than the first of their level come before all of it.
  const ahead = items.slice(0, tops[0]);
  const number = items[tops[0] ?? 0]?.number;
  return [
    ahead.length === 0 ? nothing : listOf(ahead, around, depth),
    number === undefined
      ? html`<ul>
          ${rows}
        </ul>`
      : html`<ol start=${number}>
          ${rows}
        </ol>`,
  ];
}

/**
 * @param {readonly MarkdownNode[]} nodes
 * @param {Surroundings} around
 * @param {number} depth
 */
function inline(nodes, around, depth) {
  return nodes.map((node) => inlineOf(node, around, depth));
}

/**
 * @param {MarkdownNode} node
 * @param {Surroundings} around
 * @param {number} depth
 * @returns {unknown}
 */
function inlineOf(node, around, depth) {
  switch (node.type) {
    case 'strong':
      return html`<strong>${inside(node, around, depth)}</strong>`;
    case 'em':
      return html`<em>${inside(node, around, depth)}</em>`;
    case 'underline':
      return html`<u>${inside(node, around, depth)}</u>`;
    case 'strikethrough':
      return html`<s>${inside(node, around, depth)}</s>`;
    case 'inlineCode':
      return html`<discord-code>${words(node['content'])}</discord-code>`;
    case 'spoiler':
      return html`<hidden-words>${inside(node, around, depth)}</hidden-words>`;
    case 'link':
    case 'url':
    case 'autolink':
      return link(node['target'], inside(node, around, depth));
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'timestamp':
      return time(node, around);
    case 'text':
      return words(node['content']);
    default:
      return BLOCK_TYPES.has(node.type) ? blockOf(node, around, depth) : mention(node, around);
  }
}

const BLOCK_TYPES = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);

/**
 * @param {MarkdownNode} node
 * @param {Surroundings} around
 */
function time(node, around) {
  const moment = momentOf(node['timestamp']);
  if (moment === undefined) return `<t:${words(node['timestamp'])}>`;
  const full = timeWords(moment, 'F', around.now);
  return html`<discord-time
    ><time datetime=${moment.toISOString()} title=${full}
      >${timeWords(moment, node['format'], around.now)}</time
    ></discord-time
  >`;
}

/**
 * @param {MarkdownNode} node
 * @param {Surroundings} around
 */
function mention(node, around) {
  const id = words(node['id']);
  switch (node.type) {
    case 'user':
      return html`<discord-mention type="user">${around.userName(id)}</discord-mention>`;
    case 'role':
      return html`<discord-mention type="role">${around.roleName(id)}</discord-mention>`;
    case 'channel':
      return html`<button class="mention" @click=${() => around.openChannel(id)}>
        <discord-mention type="channel">${around.channelName(id)}</discord-mention>
      </button>`;
    case 'slashCommand':
      return html`<button class="mention" @click=${() => around.startCommand(`/${name(node)}`)}>
        <discord-mention type="slash">${name(node)}</discord-mention>
      </button>`;
    case 'everyone':
    case 'here':
      // The mark comes from the element: `@everyone` pings nobody here.
      return html`<discord-mention type="role">${node.type}</discord-mention>`;
    case 'emoji':
      return `:${name(node)}:`;
    case 'twemoji':
      return name(node);
    default:
      return words(node['content']);
  }
}

/** @param {MarkdownNode} node */
function name(node) {
  return words(node['fullName'] ?? node['name']);
}

/**
 * @param {MarkdownNode} node
 * @param {Surroundings} around
 * @param {number} depth
 * @returns {unknown}
 */
function inside(node, around, depth) {
  const content = contentOf(node);
  return depth >= DEEPEST ? plainText(content) : inline(content, around, depth + 1);
}

/**
 * @param {MarkdownNode} node
 * @returns {readonly MarkdownNode[]}
 */
function contentOf(node) {
  const content = node['content'];
  if (Array.isArray(content)) return content;
  return typeof content === 'string' ? [{ type: 'text', content }] : [];
}

/**
 * The words without their marks.
 * @param {readonly MarkdownNode[]} nodes
 * @returns {string}
 */
function plainText(nodes) {
  let text = '';
  const ahead = nodes.toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    const content = node['content'];
    if (Array.isArray(content)) ahead.push(...content.toReversed());
    else text += words(content);
  }
  return text;
}

/** @param {unknown} level */
function headingLevel(level) {
  return Math.min(3, Math.max(1, Number(level) || 1));
}

/**
 * What a field of a node says; nodes come from outside, so it may be anything.
 * @param {unknown} field
 */
function words(field) {
  return typeof field === 'string' || typeof field === 'number' ? String(field) : '';
}
