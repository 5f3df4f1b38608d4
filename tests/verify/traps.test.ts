import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { hasWords } from '../../src/verify/check.ts';
import { startCpuTime } from '../cpu-time.ts';
import { checkingAgainst, diffOf } from './checking.ts';

const harbour = articleOf({
  id: 'harbour',
  headline: 'The harbour stays shut',
  published: '2026-02-01',
  sections: {
    '': [
      '“Night fishing is not permitted inside the wall,” said Ana Ruiz, the harbour master. “It will never be.”',
      'Bo Lind said he would sell all 12 boats before winter. The council told reporters that the wall leaks.',
      '“I don’t think the new wall is safe,” said Bo Lind. “We will stay unless the town pays for it.”',
      'The crane came from Norway in 1990. It has lifted 4,000 tonnes a year ever since. Nobody has painted it.',
    ],
    Talks: [
      '“We want peace with the town,” said Ana Ruiz. “He told me ‘the boats must go’ and left the room.”',
      'It is not “a tax on every sailor in town”, said Ana Ruiz.',
      ['“Will the ferry sail again this year?” asked Mr. Lind.'],
    ],
  },
  quotes: [
    {
      parts: ['“Night fishing is not permitted inside the wall,”', '“It will never be.”'],
      speaker: 'Ana Ruiz',
      role: 'the harbour master',
    },
    {
      parts: [
        '“I don’t think the new wall is safe,”',
        '“We will stay unless the town pays for it.”',
      ],
      speaker: 'Bo Lind',
    },
    {
      parts: [
        '“We want peace with the town,”',
        '“He told me ‘the boats must go’ and left the room.”',
      ],
      speaker: 'Ana Ruiz',
    },
    { parts: ['“a tax on every sailor in town”'], speaker: 'Ana Ruiz' },
    { parts: ['“Will the ferry sail again this year?”'], speaker: 'Bo Lind' },
  ],
});
const council = articleOf({
  id: 'council',
  headline: 'The council votes',
  published: '2026-03-01',
  sections: {
    '': [
      'The mayor, Cy Moor, was curt. "We want peace with the town," he said.',
      '“The market opens at dawn,” said Cy Moor.',
      'Gulls – hundreds of them – sat on the U.S. consulate’s roof.',
    ],
  },
  quotes: [
    { parts: ['"We want peace with the town,"'], speaker: 'Cy Moor' },
    { parts: ['“The market opens at dawn,”'], speaker: 'Cy Moor' },
  ],
});
const verdict = await checkingAgainst(council, harbour);

const sum = (text: string, claimed?: string) => {
  const checked = verdict(text, claimed);
  const cause = 'cause' in checked ? ` (${checked.cause})` : '';
  const why = 'why' in checked ? ` (${checked.why})` : '';
  return `${checked.verdict}${cause}${why}`;
};

describe('passes', () => {
  test.each([
    ['a whole quote', 'It will never be.', []],
    ['the same inside other marks', '"It will never be."', []],
    ['an end that the cue had changed', 'Night fishing is not permitted inside the wall.', ['end']],
    ['straight marks for curly ones', "I don't think the new wall is safe", ['marks']],
    ['other dashes', 'Gulls — hundreds of them — sat on the U.S. consulate’s roof', ['dashes']],
    ['dashes without spaces', 'Gulls–hundreds of them–sat', ['dashes']],
    ['more white space', 'The crane  came from\tNorway in 1990.', ['space']],
    ['small letters', 'we want peace with the town', ['case']],
    [
      'two parts with the cue left out',
      'Night fishing is not permitted inside the wall. It will never be.',
      ['cue'],
    ],
    [
      'two parts in marks of their own',
      '“Night fishing is not permitted inside the wall.” “It will never be.”',
      ['cue'],
    ],
    [
      'two parts in straight marks, as they are printed',
      '"Night fishing is not permitted inside the wall," "It will never be."',
      ['cue'],
    ],
    ['a fragment that nothing beside it turns', 'opens at dawn', []],
    [
      'two whole sentences',
      'It has lifted 4,000 tonnes a year ever since. Nobody has painted it.',
      [],
    ],
  ])('%s', (_, text, foldings) => {
    const checked = verdict(text);

    expect(checked.verdict).toBe('exact');
    expect('places' in checked && checked.places[0]?.foldings).toEqual(foldings);
  });

  test('a quote of the one who is claimed, by any of their names', () => {
    expect(sum('It will never be.', 'Ana Ruiz')).toBe('exact');
    expect(sum('It will never be.', 'Ms Ruiz')).toBe('exact');
  });

  test('a quotation inside a quote, in whatever marks, where it comes with the words around it', () => {
    expect(sum('He told me "the boats must go" and left the room.', 'Ana Ruiz')).toBe('exact');
  });

  test('what the article itself says, which is told from what somebody said', () => {
    const checked = verdict('The crane came from Norway in 1990.');

    expect('places' in checked && checked.places[0]).toMatchObject({
      manner: 'told',
      quote: undefined,
    });
  });
});

