import type { Span } from './article.ts';
import type { Cue } from './cue.ts';
import { cueAfter, cueLater } from './cue-after.ts';
import { cueBefore, sentenceStart } from './cue-before.ts';
import { stretchesIn, type Stretch } from './marks.ts';
import { mentionsIn } from './mentions.ts';
import { type People, peopleOf } from './people.ts';
import { newVoices, type ReadLine, type Voice } from './voices.ts';
import { tokensOf } from './tokens.ts';
import { isTitled, standsAlone } from './wording.ts';

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
  let before: Handover = NOBODY_BEFORE;
  return lines.flatMap((line, paragraph) => {
    const hear = (cue: Cue) => voices.hear(cue, line, paragraph);
    const spoken = speakingIn(line, before, hear);
    voices.close(line, paragraph);
    before = handOver(line, spoken, hear);
    return join(spoken)
      .filter((quote) => isSaid(line, quote))
      .map((quote) => toAttributed(quote, paragraph));
  });
}

/** Whose words a paragraph may begin with, from the one before it. */
type Handover = {
  /** Theirs, whatever follows the marks: the quotation was left open, or a colon announced it. */
  readonly open: Voice | undefined;
  /** Theirs where the paragraph is nothing but a quotation. */
  readonly last: Voice | undefined;
};

const NOBODY_BEFORE: Handover = { open: undefined, last: undefined };

function handOver(line: ReadLine, spoken: readonly Spoken[], hear: (cue: Cue) => Voice): Handover {
  const { stretches, tokens } = line;
  const end = tokens.at(-1);
  const last = spoken.at(-1)?.voice;
  if (end?.text === ':') {
    const cue = cueBefore(line, tokens.length);
    return { open: cue && hear(cue), last: undefined };
  }
  const runsOn = stretches.at(-1)?.closed === false || end?.kind === 'quote';
  return { open: runsOn ? last : undefined, last };
}

function toAttributed(quote: readonly Spoken[], paragraph: number): Attributed {
  return {
    paragraph,
    parts: quote.map(({ stretch: { start, end } }) => ({ start, end })),
    speaker: quote[0]?.voice?.speaker,
    role: quote[0]?.voice?.role,
  };
}

/** Every quoted stretch of a paragraph; `before` is the voice of a quotation that runs into it. */
function speakingIn(line: ReadLine, before: Handover, hear: (cue: Cue) => Voice): Spoken[] {
  const spoken: Spoken[] = [];
  line.tokens.forEach(({ kind }, token) => {
    const stretch = kind === 'quote' ? line.stretches[spoken.length] : undefined;
    if (stretch === undefined) return;
    const direct = framed(line, token);
    const carried =
      token === 0 ? handedOver(line, before) : carriedVoice(line, stretch, token, spoken.at(-1));
    const own = direct && hear(direct.cue);
    // `“A,” Ruiz said, “and B”`: her one cue is read from both sides.
    const isSame =
      carried !== undefined && direct?.how !== 'after' && own?.speaker === carried.speaker;
    const voice = isSame ? carried : (own ?? carried);
    const how = voice === carried ? carried && 'carried' : direct?.how;
    spoken.push({ stretch, token, voice, how: how ?? 'none' });
  });
  return spoken;
}

function handedOver({ tokens }: ReadLine, { open, last }: Handover): Voice | undefined {
  return open ?? (tokens.length === 1 ? last : undefined);
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
  return opensSentence && standsAlone(line.text, stretch) ? last.voice : undefined;
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
  return first.voice === next.voice && first.how === 'after';
}

/** Words that nobody says are kept where they are a sentence, and no title. */
function isSaid({ text }: ReadLine, quote: readonly Spoken[]): boolean {
  if (quote[0]?.voice !== undefined) return true;
  return quote.some(({ stretch }) => standsAlone(text, stretch) && !isTitled(text, stretch));
}
