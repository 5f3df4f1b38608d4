import type { Problem } from '../article/article.ts';
import type { Log } from '../operate/log.ts';

/** Tells the operator of what should be mended in content. */
export type ProblemLog = (problems: readonly Problem[]) => void;

/** Tells of each problem once, for as long as it stands: with every change of a file all are found again. */
export function newProblemLog(log: Log): ProblemLog {
  let told: ReadonlySet<string> = new Set();
  return (problems) => {
    const found = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
    for (const [key, { file, line, message, remedy }] of found) {
      if (!told.has(key)) log.warn({ file, line, remedy }, `A problem in content: ${message}`);
    }
    told = new Set(found.keys());
  };
}
