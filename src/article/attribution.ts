import type { Span } from './article.ts';
import { type Cue, cueAfter, cueBefore, cueLater, sentenceStart } from './frames.ts';
import { stretchesIn, type Stretch } from './marks.ts';
import { mentionsIn, type People, peopleOf } from './people.ts';
import { newVoices, type ReadLine, type Voice } from './voices.ts';
import { tokensOf } from './tokens.ts';

/** A quote by its places in the text of one paragraph. */
export type Attributed = {
  /** The paragraph's place in its section. */
  readonly paragraph: number;
  readonly parts: readonly Span[];
  readonly speaker: string | undefined;
  readonly role: string | undefined;
};

/** A stretch with what attributes it, before stretches are joined. */
type Spoken = {
  readonly stretch: Stretch;
  readonly token: number;
  readonly voice: Voice | undefined;
  readonly how: 'after' | 'before' | 'later' | 'carried' | 'none';
};

/** Fewer words than this, with nobody saying them, are a title or a term. */
const STANDS_ALONE = 5;

/** Who says what, section by section, from the paragraphs' texts. */
export function attribute(sections: readonly (readonly string[])[]): Attributed[][] {
  let offset = 0;
  const read = sections.map((paragraphs) =>
    paragraphs.map((text) => {
      const line = readLine(text, offset);
      offset += line.tokens.length;
      return line;
    }),
  );
  const people = peopleOf(read.flat().flatMap(({ mentions }) => mentions));
  return read.map((lines) => attributeSection(lines, people));
}

function readLine(text: string, offset: number): ReadLine {
  const stretches = stretchesIn(text);
  const line = { text, tokens: tokensOf(text, stretches) };
  return { ...line, stretches, mentions: mentionsIn(line, offset), offset };
}

function attributeSection(lines: readonly ReadLine[], people: People): Attributed[] {
  const voices = newVoices(people);
  let open: Voice | undefined;
  return lines.flatMap((line, paragraph) => {
    const spoken = speakingIn(line, open, (cue) => voices.hear(cue, line, paragraph));
    voices.close(line, paragraph);
    open = runsOn(line) ? spoken.at(-1)?.voice : undefined;
    return join(spoken)
      .filter((quote) => isSaid(line, quote))
      .map((quote) => toAttributed(quote, paragraph));
  });
}

/** Whether the next paragraph may go on with the last quotation: it is open, or nothing came after it. */
function runsOn({ stretches, tokens }: ReadLine): boolean {
  return stretches.at(-1)?.closed === false || tokens.at(-1)?.kind === 'quote';
}

function toAttributed(quote: readonly Spoken[], paragraph: number): Attributed {
  return {
    paragraph,
    parts: quote.map(({ stretch: { start, end } }) => ({ start, end })),
    speaker: quote[0]?.voice?.speaker,
    role: quote[0]?.voice?.role,
  };
}

/** Every quoted stretch of a paragraph; `open` is the voice of a quotation that runs into it. */
function speakingIn(line: ReadLine, open: Voice | undefined, hear: (cue: Cue) => Voice): Spoken[] {
  const spoken: Spoken[] = [];
  line.tokens.forEach(({ kind }, token) => {
    const stretch = kind === 'quote' ? line.stretches[spoken.length] : undefined;
    if (stretch === undefined) return;
    const direct = framed(line, token);
    const carried = () => (token === 0 ? open : carriedVoice(line, stretch, token, spoken.at(-1)));
    const voice = direct === undefined ? carried() : hear(direct.cue);
    const how = direct?.how ?? (voice === undefined ? 'none' : 'carried');
    spoken.push({ stretch, token, voice, how });
  });
  return spoken;
}

function framed(line: ReadLine, token: number): { cue: Cue; how: Spoken['how'] } | undefined {
  const frames = [
    { how: 'after', find: cueAfter },
    { how: 'before', find: cueBefore },
    { how: 'later', find: cueLater },
  ] as const;
  for (const { how, find } of frames) {
    const cue = find(line, token);
    if (cue !== undefined) return { cue, how };
  }
  return undefined;
}

/**
 * The voice that goes on: `“A,” said Ruiz, “and B.”`, or a whole sentence in
 * marks behind an attributed one in its paragraph.
 */
function carriedVoice(
  line: ReadLine,
  stretch: Stretch,
  token: number,
  last: Spoken | undefined,
): Voice | undefined {
  if (last?.voice === undefined) return undefined;
  const opensSentence = line.tokens[token - 1]?.stop === true;
  const goesOn = last.how === 'after' && line.tokens[token - 1]?.text === ',';
  const follows = last.how === 'after' && sentenceStart(line, token - 1) <= last.token;
  if ((goesOn || opensSentence) && follows) return last.voice;
  return opensSentence && wordsIn(line.text, stretch) >= STANDS_ALONE ? last.voice : undefined;
}

/** Stretches of one utterance become one quote: `“A,” said Ruiz. “B.”` */
function join(spoken: readonly Spoken[]): Spoken[][] {
  const quotes: Spoken[][] = [];
  for (const one of spoken) {
    const last = quotes.at(-1);
    if (last !== undefined && belongs(last, one)) last.push(one);
    else quotes.push([one]);
  }
  return quotes;
}

function belongs(quote: readonly Spoken[], next: Spoken): boolean {
  const first = quote[0];
  if (first?.voice === undefined || next.how !== 'carried') return false;
  return first.voice === next.voice && first.how === 'after' && quote.length === 1;
}

function isSaid(line: ReadLine, quote: readonly Spoken[]): boolean {
  const [first] = quote;
  if (first === undefined || first.voice !== undefined) return true;
  return quote.some(({ stretch }) => wordsIn(line.text, stretch) >= STANDS_ALONE);
}

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
