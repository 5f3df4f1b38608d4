import { z } from 'zod';
import { dateInFigures } from './dates.ts';

/** One thing that front matter can say. */
export type Field<T> = {
  /** Where it stands: our own key first, then other publishing systems', the surest first. */
  readonly paths: readonly (readonly string[])[];
  readonly schema: z.ZodType<T>;
  /** Completes "cannot be used: …". */
  readonly expects: string;
  readonly remedy: string;
};

/** Half a character, which `"\ud800"` makes, cannot be sent to anybody. */
const text = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().trim().min(1))
  .refine((value) => value.isWellFormed());

const texts = z
  .union([text, z.array(text)])
  .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value));

const source = z.union([
  text.transform((name) => ({ name })),
  z.strictObject({ name: text, url: z.unknown() }).partial({ url: true }),
]);

const webAddress = z
  .string()
  .trim()
  .pipe(z.url({ protocol: /^https?$/ }));

const date = z.string().transform((value, context) => {
  const found = dateInFigures(value);
  if (found === undefined) context.addIssue('no date');
  return found ?? z.NEVER;
});

const languageTag = z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/);

/** Every field, with the names that it goes by. */
export const FIELDS = {
  title: line(['title']),
  dek: line(['dek', 'deck', 'subtitle', 'description', 'summary', 'excerpt']),
  byline: list(['byline', 'authors', 'author']),
  source: {
    paths: [['source']],
    schema: source,
    expects: 'it has a `name` and, where there is one, a `url`',
    remedy: 'Write the publisher’s name, or `name:` and `url:` below it, indented.',
  },
  sourceUrl: {
    paths: [['source', 'url']],
    schema: webAddress,
    expects: 'it must be a full http or https address',
    remedy: 'Copy it from the address bar, https:// included, or leave it out.',
  },
  published: {
    paths: [['published'], ['date']],
    schema: date,
    expects: 'it is no date',
    remedy: 'Write it as 2025-01-17, or 2025-01-17T09:30:00Z with the time.',
  },
  topics: list(['topics', 'tags', 'categories']),
  language: {
    paths: [['language'], ['lang']],
    schema: languageTag,
    expects: 'it is no language tag',
    remedy: 'Write a tag such as en or pt-BR.',
  },
  soWhat: line(['so-what']),
} as const;

/** Keys by which other systems lay out a page; they say nothing about an article and are passed over. */
export const LAYOUT =
  /^(?:aliases|draft|expirydate|hero|kicker|layout|permalink|redirect_from|slug|tag|type|weight|(?:[a-z]+_)?images?(?:_[a-z]+)?)$/;

function line(names: readonly string[]): Field<string> {
  return {
    paths: names.map((name) => [name]),
    schema: text,
    expects: 'it is one line of text',
    remedy: 'Write it in one line; put it into quotes if it holds a colon.',
  };
}

function list(names: readonly string[]): Field<readonly string[]> {
  return {
    paths: names.map((name) => [name]),
    schema: texts,
    expects: 'it is a list of words',
    remedy: 'Write one, or several as a list: [one, two].',
  };
}
