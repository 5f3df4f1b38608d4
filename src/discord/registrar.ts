import { Routes } from 'discord.js';
import type { Log } from '../operate/log.ts';
import type { CommandJson as Wanted } from './command-json.ts';
import { failureOf } from './http.ts';
import type { Http, Request } from './http.ts';
import { planRegistration, registeredListSchema } from './registration.ts';
import type { Plan } from './registration.ts';
import { retried } from './retry.ts';
import type { Retry } from './retry.ts';

/** What a registration did, by the commands' names. */
export type Registration = {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Those that Discord did not take. The others stand all the same. */
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
};

/**
 * Brings Discord's list of commands to the wanted one, and sends nothing where
 * it is that already. Rejects where the list cannot be read.
 */
export async function register(
  applicationId: string,
  wanted: readonly Wanted[],
  http: Http,
): Promise<Registration> {
  const route = Routes.applicationCommands(applicationId);
  // Without it Discord leaves the names in other languages out, and they could not be compared.
  const query = { with_localizations: 'true' };
  const existing = registeredListSchema.parse(await http({ method: 'GET', route, query }));
  const plan = planRegistration(wanted, existing);
  const failed: { name: string; error: unknown }[] = [];
  const done: Record<Step['what'], string[]> = { created: [], changed: [], removed: [] };
  for (const { what, name, request } of stepsOf(plan, applicationId)) {
    try {
      await http(request);
      done[what].push(name);
    } catch (error) {
      failed.push({ name, error });
    }
  }
  return { ...done, unchanged: plan.unchanged, failed };
}

type Step = {
  readonly what: 'created' | 'changed' | 'removed';
  readonly name: string;
  readonly request: Request;
};

/** Removes first: Discord counts how many there are. */
function stepsOf({ create, change, remove }: Plan, applicationId: string): readonly Step[] {
  const all = Routes.applicationCommands(applicationId);
  const one = (id: string) => Routes.applicationCommand(applicationId, id);
  return [
    ...remove.map(({ id, name }) => step('removed', name, { method: 'DELETE', route: one(id) })),
    ...change.map(({ id, to: { type: _fixed, ...body } }) =>
      step('changed', body.name, { method: 'PATCH', route: one(id), body }),
    ),
    ...create.map((body) => step('created', body.name, { method: 'POST', route: all, body })),
  ];
}

const step = (what: Step['what'], name: string, request: Request): Step => ({
  what,
  name,
  request,
});

/**
 * Registers, and tries again while Discord cannot be reached. The bot answers
 * all the while; what Discord refuses is logged and left as it is.
 */
export async function keepRegistered(
  applicationId: string,
  wanted: readonly Wanted[],
  http: Http,
  log: Log,
  pauses: Omit<Retry, 'worthIt'>,
): Promise<void> {
  const task = async () => {
    const { failed, ...done } = await register(applicationId, wanted, http);
    log.info(done, 'The commands are registered.');
    for (const { name, error } of failed) {
      log.error({ command: name, error }, 'Discord did not take this command.');
    }
    const unsure = failed.find(({ error }) => failureOf(error) === 'unsure');
    if (unsure !== undefined) throw unsure.error;
  };
  const worthIt = (error: unknown, nextMs: number) => {
    const again = failureOf(error) === 'unsure';
    if (again) log.warn({ error, againInMs: nextMs }, 'Registering commands failed.');
    else log.error({ error }, 'Discord keeps its list of our commands to itself.');
    return again;
  };
  await retried(task, { ...pauses, worthIt });
}
