import type { Problem } from '../article/article.ts';

/** Longer than any headline; a paragraph that stands in its place is told from one. */
const LONGEST = 300;

/** Says what is wrong with a headline; `undefined` where it can be used. */
export function headlineProblem(file: string, line: number, headline: string): Problem | undefined {
  if (headline === '') {
    return {
      file,
      line,
      message: 'The article has no headline.',
      remedy: 'Give it one: `title:` in the front matter, or a line `# Headline` above the text.',
    };
  }
  if (headline.length <= LONGEST) return undefined;
  return {
    file,
    line,
    message: `The headline has ${headline.length} characters; at most ${LONGEST} are taken.`,
    remedy: 'Put a short headline in a line of its own above the text.',
  };
}
