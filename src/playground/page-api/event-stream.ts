import type { PageEvent } from '../protocol.ts';
import { every, type Timer } from '../timer.ts';

/** A comment this often keeps the connection from looking dead. */
const HEARTBEAT_MS = 15_000;

/**
 * Server-sent events as an HTTP response. `follow` begins to tell when the
 * stream opens; what it returns is called when either side ends it.
 */
export function eventStream(
  follow: (tell: (event: PageEvent) => void) => () => void,
  timer: Timer,
  closing: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  const ending = new AbortController();

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const stop = follow((event) => send(`data: ${JSON.stringify(event)}\n\n`));
      const stopBeating = every(timer, HEARTBEAT_MS, () => send(': still here\n\n'));
      const close = () => {
        ending.abort();
        controller.close();
      };
      closing.addEventListener('abort', close, { signal: ending.signal });
      ending.signal.addEventListener('abort', () => {
        stop();
        stopBeating();
      });
      send(': hello\n\n');
    },
    cancel: () => ending.abort(),
  });

  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
