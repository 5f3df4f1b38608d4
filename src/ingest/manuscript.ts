import GithubSlugger from 'github-slugger';
import type { Article, Paragraph, Section } from '../article/article.ts';
import { cut, type Galley } from '../article/galley.ts';
import { type Draft, quotesIn } from '../article/quotes.ts';
import { sentencesIn } from '../article/sentences.ts';
import { articleId } from './paths.ts';
import type { Source } from './reader.ts';

/** A heading or a paragraph, in the order of the file. */
export type Block = { readonly kind: 'heading' | 'paragraph'; readonly galley: Galley };

/** What every format says about an article, before its words are cut. */
export type Manuscript = Pick<
  Article,
  'headline' | 'dek' | 'byline' | 'source' | 'published' | 'topics' | 'language' | 'soWhat'
> & { readonly blocks: readonly Block[] };

/** Cuts a manuscript into sections, sentences and quotes. */
export function typeset({ file, text }: Source, manuscript: Manuscript): Article {
  const { blocks, ...facts } = manuscript;
  const id = articleId(file);
  const drafts = draftsOf(id, blocks, manuscript.language);
  return {
    id,
    file,
    text,
    ...facts,
    sections: drafts.map(toSection),
    quotes: quotesIn(text, drafts),
  };
}

function draftsOf(id: string, blocks: readonly Block[], language: string | undefined): Draft[] {
  const slugger = new GithubSlugger();
  const groups = groupByHeading(blocks);
  return groups.flatMap(({ heading, paragraphs }) => {
    // A heading is counted even where nothing stands under it, so that the ids
    // of the others stay when a paragraph is added there.
    const slug = slugger.slug(heading?.text ?? 'opening') || slugger.slug('section');
    const last = paragraphs.at(-1);
    if (last === undefined) return [];
    return [
      {
        id: `${id}#${slug}`,
        heading: heading?.text,
        start: (heading ?? paragraphs[0] ?? last).startOf(0),
        end: last.endOf(last.text.length),
        paragraphs: paragraphs.map((galley) => toParagraph(galley, language)),
      },
    ];
  });
}

type Group = { readonly heading: Galley | undefined; readonly paragraphs: Galley[] };

function groupByHeading(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [{ heading: undefined, paragraphs: [] }];
  for (const { kind, galley } of blocks) {
    if (kind === 'heading') groups.push({ heading: galley, paragraphs: [] });
    else groups.at(-1)?.paragraphs.push(galley);
  }
  return groups.filter(({ heading, paragraphs }) => heading !== undefined || paragraphs.length > 0);
}

function toParagraph(galley: Galley, language: string | undefined): Draft['paragraphs'][number] {
  const sentences = sentencesIn(galley.text, language).map(({ start, end }) =>
    cut(galley, start, end),
  );
  return { ...cut(galley, 0, galley.text.length), sentences, galley };
}

function toSection({ id, heading, start, end, paragraphs }: Draft): Section {
  return { id, heading, start, end, paragraphs: paragraphs.map(withoutGalley) };
}

function withoutGalley({ start, end, text, sentences }: Paragraph): Paragraph {
  return { start, end, text, sentences };
}