describe('never passes, and shows where it departs', () => {
  test.each([
    ['a negation dropped', 'Night fishing is permitted inside the wall', 'is [+not+] permitted'],
    ['a negation added', 'The market opens not at dawn', 'opens [-not-] at dawn'],
    ['a negation that hides in a word', 'I do think the new wall is safe', '[-do-] [+don’t+]'],
    ['a number changed', 'The crane came from Norway in 1991', '[-1991-] [+1990+]'],
    [
      'a thousands mark moved',
      'It has lifted 40,00 tonnes a year ever since',
      '[-40,00-] [+4,000+]',
    ],
    ['a word that is nearly the same', 'We want peace with the gown', '[-gown-] [+town+]'],
    ['a comma that is not there', 'The crane, came from Norway in 1990', 'crane[-,-] came'],
    ['a question made a statement', 'Will the ferry sail again this year.', '[-.-] [+?+]'],
    [
      'an editor’s brackets',
      'Night fishing is not permitted inside [the harbour]',
      'inside [-[the harbour]-]',
    ],
    ['a [sic]', 'We want peace [sic] with the town', 'peace [-[sic]-] with'],
  ])('%s', (_, text, diff) => {
    const checked = verdict(text);

    expect(checked.verdict).toBe('altered');
    expect(diffOf(checked).replaceAll(/\s+/g, ' ').replaceAll('crane [', 'crane[')).toContain(diff);
  });

  test.each([
    ['“not permitted”', 'permitted inside the wall', 'Night fishing is not'],
    ['“I don’t think”', 'the new wall is safe', 'I don’t think'],
    ['an “unless” behind', 'We will stay', 'unless the town pays for it.'],
    ['who reports it', 'the wall leaks', 'The council told reporters that'],
    ['a “must” just before', 'go and left the room', ''],
    ['the article’s own “It is not”', 'a tax on every sailor in town', 'It is not'],
    ['the question mark', 'the ferry sail again', '?'],
    ['“said he would”', 'sell all 12 boats before winter', 'Bo Lind said he would'],
  ])('a cut at the edge: %s', (_, text, missing) => {
    const checked = verdict(text);

    expect(checked.verdict).toBe('altered');
    expect(diffOf(checked)).toContain(missing);
  });

  test('an ellipsis that swallows a “not”', () => {
    const checked = verdict('Night fishing is … permitted inside the wall');

    expect(checked).toMatchObject({ verdict: 'stitched', parts: [{}, { leftOut: 'not' }] });
  });

  test('words left out between sentences, without a mark for it', () => {
    const checked = verdict('The crane came from Norway in 1990. Nobody has painted it.');

    expect(checked.verdict).toBe('stitched');
    expect('parts' in checked && checked.parts[1]?.leftOut).toBe(
      'It has lifted 4,000 tonnes a year ever since.',
    );
  });

  test('two sentences swapped', () => {
    const checked = verdict(
      'It has lifted 4,000 tonnes a year ever since. The crane came from Norway in 1990.',
    );

    expect(checked).toMatchObject({ verdict: 'stitched', parts: [{}, { leftOut: undefined }] });
  });

  test('pieces of two articles', () => {
    const checked = verdict(
      'Night fishing is not permitted inside the wall. The market opens at dawn.',
    );

    expect(
      'parts' in checked && checked.parts.map(({ place }) => place?.passage.article.id),
    ).toEqual(['harbour', 'council']);
  });

  test.each([
    ['somebody else', 'It will never be.', 'Bo Lind', 'other'],
    ['somebody of whom nobody heard', 'It will never be.', 'Zoe Quill', 'other'],
    ['one whose name is only alike', 'It will never be.', 'Ana Lopez', 'other'],
    [
      'the one of whom the article tells it',
      'The crane came from Norway in 1990.',
      'Ana Ruiz',
      'unquoted',
    ],
    ['the one who quotes it from another', 'the boats must go', 'Ana Ruiz', 'within'],
  ])('words that match, claimed of %s', (_, text, claimed, why) => {
    expect(sum(text, claimed)).toBe(`speaker (${why})`);
  });

  test('“said he would” made into direct speech', () => {
    expect(sum('I will sell all 12 boats before winter', 'Bo Lind')).toBe('altered (words)');
    expect(sum('would sell all 12 boats before winter', 'Bo Lind')).toBe('altered (edge)');
  });
});

