import type { RawData, WebSocket } from 'ws';
import type { Timer } from '../timer.ts';
import { APPLICATION_ID } from '../world/cast.ts';
import { guildCreated } from '../world/guild.ts';
import type { World } from '../world/world.ts';
import type { GatewayFaults } from './gateway-faults.ts';
import { CLOSE, INTENT, KNOWN_INTENTS, OP, PRIVILEGED } from './opcodes.ts';
import { type Identify, type Packet, readPacket, type Resume } from './packets.ts';
import { ready } from './ready.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** Discord takes this many packets a minute. */
const PACKETS_A_MINUTE = 120;
/** A bot whose heart missed this many beats is taken for dead. */
const BEATS_MISSED = 3;
/** A close with one of these codes ends the session: the bot said goodbye. */
const GOODBYES = [1000, 1001];

/** What the connections of a gateway share. */
export type Desk = {
  readonly world: World;
  readonly timer: Timer;
  readonly token: string;
  readonly heartbeatMs: number;
  /** Where bots come back to. */
  readonly url: string;
  readonly sessions: Sessions;
  readonly faults: GatewayFaults;
};

/** One connection; its session is set once the bot has said who it is. */
type Line = {
  readonly socket: WebSocket;
  readonly desk: Desk;
  session: Session | undefined;
  /** When the bot's packets of the last minute came. */
  packets: number[];
  callOffTimeout: (() => void) | undefined;
};

type Close = readonly [code: number, reason: string];

/** Speaks the gateway's protocol, version 10, on one socket from HELLO to its close. */
export function openConnection(socket: WebSocket, address: string, desk: Desk): void {
  const line: Line = {
    socket,
    desk,
    session: undefined,
    packets: [],
    callOffTimeout: undefined,
  };

  socket.on('message', (data: RawData) => hear(line, data));
  // A socket that breaks is closed as well; 'close' does what is to be done.
  socket.on('error', () => {});
  socket.on('close', (code) => {
    line.callOffTimeout?.();
    const { session } = line;
    if (session?.isConnectedBy(socket)) desk.sessions.leave(session, !GOODBYES.includes(code));
  });

  const refusal = addressRefusal(new URL(address, 'http://local').searchParams);
  if (refusal !== undefined) return end(line, refusal);
  waitForHeartbeat(line);
  return send(line, OP.hello, { heartbeat_interval: desk.heartbeatMs, _trace: [] });
}

function addressRefusal(asked: URLSearchParams): Close | undefined {
  if ((asked.get('v') ?? '10') !== '10') return CLOSE.invalidVersion;
  const isPlain = (asked.get('encoding') ?? 'json') === 'json' && !asked.has('compress');
  return isPlain ? undefined : CLOSE.decodeError;
}

function send({ socket }: Line, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function end({ socket }: Line, [code, reason]: Close): void {
  socket.close(code, reason);
}

function waitForHeartbeat(line: Line): void {
  const { timer, heartbeatMs } = line.desk;
  line.callOffTimeout?.();
  line.callOffTimeout = timer(heartbeatMs * BEATS_MISSED, () => end(line, CLOSE.sessionTimedOut));
}

function hear(line: Line, data: RawData): void {
  const packet = readPacket(data);
  if (typeof packet === 'string') return end(line, CLOSE[packet]);
  // Heartbeats are not counted: how many there are is decided here.
  if (packet.op !== OP.heartbeat && isOneTooMany(line)) return end(line, CLOSE.rateLimited);
  return take(line, packet);
}

function isOneTooMany(line: Line): boolean {
  const now = line.desk.world.clock.now().getTime();
  line.packets = [...line.packets.filter((at) => at > now - 60_000), now];
  return line.packets.length > PACKETS_A_MINUTE;
}

function take(line: Line, packet: Packet): void {
  if (packet.op === OP.heartbeat) return beat(line);
  if (packet.op === OP.identify) return identify(line, packet.d);
  if (packet.op === OP.resume) return resume(line, packet.d);
  return line.session === undefined ? end(line, CLOSE.notAuthenticated) : undefined;
}

function beat(line: Line): void {
  waitForHeartbeat(line);
  if (line.desk.faults.acknowledgesHeartbeats) send(line, OP.heartbeatAck, null);
}

function identify(line: Line, asked: Identify): void {
  const { socket, desk } = line;
  const refusal = identifyRefusal(line, asked);
  if (refusal !== undefined) return end(line, refusal);
  const session = desk.sessions.open(asked.intents, asked.shard ?? [0, 1]);
  line.session = session;
  desk.sessions.join(session, socket);
  session.dispatch('READY', ready(session, desk.url, asked.shard));
  if ((asked.intents & INTENT.guilds) === 0) return undefined;
  return session.dispatch('GUILD_CREATE', guildCreated(desk.world, APPLICATION_ID));
}

function identifyRefusal(
  { session, desk }: Line,
  { token, intents, shard }: Identify,
): Close | undefined {
  if (session !== undefined) return CLOSE.alreadyAuthenticated;
  const ordered = desk.faults.identifyRefusedWith;
  if (ordered !== undefined) return [ordered, 'Refused.'];
  if (token !== desk.token) return CLOSE.authenticationFailed;
  if (!Number.isInteger(intents) || intents < 0) return CLOSE.invalidIntents;
  if ((intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  if ((intents & PRIVILEGED) !== 0) return CLOSE.disallowedIntents;
  const [number, count] = shard ?? [0, 1];
  return count < 1 || number < 0 || number >= count ? CLOSE.invalidShard : undefined;
}

function resume(line: Line, { token, session_id: id, seq }: Resume): void {
  const { socket, desk } = line;
  if (line.session !== undefined) return end(line, CLOSE.alreadyAuthenticated);
  if (token !== desk.token) return end(line, CLOSE.authenticationFailed);
  const session = desk.sessions.find(id);
  const missed = session?.after(seq ?? 0);
  if (session === undefined || missed === undefined) return send(line, OP.invalidSession, false);
  line.session = session;
  desk.sessions.join(session, socket);
  for (const packet of missed) socket.send(JSON.stringify(packet));
  return session.dispatch('RESUMED', { _trace: [] });
}
