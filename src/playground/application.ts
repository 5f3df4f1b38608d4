import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { applicationRoutes } from './http-api/application-routes.ts';
import { channelRoutes } from './http-api/channel-routes.ts';
import { commandRoutes } from './http-api/command-routes.ts';
import { guildRoutes } from './http-api/guild-routes.ts';
import { interactionRoutes } from './http-api/interaction-routes.ts';
import type { Parts } from './http-api/parts.ts';
import { type Serving, serveRoutes } from './http-api/serve-routes.ts';
import { threadRoutes } from './http-api/thread-routes.ts';
import { isLocal } from './local-only.ts';
import { attachedFiles } from './page-api/attached-files.ts';
import { pageApi } from './page-api/page-api.ts';
import type { Scene } from './page-api/page-events.ts';
import { pageFiles, type ReadPage } from './page-api/page-files.ts';
import type { People } from './people/people.ts';

type Bound = { Bindings: HttpBindings };

/** What the whole HTTP side is put together from. */
type Pieces = {
  readonly parts: Parts;
  readonly scene: Scene;
  readonly people: People;
  readonly serving: Serving;
  readonly closing: AbortSignal;
  readonly pageDir: string;
  readonly read: ReadPage;
};

/** Everything that the playground answers over HTTP: Discord's API, the page and the page's API. */
export function application(pieces: Pieces): Hono<Bound> {
  const { parts, scene, people, serving, closing } = pieces;
  const routes = [
    ...applicationRoutes(parts),
    ...commandRoutes(parts),
    ...interactionRoutes(parts),
    ...channelRoutes(parts),
    ...threadRoutes(parts),
    ...guildRoutes(parts),
  ];

  const app = new Hono<Bound>();
  app.use(localOnly);
  app.route('/', serveRoutes(routes, serving));
  // What follows is for browsers. The API has none of these headers at Discord either.
  app.use(secureHeaders({ xFrameOptions: 'DENY', strictTransportSecurity: false }));
  app.route('/', pageApi(scene, people, serving.timer, closing));
  app.route('/', attachedFiles(parts.world.files));
  app.route('/', pageFiles(pieces.pageDir, pieces.read));
  app.onError((error, c) => {
    serving.report(error);
    return c.json({ message: 'The playground itself broke; its log says how.' }, 500);
  });
  return app;
}

const localOnly: MiddlewareHandler<Bound> = async (c, next) => {
  if (isLocal(c.env.incoming.headers)) return next();
  return c.json({ message: 'The playground is for this machine alone.' }, 403);
};
