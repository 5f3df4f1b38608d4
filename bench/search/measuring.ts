import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article.ts';
import { timesOfAsking } from './asking.ts';
import { timeOfChange } from './changing.ts';
import type { Engine, Ready } from './engine.ts';
import { ENGINES } from './engines.ts';
import { comeRound, stallOf, watchLoop } from './loop.ts';
import { madeLibrary } from './made-library.ts';
import { questionsOn } from './questions.ts';
import { memoryBy, spending } from './spending.ts';
import type { Order, Tell } from './told.ts';

/** Does what is ordered, in this thread, and tells how it goes. */
export async function attempt(order: Order, tell: Tell): Promise<void> {
  const engine = ENGINES.get(order.engine);
  if (engine === undefined) throw new Error(`There is no engine ${order.engine}.`);
  tell({ begins: 'writing' });
  const articles = madeLibrary(order.sections);
  const measure = order.task === 'build' ? measureBuilding : measureStart;
  await measure(engine, articles, order, tell);
  tell({ done: true });
}

/** Builds an engine's index, keeps it, asks it and changes it; tells what was measured on the way. */
async function measureBuilding(
  engine: Engine,
  articles: readonly Article[],
  order: Order,
  tell: Tell,
): Promise<void> {
  const prepared = engine.prepare(articles);
  const memory = memoryBy(engine.memory);
  const loop = watchLoop();
  const before = await memory();

  tell({ begins: 'building' });
  loop.reset();
  const spent = spending();
  const ready = await prepared.build(order.folder);
  await ready.complete('a');
  const { wall, cpu } = spent();
  await comeRound();
  tell({ figures: { 'build cpu': cpu / 1000, 'build wall': wall / 1000 } });
  tell({ figures: stallOf('building', 'own', loop.longest()) });

  tell({ begins: 'keeping' });
  await keep(ready, order.folder, tell);

  tell({ begins: 'asking' });
  tell({ figures: await timesOfAsking(ready, articles, order.queries) });
  tell({ figures: { memory: Math.max(0, (await memory()) - before) / order.sections / 1000 } });

  tell({ begins: 'changing' });
  loop.reset();
  const took = await timeOfChange(ready, articles);
  await comeRound();
  tell({ figures: { change: took, ...stallOf('changing', 'own', loop.longest()) } });
}

/** Starts an engine from what it kept, until its first answer, and on until it completes a title. */
async function measureStart(
  engine: Engine,
  articles: readonly Article[],
  { folder }: Order,
  tell: Tell,
): Promise<void> {
  const prepared = engine.prepare(articles);
  const words = questionsOn(articles).query('3 words');
  tell({ begins: 'starting' });
  const spent = spending();
  const ready = await prepared.start(folder);
  const first = await ready.ask(words);
  const { wall, cpu } = spent();
  if (first.length === 0) throw new Error(`Nothing was found for “${words}”.`);
  await ready.complete('a');
  const titles = spent().wall;
  tell({
    figures: {
      'start wall': wall / 1000,
      'start cpu': cpu / 1000,
      'start titles': titles / 1000,
    },
  });
}

/** What cannot be kept is told, and the trial goes on: a long JSON is no string any more. */
async function keep(ready: Ready, folder: string, tell: Tell): Promise<void> {
  try {
    await ready.keep(folder);
  } catch (error) {
    tell({ failed: `could not be kept: ${error instanceof Error ? error.message : 'no error'}` });
    return;
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizes = files.map((file) => statSync(join(file.parentPath, file.name)).size);
  tell({ figures: { kept: sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20 } });
}
