import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../src/discord/outcome.ts';

/** What discord.js throws where Discord answers this; without a code where something else answers. */
function refused(status: number, code: number | undefined, message = 'No'): DiscordAPIError {
  const url = 'https://discord.test/api/v10/channels/1/messages';
  const error = new DiscordAPIError({ message, code: 0 }, 0, status, 'POST', url, {});
  return Object.assign(error, { code });
}

/** An error of Node's, as the system reports it. */
const systemError = (code: string, syscall: string) =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

describe('a refusal', () => {
  test.each([
    [404, 10_003, 'channel-gone'],
    [400, 50_008, 'channel-gone'],
    [400, 50_024, 'channel-gone'],
    [403, 50_001, 'no-access'],
    [404, 10_004, 'no-access'],
    [403, 50_013, 'no-permission'],
    [403, 60_003, 'no-permission'],
    [400, 50_083, 'no-permission'],
    [403, 50_083, 'no-permission'],
    [400, 160_005, 'no-permission'],
    [400, 40_066, 'no-permission'],
    [400, 40_067, 'no-permission'],
    [403, 340_015, 'no-permission'],
    [403, 50_007, 'refused'],
    [400, 50_278, 'refused'],
    [403, 20_009, 'refused'],
    [400, 50_035, 'refused'],
    [400, 200_000, 'refused'],
    [400, 240_000, 'refused'],
    [413, 40_005, 'refused'],
  ])('of %i with code %i is for good: %s', (status, code, why) => {
    const outcome = outcomeOf(refused(status, code, 'Words of Discord'));

    expect(outcome).toMatchObject({ kind: 'never', why });
    expect(outcome).toMatchObject({
      problem: expect.stringMatching(
        new RegExp(`^[A-Z].*\\. Discord says: Words of Discord \\(${code}\\)\\.$`),
      ),
    });
  });

  test.each([
    [400, 160_006],
    [400, 160_007],
    [400, 130_000],
    [403, 40_333],
  ])('of %i with code %i passes by itself', (status, code) => {
    expect(outcomeOf(refused(status, code))).toMatchObject({ kind: 'later', mayBePosted: false });
  });

  test.each([
    [403, undefined],
    [403, 0],
    [404, 0],
    [405, 0],
    [400, undefined],
  ])('of %i with code %s is not Discord’s: no channel is given up for it', (status, code) => {
    expect(outcomeOf(refused(status, code))).toMatchObject({ kind: 'later', mayBePosted: false });
  });

  test('of a message with a known nonce that is no more says that it was deleted', () => {
    expect(outcomeOf(refused(404, 10_008))).toEqual({ kind: 'deleted' });
  });

  test('of the token is fatal and says what to do', () => {
    expect(outcomeOf(refused(401, 0))).toMatchObject({
      kind: 'fatal',
      problem: expect.stringContaining('DISCORD_TOKEN'),
    });
  });

  test('at great length is cut to what somebody reads', () => {
    const outcome = outcomeOf(refused(400, 50_035, 'content: wrong\n'.repeat(400)));

    expect('problem' in outcome && outcome.problem.length).toBeLessThan(420);
    expect('problem' in outcome && outcome.problem).not.toContain('\n');
  });
});

describe('what did not get an answer', () => {
  test.each([
    ['a fault of Discord', new HTTPError(502, 'Bad Gateway', 'POST', 'https://discord.test', {})],
    ['a reset connection', systemError('ECONNRESET', 'read')],
    ['a host that vanished', systemError('EHOSTUNREACH', 'read')],
    ['a socket that was closed', Object.assign(new Error('closed'), { code: 'UND_ERR_SOCKET' })],
    ['a time-out', new DOMException('This operation was aborted', 'AbortError')],
    ['no JSON', new SyntaxError('Unexpected token')],
    [
      'an address that was connected to',
      new AggregateError([
        systemError('ECONNREFUSED', 'connect'),
        systemError('ECONNRESET', 'read'),
      ]),
    ],
    ['nothing known', new AggregateError([])],
    ['something thrown', 'words'],
  ])('may have been posted: %s', (_, error) => {
    expect(outcomeOf(error)).toMatchObject({ kind: 'later', mayBePosted: true });
  });

  test.each([
    ['nobody listens', systemError('ECONNREFUSED', 'connect')],
    ['no such name', systemError('ENOTFOUND', 'getaddrinfo')],
    ['no name server', systemError('EAI_AGAIN', 'getaddrinfo')],
    ['no way there', systemError('ENETUNREACH', 'connect')],
    ['slow', Object.assign(new Error('slow'), { code: 'UND_ERR_CONNECT_TIMEOUT' })],
    [
      'no address',
      Object.assign(
        new AggregateError([
          systemError('ECONNREFUSED', 'connect'),
          systemError('ENETUNREACH', 'connect'),
        ]),
        { code: 'ECONNREFUSED' },
      ),
    ],
  ])('was certainly not posted where no connection came about: %s', (_, error) => {
    const outcome = outcomeOf(error);

    expect(outcome).toMatchObject({ kind: 'later', mayBePosted: false });
    expect('problem' in outcome && outcome.problem).toMatch(/\([A-Z_]+\)/);
  });
});
