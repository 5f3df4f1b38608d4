import { hash } from 'node:crypto';
import type { Section } from '../article/article.ts';
import type { SectionPrint } from '../store/store.ts';

/** 72 bits: two texts of one section share a print once in a great many libraries. */
const LENGTH = 12;

/** A section never changes: one that is still there after an edit elsewhere is printed once. */
const known = new WeakMap<Section, SectionPrint>();

/**
 * A section as a fingerprint: of its heading and its text together, and of each sentence by itself.
 * White space that a reader does not see makes no other print, nor do the marks of the file; and
 * where another version of ours cuts sentences otherwise, the text is still the same.
 */
export function sectionPrint(section: Section): SectionPrint {
  const kept = known.get(section) ?? printed(section);
  known.set(section, kept);
  return kept;
}

function printed({ id, heading = '', paragraphs }: Section): SectionPrint {
  const texts = paragraphs.map(({ text }) => text);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return {
    sectionId: id,
    print: printOf([heading, ...texts].join('\n')),
    lines: sentences.map(({ text }) => printOf(text)),
  };
}

const printOf = (text: string): string =>
  hash('sha256', text.normalize('NFC').trim().replaceAll(/\s+/g, ' '), 'base64url').slice(
    0,
    LENGTH,
  );

/**
 * The sentences that a section did not have before, by their places among all of its sentences.
 * One that stands twice now and stood once before is not new.
 */
export function changedLines(now: SectionPrint, before: SectionPrint): readonly number[] {
  const had = new Set(before.lines);
  return now.lines.flatMap((line, at) => (had.has(line) ? [] : at));
}
