import createParser, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';

/** Where a token came from in the inline text that was parsed. */
export type Range = { readonly from: number; readonly to: number };

/** `{{< figure >}}`, `{{ page.url }}`, `{% include %}`: templates that other systems fill in. */
const TEMPLATE = /\{(?:\{[^{}]{0,500}\}|%[^{}]{0,500}%)\}/y;

type Trace = { readonly seen: number; readonly step: number; readonly pendingFrom: number };

const BEGINNING: Trace = { seen: 0, step: 0, pendingFrom: 0 };

/**
 * A Markdown parser that remembers where every inline token came from: ask
 * `rangeOf`. Templates of other publishing systems print nothing.
 */
export function markdownParser(): MarkdownIt {
  const parser = createParser({ html: true });
  const traces = new WeakMap<StateInline, Trace>();
  // The parser calls its first rule at the start of each step: one that only
  // looks can tell where the step before it began and ended.
  parser.inline.ruler.before('text', 'trace', (state, silent) => {
    if (!silent) traces.set(state, noted(state, traces.get(state) ?? BEGINNING));
    return false;
  });
  parser.inline.ruler2.before('balance_pairs', 'trace', (state) => {
    traces.set(state, noted(state, traces.get(state) ?? BEGINNING));
  });
  parser.inline.ruler.after('trace', 'template', skipTemplate);
  // These two would melt tokens together, and with them what was noted.
  parser.inline.ruler2.disable('fragments_join');
  parser.core.ruler.disable('text_join');
  return parser;
}

/** Where a token of an inline text came from; the whole step where the parser rewrote it. */
export function rangeOf(token: Token): Range | undefined {
  const meta: unknown = token.meta;
  if (typeof meta !== 'object' || meta === null || !('from' in meta && 'to' in meta))
    return undefined;
  return typeof meta.from === 'number' && typeof meta.to === 'number'
    ? { from: meta.from, to: meta.to }
    : undefined;
}

/** Gives the tokens of the step that has just ended their ranges. */
function noted(state: StateInline, { seen, step, pendingFrom }: Trace): Trace {
  let from = pendingFrom;
  state.tokens.slice(seen).forEach((token, place) => {
    const range = rangeIn(state, token, place === 0 ? from : Math.max(from, step));
    token.meta = range;
    from = token.type === 'text' ? range.to : Math.max(from, step);
  });
  return {
    seen: state.tokens.length,
    step: state.pos,
    // Text that waits to become a token goes back to where it began to wait.
    pendingFrom: state.pending === '' ? state.pos : pendingFrom,
  };
}

function rangeIn(state: StateInline, token: Token, from: number): Range {
  if (token.type === 'text') {
    const start = [from, from + 1].find((at) => state.src.startsWith(token.content, at));
    if (start !== undefined) return { from: start, to: start + token.content.length };
  }
  return { from, to: state.pos };
}

function skipTemplate(state: StateInline, silent: boolean): boolean {
  TEMPLATE.lastIndex = state.pos;
  const found = TEMPLATE.exec(state.src)?.[0];
  if (found === undefined || state.pos + found.length > state.posMax) return false;
  if (!silent) state.push('template', '', 0);
  state.pos += found.length;
  return true;
}
