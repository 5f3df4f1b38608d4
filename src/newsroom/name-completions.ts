import type { Speaker, Topic } from '../article/registers.ts';
import { type Complete, completing, type Offer } from '../search/completions.ts';
import { foldPhrase } from '../search/fold.ts';
import type { Name } from './names.ts';

/** What goes on from the letters that a reader typed. */
export type Completions = {
  readonly completeTopic: Complete<Topic>;
  readonly completeSpeaker: Complete<string>;
  readonly completeSource: Complete<string>;
  /** Headlines and headings, the newest first. */
  readonly completeTitle: Complete<string>;
};

/** What is completed, the first to be offered first. */
export type Offered = {
  readonly topics: readonly Topic[];
  readonly speakers: readonly Name[];
  readonly sources: readonly Name[];
  /** With their folds. */
  readonly titles: ReadonlyMap<string, string>;
  /** The people with several names. */
  readonly register: readonly Speaker[];
};

const topicNames = ({ id, name, aliases }: Topic): string[] => [name, id, ...aliases];

const ofTopic = (topic: Topic) => ({ item: topic, names: topicNames(topic) });

const itself = (item: string): Offer<string> => ({ item, names: [item] });

/** Makes them ready; awaits `pause` after every few milliseconds of work. */
export async function completionsOf(
  { topics, speakers, sources, titles, register }: Offered,
  pause: () => Promise<void>,
): Promise<Completions> {
  const named = new Map([...sources, ...speakers].map(({ name, fold }) => [name, fold]));
  const foldName = (name: string) => named.get(name) ?? foldPhrase(name);
  const printed = new Map(register.toReversed().map((each) => [each.name, each.printed]));
  const ofSpeaker = ({ name }: Name) => ({
    item: name,
    names: [name, ...(printed.get(name) ?? [])],
  });
  return {
    completeTopic: await completing(topics.map(ofTopic), pause),
    completeSpeaker: await completing(speakers.map(ofSpeaker), pause, foldName),
    completeSource: await completing(
      sources.map(({ name }) => itself(name)),
      pause,
      foldName,
    ),
    completeTitle: await completing(
      Array.from(titles.keys(), itself),
      pause,
      (title) => titles.get(title) ?? '',
    ),
  };
}
