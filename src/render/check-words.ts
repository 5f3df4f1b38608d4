import type { Checked, Outcome, Place, SpeakerTrouble } from '../verify/checked.ts';
import type { Folding } from '../verify/reading.ts';
import { counted } from './counted.ts';
import { label } from './label.ts';

/** The verdict, as the heading of an answer. */
export function verdictOf(checked: Outcome): string {
  switch (checked.verdict) {
    case 'exact':
      return (checked.places[0]?.foldings.length ?? 0) === 0 ? 'Exact' : 'Exact after folding';
    case 'altered':
      return 'Altered';
    case 'speaker':
      return 'Words match, speaker differs';
    case 'stitched':
      return 'Stitched';
    case 'absent':
      return 'Not in this library';
  }
}

/** What the verdict says, in a sentence or two. */
export function reasonOf(checked: Checked): string {
  switch (checked.verdict) {
    case 'exact':
      return exactly(checked);
    case 'altered':
      return ALTERED[checked.cause];
    case 'speaker':
      return speakerReason(checked.why, label(checked.claimed ?? ''));
    case 'stitched':
      return 'The words stand in the library, but not like this: they were put together from parts, or words between them were left out.';
    case 'absent':
      return (
        `I searched ${counted(checked.searched, 'article')} for these words and for anything close to them. ` +
        'That says nothing of what was printed elsewhere.'
      );
  }
}

const ALTERED = {
  words: 'The words are not those of the source.',
  marks:
    'The words are the same, but marks between or behind them are not, and marks can carry meaning.',
  edge: 'These words stand in the source, but the ones beside them, which were left out, turn what they say.',
} as const;

function exactly({ places }: Checked & { readonly verdict: 'exact' }): string {
  const [place] = places;
  const foldings = place?.foldings ?? [];
  const folded =
    foldings.length === 0
      ? 'Every letter and mark is as printed.'
      : `Only this differs from the print: ${foldings.map((each) => FOLDINGS[each]).join('; ')}.`;
  return [folded, manner(place?.manner), part(place?.cut)].filter(Boolean).join(' ');
}

const FOLDINGS: Readonly<Record<Folding, string>> = {
  marks: 'the shape of quotation marks, apostrophes or dots',
  dashes: 'dashes',
  space: 'white space',
  case: 'capital letters',
  end: 'the mark at the end',
  cue: 'what stands between the parts of the quote, which says who spoke, is left out',
};

function manner(how: string | undefined): string {
  if (how === 'told') {
    return '**They stand in the article’s own text, not as a quotation: nobody is quoted as saying them.**';
  }
  if (how === 'marked') {
    return '**They stand between quotation marks, but the article does not say whose words they are.**';
  }
  return how === 'within'
    ? '**They stand in a quotation inside somebody’s words: the speaker is quoting somebody else.**'
    : '';
}

const part = (cut: Place['cut'] | undefined): string =>
  cut !== undefined && isPart(cut)
    ? 'They are part of a longer sentence, which stands below whole.'
    : '';

/** Whether there is more to the sentence than the words. */
export const isPart = ({ before, behind }: Place['cut']): boolean => before !== '' || behind !== '';

function speakerReason(why: SpeakerTrouble, claimed: string): string {
  switch (why) {
    case 'other':
      return `The words stand there, but the source does not give them to ${claimed}.`;
    case 'unnamed':
      return `The words stand there, but the source does not say that ${claimed} said them: it names nobody.`;
    case 'unquoted':
      return `The words stand in the article’s own text: it quotes nobody as saying them, ${claimed} neither.`;
    case 'within':
      return `The words stand in a quotation inside somebody’s words: whoever says them there is quoting somebody else. They are not given to ${claimed}.`;
  }
}
