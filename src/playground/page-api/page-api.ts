import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { NotPossible } from '../people/not-possible.ts';
import type { People } from '../people/people.ts';
import type { Refusal } from '../protocol.ts';
import type { Timer } from '../timer.ts';
import { PEOPLE } from '../world/cast.ts';
import { switchPermission } from './bot-may.ts';
import {
  clockMove,
  permissionSwitch,
  personDid,
  personDismisses,
  personTypes,
  personWrites,
} from './doors.ts';
import { eventStream } from './event-stream.ts';
import { followEvents, type Scene } from './page-events.ts';
import { pageState } from './page-state.ts';

/** The page's side of the playground, below `/playground/`. `closing` ends its event streams. */
export function pageApi(scene: Scene, people: People, timer: Timer, closing: AbortSignal): Hono {
  const app = new Hono();

  app.get('/playground/state', (c) => c.json(pageState(scene, personOf(c, scene))));

  app.get('/playground/events', (c) => {
    const personId = personOf(c, scene);
    return eventStream((tell) => followEvents(scene, personId, tell), timer, closing);
  });

  app.post('/playground/interactions', async (c) => {
    const { id } = people.act(await bodyOf(c, personDid));
    return c.json({ ticket: id });
  });

  app.post('/playground/autocomplete', async (c) =>
    c.json(await people.type(await bodyOf(c, personTypes))),
  );

  app.post('/playground/messages', async (c) =>
    c.json({ id: people.write(await bodyOf(c, personWrites)) }),
  );

  app.post('/playground/dismissals', async (c) => {
    people.dismiss(await bodyOf(c, personDismisses));
    return c.json({});
  });

  app.get('/playground/clock', async (c) => c.json(await scene.clockDesk.read()));

  app.post('/playground/clock', async (c) => {
    const { to } = await bodyOf(c, clockMove);
    return c.json(await scene.clockDesk.move(to));
  });

  app.post('/playground/permissions', async (c) => {
    switchPermission(scene.world, await bodyOf(c, permissionSwitch));
    return c.json({});
  });

  app.onError((error, c) => {
    if (!(error instanceof NotPossible)) throw error;
    return c.json<Refusal>({ message: error.message }, error.status);
  });

  return app;
}

function personOf(c: Context, { world }: Scene): string {
  // A page that has just been opened knows nobody yet.
  const id = c.req.query('person') ?? PEOPLE[0]?.user.id ?? '';
  if (world.person(id) === undefined) throw new NotPossible(`Nobody here has the id “${id}”.`, 404);
  return id;
}

async function bodyOf<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body> {
  // A body that is no JSON is refused like one of the wrong form.
  const sent: unknown = await c.req.json().catch(() => undefined);
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw new NotPossible(z.prettifyError(read.error));
}
