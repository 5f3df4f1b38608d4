import type { Article, Quote, Section } from '../article/article.ts';
import type { Speaker, Topic } from '../article/registers.ts';

/** What was understood of an article, line by line, for an editor at a terminal. */
export function articleReport(article: Article): string[] {
  return [
    `Article    ${article.id}`,
    `Headline   ${article.headline}`,
    `Dek        ${article.dek ?? '–'}`,
    `Byline     ${article.byline.join(', ') || '–'}`,
    `Source     ${sourceLine(article)}`,
    `Published  ${article.published?.toISOString() ?? '–'}`,
    `Topics     ${article.topics.join(', ') || '–'}`,
    ...(article.language === undefined ? [] : [`Language   ${article.language}`]),
    ...(article.soWhat === undefined ? [] : [`So what    ${article.soWhat}`]),
    ...article.sections.flatMap((section) => sectionReport(section, article.quotes)),
  ];
}

/** What was understood of a register. */
export function registerReport(entries: readonly (Topic | Speaker)[]): string[] {
  return entries.map((entry) => {
    const others = 'aliases' in entry ? entry.aliases : entry.printed;
    return `${entry.id}: ${[entry.name, ...others].join(', ')}`;
  });
}

function sourceLine({ source }: Article): string {
  if (source === undefined) return '–';
  return source.url === undefined ? source.name : `${source.name}, ${source.url}`;
}

function sectionReport(section: Section, quotes: readonly Quote[]): string[] {
  const sentences = section.paragraphs.flatMap((paragraph) => paragraph.sentences);
  return [
    '',
    `Section    ${section.heading ?? '(opening)'}  #${section.id.split('#')[1] ?? ''}`,
    ...sentences.map(({ text }, place) => `  ${String(place + 1).padStart(3)}  ${text}`),
    ...quotes.filter(({ sectionId }) => sectionId === section.id).flatMap(quoteReport),
  ];
}

function quoteReport({ parts, speaker, role }: Quote): string[] {
  const who = `${speaker ?? '(nobody is named)'}${role === undefined ? '' : `, ${role}`}`;
  return [`  Quote    ${who}`, ...parts.map(({ text }) => `           ${text}`)];
}
