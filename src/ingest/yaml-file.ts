import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Problem } from '../article/article.ts';

/** A YAML text with the lines that its values stand in. */
export type YamlFile = {
  readonly value: unknown;
  /** The line in the file of the value at a path; of its nearest parent where it has none. */
  lineOf(path: readonly PropertyKey[]): number;
  readonly problems: readonly Problem[];
};

/**
 * Parses YAML that starts in line `firstLine` of a file. Nothing in it is run,
 * no type but the JSON ones is made, and aliases cannot multiply. What stands
 * before a mistake is still read.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, schema: 'core', logLevel: 'silent' });
  const line = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => line(offsetOf(document.contents, path));
  // One slip sets off others behind it: mending the first is what helps.
  const problems = document.errors
    .slice(0, 1)
    .map((error) => mistake(file, line(error.pos[0]), error));
  try {
    return { value: document.toJS({ maxAliasCount: 50 }), lineOf, problems };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { value: undefined, lineOf, problems: [tooManyAliases(file, firstLine), ...problems] };
  }
}

function mistake(file: string, line: number, { code, message }: YAMLError): Problem {
  const what = message.split('\n')[0]?.replace(/ at line .*$/, '') ?? message;
  const remedy =
    code === 'DUPLICATE_KEY'
      ? 'Keep one of the two lines.'
      : 'Close every quotation mark, and put text that holds a colon or a # into quotes.';
  return { file, line, message: `This is not YAML: ${what}.`, remedy };
}

function tooManyAliases(file: string, line: number): Problem {
  return {
    file,
    line,
    message: 'The YAML repeats itself through aliases more than is read.',
    remedy: 'Write the values out in place of the aliases (`*name`).',
  };
}

/** Where a value, or the key it stands under, begins in the YAML text. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = itemAt(node, step);
      offset = rangeOf(node) ?? offset;
    }
  }
  return offset;
}

function itemAt(node: unknown, step: PropertyKey): unknown {
  if (typeof node !== 'object' || node === null || !('items' in node)) return undefined;
  return Array.isArray(node.items) ? node.items[Number(step)] : undefined;
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}
