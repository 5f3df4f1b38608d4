import type { RawData, WebSocket } from 'ws';
import { APPLICATION_ID } from '../world/cast.ts';
import { guildCreated } from '../world/guild.ts';
import type { Desk } from './gateway.ts';
import { CLOSE, INTENT, KNOWN_INTENTS, OP, PRIVILEGED } from './opcodes.ts';
import { type Identify, type Packet, readPacket, type Resume } from './packets.ts';
import { ready } from './ready.ts';
import type { Session } from './session.ts';

/** Discord takes this many packets a minute. */
const PACKETS_A_MINUTE = 120;
/** A bot whose heart missed this many beats is taken for dead. */
const BEATS_MISSED = 3;
/** A close with one of these codes ends the session: the bot said goodbye. */
const GOODBYES = [1000, 1001];

/** Speaks the gateway's protocol, version 10, on one socket from HELLO to its close. */
export function openConnection(socket: WebSocket, address: string, desk: Desk): void {
  let session: Session | undefined;
  let packets: number[] = [];
  let callOff: (() => void) | undefined;

  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
  const close = ([code, reason]: readonly [number, string]) => socket.close(code, reason);

  function waitForHeartbeat(): void {
    callOff?.();
    callOff = desk.timer(desk.heartbeatMs * BEATS_MISSED, () => close(CLOSE.sessionTimedOut));
  }

  function tooMany(): boolean {
    const now = desk.world.clock.now().getTime();
    packets = [...packets.filter((at) => at > now - 60_000), now];
    return packets.length > PACKETS_A_MINUTE;
  }

  function identify(asked: Identify): void {
    if (session !== undefined) return close(CLOSE.alreadyAuthenticated);
    const no = desk.faults.identifyRefusedWith;
    if (no !== undefined) return close([no, 'Refused.']);
    const refusal = identifyRefusal(asked, desk.token);
    if (refusal !== undefined) return close(refusal);
    session = desk.newSession(asked.intents, asked.shard ?? [0, 1]);
    desk.joined(session, socket);
    session.dispatch('READY', ready(session, desk.url, asked.shard));
    if ((asked.intents & INTENT.guilds) !== 0) {
      session.dispatch('GUILD_CREATE', guildCreated(desk.world, APPLICATION_ID));
    }
  }

  function resume({ token, session_id: id, seq }: Resume): void {
    if (session !== undefined) return close(CLOSE.alreadyAuthenticated);
    if (token !== desk.token) return close(CLOSE.authenticationFailed);
    const known = desk.session(id);
    const missed = known?.after(seq ?? 0);
    if (known === undefined || missed === undefined) return send(OP.invalidSession, false);
    session = known;
    desk.joined(session, socket);
    for (const packet of missed) socket.send(JSON.stringify(packet));
    session.dispatch('RESUMED', { _trace: [] });
  }

  function take(packet: Packet): void {
    if (packet.op === OP.heartbeat) {
      waitForHeartbeat();
      if (desk.faults.acknowledgesHeartbeats) send(OP.heartbeatAck, null);
    } else if (packet.op === OP.identify) identify(packet.d);
    else if (packet.op === OP.resume) resume(packet.d);
    else if (session === undefined) close(CLOSE.notAuthenticated);
  }

  function hear(data: RawData): void {
    const packet = readPacket(data);
    if (typeof packet === 'string') return close(CLOSE[packet]);
    // Heartbeats are not counted: how many there are is decided here.
    if (packet.op !== OP.heartbeat && tooMany()) return close(CLOSE.rateLimited);
    return take(packet);
  }

  socket.on('message', hear);
  // A socket that breaks is closed as well; 'close' does what is to be done.
  socket.on('error', () => {});
  socket.on('close', (code) => {
    callOff?.();
    if (session?.isConnectedBy(socket)) desk.leave(session, !GOODBYES.includes(code));
  });

  const asked = new URL(address, 'http://local').searchParams;
  if ((asked.get('v') ?? '10') !== '10') return close(CLOSE.invalidVersion);
  if ((asked.get('encoding') ?? 'json') !== 'json' || asked.has('compress')) {
    return close(CLOSE.decodeError);
  }
  waitForHeartbeat();
  return send(OP.hello, { heartbeat_interval: desk.heartbeatMs, _trace: [] });
}

function identifyRefusal(
  { token, intents, shard }: Identify,
  expected: string,
): readonly [number, string] | undefined {
  if (token !== expected) return CLOSE.authenticationFailed;
  if (!Number.isInteger(intents) || intents < 0) return CLOSE.invalidIntents;
  if ((intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  if ((intents & PRIVILEGED) !== 0) return CLOSE.disallowedIntents;
  const [number, count] = shard ?? [0, 1];
  return count < 1 || number < 0 || number >= count ? CLOSE.invalidShard : undefined;
}
