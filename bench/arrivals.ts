import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

/** When requests reach the server in this process. */
export type Arrivals = {
  /** The moment, by `performance.now()`, at which the next answer to an interaction arrives. */
  next(): Promise<number>;
};

/** The moments at which Node's HTTP server meets a callback request, before anything reads it. */
export function watchArrivals(): Arrivals {
  let waiting: ((at: number) => void) | undefined;
  const message = z.object({ request: z.object({ url: z.string() }) });
  subscribe('http.server.request.start', (event) => {
    const at = performance.now();
    const { request } = message.parse(event);
    if (/\/interactions\/\d+\/[^/]+\/callback/.test(request.url)) waiting?.(at);
  });
  return { next: () => new Promise((resolve) => (waiting = resolve)) };
}

/** A request to post a message: when it reached the server, and how it was answered. */
export type PostSeen = { readonly at: number; readonly status: number };

/** Collects every request to post a message that is answered from now on. */
export function watchPosts(): readonly PostSeen[] {
  const posts: PostSeen[] = [];
  const came = new WeakMap<IncomingMessage, number>();
  const start = z.object({ request: z.instanceof(IncomingMessage) });
  const finish = start.extend({ response: z.instanceof(ServerResponse) });
  subscribe('http.server.request.start', (event) => {
    came.set(start.parse(event).request, performance.now());
  });
  subscribe('http.server.response.finish', (event) => {
    const { request, response } = finish.parse(event);
    const { method, url = '' } = request;
    if (method !== 'POST' || !/\/channels\/\d+\/messages$/.test(url)) return;
    posts.push({ at: came.get(request) ?? performance.now(), status: response.statusCode });
  });
  return posts;
}
