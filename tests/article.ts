import type {
  Article,
  Paragraph,
  Printed,
  Quote,
  Section,
  Source,
} from '../src/article/article.ts';

/** A paragraph: its text, cut after `.`, `!` or `?`; or its sentences, where abbreviations would mislead the cut. */
export type ParagraphDraft = string | readonly string[];

/** A quote that stands in the sections: its stretches, marks included, in printed order. */
export type QuoteDraft = {
  readonly parts: readonly string[];
  readonly speaker?: string;
  readonly role?: string;
};

/** As much of an article as a test cares about; the rest is filled in. */
export type ArticleDraft = {
  readonly id?: string;
  readonly headline?: string;
  readonly dek?: string;
  readonly byline?: readonly string[];
  /** A publisher's name, or the whole source. */
  readonly source?: string | Source;
  /** An ISO date or moment. */
  readonly published?: string;
  readonly topics?: readonly string[];
  readonly language?: string;
  readonly soWhat?: string;
  /** Headings with their paragraphs; `''` stands for what comes before the first heading. */
  readonly sections?: Readonly<Record<string, readonly ParagraphDraft[]>>;
  readonly quotes?: readonly QuoteDraft[];
};

/**
 * An article laid out as plain text (headline, dek, then headings and paragraphs,
 * one a line), in which every offset is right: `text.slice(start, end)` is what
 * each sentence, paragraph and quote prints.
 *
 *   articleOf({ headline: 'Port opens', sections: { Why: ['Ships came. They stayed.'] } })
 */
export function articleOf(draft: ArticleDraft = {}): Article {
  const id = draft.id ?? 'article';
  const headline = draft.headline ?? 'A headline';
  const page = newPage([headline, ...(draft.dek === undefined ? [] : [draft.dek])]);
  const sections = Object.entries(draft.sections ?? {}).map(([heading, paragraphs]) =>
    layOutSection(page, id, heading, paragraphs),
  );
  const text = page.text();
  return {
    id,
    file: `${id}.txt`,
    text,
    headline,
    dek: draft.dek,
    byline: draft.byline ?? [],
    source:
      typeof draft.source === 'string' ? { name: draft.source, url: undefined } : draft.source,
    published: draft.published === undefined ? undefined : new Date(draft.published),
    topics: draft.topics ?? [],
    language: draft.language,
    soWhat: draft.soWhat,
    sections,
    quotes: placeQuotes(text, sections, draft.quotes ?? []),
  };
}

type Page = { text(): string; line(words: string): Printed };

/** A text that grows line by line and tells where each line stands. */
function newPage(opening: readonly string[]): Page {
  let text = `${opening.join('\n')}\n`;
  return {
    text: () => text,
    line(words) {
      const start = text.length;
      text += `${words}\n`;
      return { start, end: start + words.length, text: words };
    },
  };
}

function layOutSection(
  page: Page,
  articleId: string,
  heading: string,
  paragraphs: readonly ParagraphDraft[],
): Section {
  const start = page.text().length;
  if (heading !== '') page.line(heading);
  const laidOut = paragraphs.map((paragraph) => layOutParagraph(page, paragraph));
  const slug = heading === '' ? 'top' : heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return {
    id: `${articleId}#${slug}`,
    heading: heading === '' ? undefined : heading,
    paragraphs: laidOut,
    start,
    end: laidOut.at(-1)?.end ?? page.text().length,
  };
}

function layOutParagraph(page: Page, draft: ParagraphDraft): Paragraph {
  const cut = typeof draft === 'string' ? draft.split(/(?<=[.!?]["”’)]?) (?=\S)/u) : draft;
  const paragraph = page.line(cut.join(' '));
  let start = paragraph.start;
  const sentences = cut.map((text) => {
    const sentence = { start, end: start + text.length, text };
    start = sentence.end + 1;
    return sentence;
  });
  return { ...paragraph, sentences };
}

function placeQuotes(
  text: string,
  sections: readonly Section[],
  drafts: readonly QuoteDraft[],
): Quote[] {
  const counts = new Map<string, number>();
  return drafts.map(({ parts: stretches, speaker, role }) => {
    const parts = placeParts(text, sections[0]?.start ?? 0, stretches);
    const start = parts[0]?.start ?? 0;
    const end = parts.at(-1)?.end ?? 0;
    const section = sections.find((each) => each.start <= start && end <= each.end);
    if (section === undefined) throw new Error(`No section holds ${stretches.join(' … ')}`);
    const count = (counts.get(section.id) ?? 0) + 1;
    counts.set(section.id, count);
    return {
      id: `${section.id}/q${count}`,
      sectionId: section.id,
      parts,
      start,
      end,
      text: text.slice(start, end),
      speaker,
      role,
    };
  });
}

/** Each part is looked for after the one before it. */
function placeParts(text: string, from: number, stretches: readonly string[]): Printed[] {
  let after = from;
  return stretches.map((stretch) => {
    const start = text.indexOf(stretch, after);
    if (start < 0) throw new Error(`Not in the article: ${stretch}`);
    after = start + stretch.length;
    return { start, end: after, text: stretch };
  });
}
