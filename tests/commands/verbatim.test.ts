import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, type Call } from '../../src/answer.ts';
import type { Article } from '../../src/article/article.ts';
import { readLibrary } from '../../src/ingest/library.ts';
import type { Message } from '../../src/render/message.ts';
import { robin } from '../asker.ts';
import { deskWith } from '../desk.ts';
import { partsOf, refusals, textsOf } from '../render/accepted.ts';
import { printedIn, standsIn } from '../verbatim.ts';
import { frontOver } from './front.ts';

/** The library that is shipped, with addresses as the playground gives them. */
const shipped = await readLibrary('content');
const articles = shipped.articles.map((article): Article => ({
  ...article,
  source: { name: article.source?.name ?? 'Dateline', url: `http://127.0.0.1/read/${article.id}` },
}));
const paragraphs = articles.flatMap(({ sections }) =>
  sections.flatMap((section) => section.paragraphs.map(({ text }) => text)),
);
const front = frontOver(await deskWith(articles, shipped.registers));

test.each(articles.map((article) => [article.file, article] as const))(
  'everything printed from %s stands in the file at the offsets it names',
  (_, article) => {
    const astray = printedIn(article).filter((printed) => !standsIn(article.text, printed));

    expect(printedIn(article).length).toBeGreaterThan(20);
    expect(astray).toEqual([]);
  },
);

/** Words that a reader might ask for: topics, and words of the articles themselves. */
const asked = fc.oneof(
  fc.constantFrom(
    ...shipped.registers.topics.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  ),
  fc.constantFrom(
    ...new Set(paragraphs.flatMap((text) => text.split(/[^\p{L}\d]+/u)).filter(Boolean)),
  ),
);
const since = fc.option(fc.constantFrom('30 days', '1 year', '2025-06-01'), { nil: undefined });
const calls = fc.oneof(
  fc.record({ command: fc.constant('brief'), topic: asked, since }),
  fc.record({
    command: fc.constant('search'),
    query: asked,
    in: fc.option(fc.constantFrom('sections', 'quotes'), { nil: undefined }),
  }),
  fc.record({ command: fc.constant('quote'), about: fc.option(asked, { nil: undefined }) }),
  fc.constant({ command: 'library' }),
  fc.constant({ command: 'help' }),
);
/** Which of a message's buttons and options are pressed next, as a share of their number. */
const presses = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 4 });

test('every line that any command shows, at any depth of pressing, is letter for letter in a source', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(calls, presses, async ({ command, ...values }, path) => {
      const given = Object.entries(values).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      );
      let message = await answered({
        asker: robin,
        kind: 'command',
        command,
        values: Object.fromEntries(given),
      });
      for (const share of path) {
        const next = pressesOf(message).at(Math.floor(share * pressesOf(message).length));
        if (next === undefined) break;
        message = await answered({ asker: robin, kind: 'press', ...next });
      }

      const lines = linesOf(message);
      seen += lines.length;
      expect(lines.filter((line) => !paragraphs.some((text) => text.includes(line)))).toEqual([]);
      expect(refusals(message)).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(seen).toBeGreaterThan(1000);
});

async function answered(call: Call): Promise<Message> {
  return (await answer(call, front)).message;
}

type Pressed = { readonly customId: string; readonly picked: readonly string[] };

/** Everything in a message that can be pressed or picked. */
function pressesOf({ components }: Message): Pressed[] {
  return partsOf(components).flatMap((part): Pressed[] => {
    if (!('custom_id' in part)) return [];
    const customId = String(part.custom_id);
    if (!('options' in part) || !Array.isArray(part.options)) return [{ customId, picked: [] }];
    return part.options.map(({ value }) => ({ customId, picked: [String(value)] }));
  });
}

/** Headings, subtext, attributions, titles, and what a message says of itself. */
const OURS =
  /^(?:#|-#|— |\d+\\\. \[|\*\*\[|\*A paragraph too long|\*\*.*\*\*(?:$| · | [a-z])|\*\*\/|No quote |No article )/;

/** The lines of a message that are somebody's words, as a reader sees them. */
function linesOf(message: Message): string[] {
  if (isNotice(message)) return [];
  return textsOf(message)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '' && !OURS.test(line))
    .map(asRead);
}

/** An error, the library and the help show nobody's words. */
function isNotice(message: Message): boolean {
  const [first = ''] = textsOf(message);
  return (
    first.startsWith('**') || first.startsWith('## The library') || first.startsWith('## Dateline')
  );
}

function asRead(line: string): string {
  return line
    .replace(/^(?:- |> |\*\*\d{4}-\d\d(?:-\d\d)?(?:, by the article’s date)?\*\* )/, '')
    .replace(/ \[[^\]]*\]\([^()]*\)$/, '')
    .replaceAll(/(?<!\\)\*\*/g, '')
    .replaceAll(/\\(.)/g, '$1');
}