test('the same words by two speakers are both shown, and each may be claimed', () => {
  const words = 'We want peace with the town';
  const speakersOf = (claimed?: string) => {
    const checked = verdict(words, claimed);
    if (checked.verdict !== 'exact') return checked.verdict;
    return [checked.places, checked.others].map((places) =>
      places.map(({ quote }) => quote?.speaker),
    );
  };

  expect(speakersOf()).toEqual([['Cy Moor', 'Ana Ruiz'], []]);
  expect(speakersOf('Ana Ruiz')).toEqual([['Ana Ruiz'], ['Cy Moor']]);
  expect(speakersOf('Cy Moor')).toEqual([['Cy Moor'], ['Ana Ruiz']]);
});

test.each([
  ['a translation', 'La pêche de nuit n’est pas permise'],
  ['words about something else', 'Penguins rarely study the violin in the afternoon'],
  ['an empty text', ''],
  ['marks alone', '… — “!?”'],
  ['an emoji', '🦀'],
])('%s is not in this library', (_, text) => {
  expect(verdict(text)).toMatchObject({ verdict: 'absent', closest: undefined, searched: 2 });
});

test.each([
  ['nothing', ' '.repeat(4_000)],
  ['nonsense', 'xq zv '.repeat(700).slice(0, 4_000)],
  ['one letter', 'a '.repeat(2_000)],
  ['a word of the library', 'the '.repeat(1_000)],
  ['two words of it, over and over', 'the town '.repeat(440)],
  ['dots', '. . … '.repeat(660)],
  ['words with dots between', 'the … wall … '.repeat(300)],
  ['opening marks', '“‘«'.repeat(1_300)],
])('4,000 characters of %s are judged within a moment', (_, text) => {
  const spentMs = startCpuTime();
  const { verdict: judged } = verdict(text);

  expect(judged).not.toBe('exact');
  expect(spentMs()).toBeLessThan(500);
});

test('a source that repeats itself does not make a check quadratic', async () => {
  const long = articleOf({ sections: { '': ['la '.repeat(60_000).trim(), 'the wall fell'] } });
  const against = await checkingAgainst(long);
  const spentMs = startCpuTime();

  expect(against(`${'la '.repeat(1_300)}li`).verdict).not.toBe('exact');
  expect(spentMs()).toBeLessThan(3_000);
});

test.each([
  ['a word', true],
  ['… — “!?”', false],
  ['', false],
])('“%s” can be checked: %s', (text, can) => {
  expect(hasWords(text)).toBe(can);
});
