import type { Paragraph, Section } from '../article/article.ts';
import { tapeOf } from '../archive/tape.ts';
import { placesIn, readParagraph } from './printed-tape.ts';

/**
 * A section whose paragraphs are laid out when they are first asked for: a large library has millions
 * of sentences, and few are read soon after a start. `paragraphs` is a property of its own, so that a
 * section is copied and compared as any other is. All share one function for it, which keeps them
 * alike for the engine.
 */
export class KeptSection implements Section {
  static readonly #laidOut: PropertyDescriptor = {
    enumerable: true,
    get: function paragraphs(this: KeptSection): readonly Paragraph[] {
      this.#paragraphs ??= this.#layOut();
      return this.#paragraphs;
    },
  };

  readonly id: string;
  readonly heading: string | undefined;
  readonly start: number;
  readonly end: number;
  declare readonly paragraphs: readonly Paragraph[];
  readonly #article: { readonly text: string };
  readonly #bytes: Uint8Array;
  readonly #at: number;
  #paragraphs: readonly Paragraph[] | undefined;

  /** Its paragraphs stand in the bytes from a place on, and their words in the article's text. */
  constructor(
    facts: Omit<Section, 'paragraphs'>,
    article: { readonly text: string },
    bytes: Uint8Array,
    at: number,
  ) {
    this.id = facts.id;
    this.heading = facts.heading;
    this.start = facts.start;
    this.end = facts.end;
    Object.defineProperty(this, 'paragraphs', KeptSection.#laidOut);
    this.#article = article;
    this.#bytes = bytes;
    this.#at = at;
  }

  #layOut(): readonly Paragraph[] {
    const tape = tapeOf(this.#bytes, this.#at);
    const place = placesIn(this.#article.text, this.start);
    return tape.list(() => readParagraph(tape, place));
  }
}
