import type { Problem } from '../article/article.ts';
import type { Speaker, Topic } from '../article/registers.ts';
import type { TapeReader, TapeWriter } from '../archive/tape.ts';
import { readArticleFrom, writeArticle } from './article-tape.ts';
import type { Kept } from './kept.ts';

/** No file bears it, so that the file is read again. */
const NO_STAMP = '';

/** Writes what came of one file. */
export function writeFileTo(tape: TapeWriter, file: string, { stamp, hash, shelved }: Kept): void {
  tape.text(file);
  tape.text(hash === undefined ? NO_STAMP : stamp);
  tape.text(hash ?? '');
  tape.number(shelved.article === undefined ? 0 : 1);
  if (shelved.article !== undefined) writeArticle(tape, shelved.article);
  tape.list(shelved.topics, ({ id, name, aliases }) => writeNames(tape, id, name, aliases));
  tape.list(shelved.speakers, ({ id, name, printed }) => writeNames(tape, id, name, printed));
  tape.list(shelved.problems, (problem) => writeProblem(tape, problem));
}

/** Reads what `writeFileTo` wrote here; `bytes` are the tape's, and stay as they are. Throws `TapeTorn` where there is another thing. */
export function readFileFrom(
  tape: TapeReader,
  bytes: Uint8Array,
): readonly [file: string, kept: Kept] {
  const file = tape.text();
  const stamp = tape.text();
  const hash = tape.text();
  const article = tape.number() === 0 ? undefined : readArticleFrom(tape, bytes);
  const topics = tape.list((): Topic => {
    const { id, name, names } = readNames(tape);
    return { id, name, aliases: names };
  });
  const speakers = tape.list((): Speaker => {
    const { id, name, names } = readNames(tape);
    return { id, name, printed: names };
  });
  const problems = tape.list(() => readProblem(tape));
  const shelved = { article, topics, speakers, problems };
  return [file, { stamp, hash: stamp === NO_STAMP ? undefined : hash, shelved }];
}

function writeNames(tape: TapeWriter, id: string, name: string, names: readonly string[]): void {
  tape.word(id);
  tape.word(name);
  tape.list(names, tape.word);
}

const readNames = (tape: TapeReader) => ({
  id: tape.word(),
  name: tape.word(),
  names: tape.list(tape.word),
});

function writeProblem(tape: TapeWriter, { file, line, message, remedy }: Problem): void {
  tape.word(file);
  tape.number(line);
  tape.word(message);
  tape.word(remedy);
}

const readProblem = (tape: TapeReader): Problem => ({
  file: tape.word(),
  line: tape.number(),
  message: tape.word(),
  remedy: tape.word(),
});
