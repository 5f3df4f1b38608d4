import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../src/article/mentions.ts';
import { isHuman, type Person, peopleOf } from '../../src/article/people.ts';
import { lineOf } from './reading.ts';

/** The people of an article of these paragraphs, and how many tokens it has. */
function articleOf(...paragraphs: string[]) {
  let offset = 0;
  const lines = paragraphs.map((text) => {
    const line = lineOf(text, offset);
    offset += line.tokens.length;
    return line;
  });
  return { people: peopleOf(lines.flatMap(({ mentions }) => mentions)), end: offset };
}

/** Whom a name means at the end of an article. */
function meant(name: string, courtesy: string | undefined, ...paragraphs: string[]) {
  const { people, end } = articleOf(...paragraphs);
  return people.find(name, courtesy, end);
}

describe('mentions', () => {
  test('are the names outside quotation marks, each once', () => {
    const { mentions } = lineOf('Ana Ruiz met Jonas Lind. “Pedro Holm was late,” she said.');

    expect(mentions.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Jonas Lind']);
  });

  test('say what stands before the name and what is set off behind it', () => {
    const [captain, pilot] = lineOf(
      'Captain Ana Ruiz met Jonas Lind, a pilot from Lima, there.',
    ).mentions;

    expect(captain).toMatchObject({ name: 'Ana Ruiz', title: 'Captain', role: 'Captain' });
    expect(pilot).toMatchObject({ name: 'Jonas Lind', title: undefined, role: 'pilot from Lima' });
  });

  test('have in their phrase what leads to them', () => {
    const { mentions, tokens } = lineOf('Then the old harbour pilot Ana Ruiz met Jonas Lind.');
    const leads = mentions.map(({ phrase }) => tokens[phrase.from]?.text);

    expect(leads).toEqual(['the', 'Jonas']);
  });

  test('are counted through the article', () => {
    const line = lineOf('Then Ana Ruiz left.');

    expect(mentionsIn(line, 100).map(({ at, place }) => [at, place])).toEqual([[1, 101]]);
  });
});

describe('whom a name means', () => {
  test('the only bearer of a family name', () => {
    expect(meant('Ruiz', undefined, 'Ana Ruiz came.', 'Ruiz left.')?.name).toBe('Ana Ruiz');
  });

  test('the fullest form that is printed', () => {
    expect(meant('Ana Ruiz', undefined, 'Ana Ruiz came.', 'Ana M. Ruiz left.')?.name).toBe(
      'Ana M. Ruiz',
    );
  });

  test('the one of a couple whom the courtesy fits', () => {
    const paragraphs = ['Ana Ruiz and Pedro Ruiz came.'];

    const [he, she] = ['Mr.', 'Mrs.'].map((courtesy) => meant('Ruiz', courtesy, ...paragraphs));

    expect([he?.name, she?.name]).toEqual(['Pedro Ruiz', 'Ana Ruiz']);
  });

  test('the one whom the article speaks of most', () => {
    const person = meant('Ruiz', undefined, 'Ana Ruiz met Pedro Ruiz.', 'Ana Ruiz won.');

    expect(person?.name).toBe('Ana Ruiz');
  });

  test('nobody where two share a name and nothing tells them apart', () => {
    expect(meant('Ruiz', undefined, 'Ana Ruiz met Pedro Ruiz.')).toBeUndefined();
  });

  test('the only one introduced so far', () => {
    const { people } = articleOf('Ana Ruiz came.', 'Ruiz spoke.', 'Pedro Ruiz left.');

    expect(people.find('Ruiz', undefined, 5)?.name).toBe('Ana Ruiz');
  });

  test('a name that stands in a heading is what the text prints', () => {
    expect(meant('Port Backs Ana Ruiz', undefined, 'Ana Ruiz came.')?.name).toBe('Ana Ruiz');
  });

  test('a stranger has the name that was asked for', () => {
    expect(meant('Lena Okafor', undefined, 'Ana Ruiz came.')).toMatchObject({
      name: 'Lena Okafor',
      role: undefined,
    });
  });
});

describe('what is known of somebody', () => {
  test('the first description that stands beside the name', () => {
    const person = meant('Ruiz', undefined, 'Ana Ruiz came.', 'Ana Ruiz, a pilot, left.');

    expect(person?.role).toBe('pilot');
  });

  test('an age only where nothing else is said', () => {
    expect(meant('Ruiz', undefined, 'Ana Ruiz, 54, came.')?.role).toBe('54');
    expect(meant('Ruiz', undefined, 'Ana Ruiz, 54, came.', 'Ana Ruiz, a pilot, left.')?.role).toBe(
      'pilot',
    );
  });

  test('no age that stands beside the family name alone', () => {
    expect(meant('Ana Ruiz', undefined, 'Ana Ruiz came.', 'Ruiz, 12, left.')?.role).toBeUndefined();
  });

  test('what stands beside the family name of an only bearer', () => {
    expect(meant('Ana Ruiz', undefined, 'Ana Ruiz came.', 'Captain Ruiz left.')?.role).toBe(
      'Captain',
    );
  });

  test.each([
    ['Ms. Ruiz came.', 'Ruiz', 'she'],
    ['Spokesman Kim Ruiz came.', 'Kim Ruiz', 'he'],
    ['Ana Ruiz came.', 'Ana Ruiz', 'she'],
    ['Kim Ruiz came.', 'Kim Ruiz', undefined],
  ])('from “%s” the pronoun for %s is %s', (text, name, sex) => {
    expect(meant(name, undefined, text)?.sex).toBe(sex);
  });
});

const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  role: undefined,
  introduced: 0,
  mentions: 1,
  titled: false,
  sex: undefined,
  ...more,
});

describe('a person', () => {
  test.each([
    ['of two names', person('Kim Okafor'), true],
    ['of one name and a title', person('Okafor', { titled: true }), true],
    ['of one name and a pronoun', person('Okafor', { sex: 'she' }), true],
    ['of one name alone', person('Okafor'), false],
    ['called a council', person('Harbour Council'), false],
  ])('%s', (_, somebody, human) => {
    expect(isHuman(somebody)).toBe(human);
  });
});
