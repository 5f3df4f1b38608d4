import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long a connection may take to end before it is cut. */
const PATIENCE_MS = 100;

/** A server on loopback that listens and does not answer yet. */
type Listening = {
  /** `http://127.0.0.1:4180`, with the port that it got. */
  readonly url: string;
  readonly http: Server;
  serve(app: Hono<{ Bindings: HttpBindings }>): void;
  /** Lets what is being said come to its end, shortly, and frees the port. */
  close(): Promise<void>;
};

/** Opens a port of 127.0.0.1, which no other machine can reach; 0 takes any. Rejects where it is taken. */
export async function openServer(port: number): Promise<Listening> {
  const http = createServer();
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  // A string is the name of a pipe, which this is not.
  if (address === null || typeof address === 'string') throw new Error('The port has no number.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    http,
    serve(app) {
      const listener = getRequestListener(app.fetch);
      http.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
    },
    async close() {
      if (!http.listening) return;
      const closed = once(http, 'close');
      http.close();
      const force = setTimeout(() => http.closeAllConnections(), PATIENCE_MS);
      await closed;
      clearTimeout(force);
    },
  };
}
