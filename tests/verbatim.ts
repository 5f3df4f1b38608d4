import type { Article, Printed } from '../src/article/article.ts';

/**
 * Whether printed words stand in a source at the offsets that they name: the
 * same letters in plain text; in Markdown the same once marks, addresses,
 * pictures and tags are taken out on both sides. It shares no code with the
 * readers, on purpose.
 */
export function standsIn(source: string, { start, end, text }: Printed): boolean {
  if (start < 0 || start >= end || end > source.length || text === '') return false;
  const stretch = source.slice(start, end);
  return stretch === text || withoutMarks(unwrapped(stretch)) === withoutMarks(text);
}

/** Everything that an article prints from its paragraphs. */
export function printedIn({ sections, quotes }: Article): Printed[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return [
    ...paragraphs,
    ...paragraphs.flatMap(({ sentences }) => sentences),
    ...quotes,
    ...quotes.flatMap(({ parts }) => parts),
  ];
}

function unwrapped(markdown: string): string {
  return markdown
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/<(?!https?:)\/?[a-z][^>]*>/gi, '')
    .replaceAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, '')
    .replaceAll(/[ \t]*(?:\r\n|\r|\n)[ \t>]*/g, ' ');
}

function withoutMarks(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/[\\*_`~[\]<>]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
