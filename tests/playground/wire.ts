import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type Announcer, announcer, untilTrue } from '../../src/playground/announcer.ts';
import type { Playground } from '../../src/playground/server.ts';

type Packet = {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads into any packet, and asserts what it finds
  readonly d: any;
};

/** A gateway connection without a library: what it heard, and how it ended. */
export type Wire = {
  readonly heard: readonly Packet[];
  readonly closed: () => { readonly code: number; readonly reason: string } | undefined;
  send(packet: object | string): void;
  /** Waits for a packet of this kind: an op, or an event's name. */
  hears(kind: number | string): Promise<Packet>;
  /** Waits for the end and gives its code. */
  ends(): Promise<number>;
  close(code: number): void;
};

export async function connect(
  playground: Playground,
  query = '?v=10&encoding=json',
): Promise<Wire> {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway${query}`);
  onTestFinished(() => socket.terminate());
  const heard: Packet[] = [];
  const news: Announcer<undefined> = announcer();
  let closed: { code: number; reason: string } | undefined;
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()));
    news.announce(undefined);
  });
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() };
    news.announce(undefined);
  });

  const find = (kind: number | string) => heard.find(({ op, t }) => op === kind || t === kind);
  return {
    heard,
    closed: () => closed,
    send: (packet) => socket.send(typeof packet === 'string' ? packet : JSON.stringify(packet)),
    async hears(kind) {
      await untilTrue(() => find(kind) !== undefined, [news]);
      return find(kind)!;
    },
    async ends() {
      await untilTrue(() => closed !== undefined, [news]);
      return closed?.code ?? 0;
    },
    close: (code) => socket.close(code),
  };
}

/** What a bot introduces itself with. */
export const identify = (playground: Playground, more: object = {}) => ({
  op: 2,
  d: {
    token: playground.token,
    properties: { os: 'linux', browser: 'test', device: 'test' },
    intents: 0,
    ...more,
  },
});

/** A connection that has identified itself and heard READY. */
export async function identified(playground: Playground, more: object = {}): Promise<Wire> {
  const wire = await connect(playground);
  await wire.hears(10);
  wire.send(identify(playground, more));
  await wire.hears('READY');
  return wire;
}
