import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/command.ts';
import type { Request } from '../../src/discord/http.ts';
import { createResponder } from '../../src/discord/responder.ts';
import type { Responder } from '../../src/discord/responder.ts';
import { reply, saying } from './front.ts';

const V2 = 1 << 15;
const QUIET = 64;
const ORIGINAL = 'webhooks/2/secret/messages/@original';

/** An error as the library throws them. */
const refusal = (status: number, code: number) =>
  Object.assign(new Error(`${status} ${code}`), { status, code });
const LATE = refusal(404, 10_062);
const ALREADY = refusal(400, 40_060);
const INVALID = refusal(400, 50_035);
const DENIED = [refusal(403, 50_001), refusal(404, 0), refusal(401, 0)];
const CUT = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });

type Made = Responder & {
  readonly calls: string[];
  readonly bodies: unknown[];
  reports: unknown[];
};

/** A responder at a Discord that answers the calls with these errors, in turn; `undefined` is success. */
function responderAt(errors: readonly (Error | undefined)[] = [], onMessage = false): Made {
  const calls: string[] = [];
  const bodies: unknown[] = [];
  const reports: unknown[] = [];
  const ticket = { id: '1', token: 'secret', applicationId: '2', onMessage };
  const http = async ({ method, route, body }: Request) => {
    const error = errors[calls.length];
    calls.push(`${method} ${decodeURIComponent(route).slice(1)}`);
    bodies.push(body);
    if (error !== undefined) throw error;
    return {};
  };
  const responder = createResponder(ticket, http, (error) => reports.push(error));
  return { ...responder, calls, bodies, reports };
}

const CALLBACK = 'POST interactions/1/secret/callback';
const apology = () => reply('sorry', 'caller');

describe('an answer that is there at once', () => {
  test.each<[Audience, boolean, number, number]>([
    ['all', false, 4, V2],
    ['caller', false, 4, V2 | QUIET],
    ['update', true, 7, V2],
    ['caller', true, 4, V2 | QUIET],
    ['update', false, 4, V2 | QUIET],
  ])(
    'for %s (pressed: %s) is one call of type %i with flags %i',
    async (to, pressed, type, flags) => {
      const responder = responderAt([], pressed);

      const outcome = await responder.reply(reply('here', to), apology);

      expect(outcome).toBe('answered');
      expect(responder.calls).toEqual([CALLBACK]);
      expect(responder.bodies).toEqual([{ type, data: { ...saying('here'), flags } }]);
    },
  );

  test('is given once, even where it is given twice', async () => {
    const responder = responderAt();

    await responder.reply(reply('one'), apology);
    await responder.reply(reply('two'), apology);

    expect(responder.calls).toEqual([CALLBACK]);
  });

  test('counts as given where Discord says that it has one', async () => {
    const responder = responderAt([ALREADY]);

    expect(await responder.reply(reply('again'), apology)).toBe('answered');
    expect(responder.reports).toEqual([]);
  });

  test('that comes too late is told apart from a failure, and nothing more is sent', async () => {
    const responder = responderAt([LATE]);

    expect(await responder.reply(reply('late'), apology)).toBe('tooLate');
    expect(responder.calls).toEqual([CALLBACK]);
    expect(responder.reports).toEqual([LATE]);
  });

  test('that Discord refuses gives way to an apology for the caller', async () => {
    const responder = responderAt([INVALID]);

    const outcome = await responder.reply(reply('broken'), apology);

    expect(outcome).toBe('failed');
    expect(responder.bodies[1]).toEqual({
      type: 4,
      data: { ...saying('sorry'), flags: V2 | QUIET },
    });
  });

  test.each(DENIED)(
    'that Discord will have from nobody (%s) ends it: a ban waits for those who go on',
    async (denied) => {
      const responder = responderAt([denied]);

      expect(await responder.reply(reply('here'), apology)).toBe('failed');
      expect(responder.calls).toEqual([CALLBACK]);
      expect(responder.reports).toEqual([denied]);
    },
  );

  test('tells the apology why it was refused', async () => {
    const responder = responderAt([INVALID]);
    const reasons: unknown[] = [];

    await responder.reply(reply('broken'), (refused) => {
      reasons.push(refused);
      return apology();
    });

    expect(reasons).toEqual([INVALID]);
  });

  test('is sent again where the socket was cut, and one that had arrived is not doubled', async () => {
    const responder = responderAt([CUT, ALREADY]);

    expect(await responder.reply(reply('twice'), apology)).toBe('answered');
    expect(responder.calls).toEqual([CALLBACK, CALLBACK]);
  });

  test('never throws, whatever Discord does', async () => {
    const responder = responderAt([CUT, CUT, CUT]);

    expect(await responder.reply(reply('lost'), apology)).toBe('failed');
    expect(responder.reports).toEqual([CUT]);
  });
});

describe('an answer that was deferred', () => {
  test.each<[Audience, object]>([
    ['all', { type: 5 }],
    ['caller', { type: 5, data: { flags: QUIET } }],
    ['update', { type: 6 }],
  ])('for %s says so beforehand and then fills what was deferred', async (to, deferral) => {
    const responder = responderAt([], true);

    await responder.defer(to);
    const outcome = await responder.reply(reply('done', to), apology);

    expect(outcome).toBe('answered');
    expect(responder.calls).toEqual([CALLBACK, `PATCH ${ORIGINAL}`]);
    expect(responder.bodies).toEqual([deferral, saying('done')]);
  });

  test('for all is withdrawn before the caller alone is told something', async () => {
    const responder = responderAt();

    await responder.defer('all');
    await responder.reply(reply('hush', 'caller'), apology);

    expect(responder.calls.slice(1)).toEqual([`DELETE ${ORIGINAL}`, 'POST webhooks/2/secret']);
    expect(responder.bodies[2]).toEqual({ ...saying('hush'), flags: V2 | QUIET });
  });

  test('for all, which a moderator deleted meanwhile, still reaches the caller', async () => {
    const responder = responderAt([undefined, refusal(404, 10_008)]);

    await responder.defer('all');

    expect(await responder.reply(reply('hush', 'caller'), apology)).toBe('answered');
    expect(responder.calls).toHaveLength(3);
  });

  test('for all, which cannot be withdrawn, shows nobody what was for the caller', async () => {
    const responder = responderAt([undefined, CUT]);

    await responder.defer('all');
    const outcome = await responder.reply(reply('hush', 'caller'), apology);

    expect(outcome).toBe('failed');
    expect(responder.calls).toEqual([CALLBACK, `DELETE ${ORIGINAL}`]);
  });

  test('for the caller is never made public', async () => {
    const responder = responderAt();

    await responder.defer('caller');
    await responder.reply(reply('for all?', 'all'), apology);

    expect(responder.calls[1]).toBe(`PATCH ${ORIGINAL}`);
  });

  test('for a pressed message leaves that alone where the answer is another one', async () => {
    const responder = responderAt([], true);

    await responder.defer('update');
    await responder.reply(reply('no', 'caller'), apology);

    expect(responder.calls.slice(1)).toEqual(['POST webhooks/2/secret']);
    expect(responder.bodies[1]).toEqual({ ...saying('no'), flags: V2 | QUIET });
  });

  test('and refused gives way to an apology in its place', async () => {
    const responder = responderAt([undefined, INVALID]);

    await responder.defer('caller');
    await responder.reply(reply('broken', 'caller'), apology);

    expect(responder.calls.slice(1)).toEqual([`PATCH ${ORIGINAL}`, `PATCH ${ORIGINAL}`]);
    expect(responder.bodies[2]).toEqual(saying('sorry'));
  });

  test('is edited once more where the socket was cut, but never added twice', async () => {
    const edited = responderAt([undefined, CUT]);
    const added = responderAt([undefined, CUT], true);
    await edited.defer('all');
    await added.defer('update');

    expect(await edited.reply(reply('done'), apology)).toBe('answered');
    expect(await added.reply(reply('more', 'caller'), apology)).toBe('failed');
    expect(added.calls).toHaveLength(2);
  });
});

describe('a deferral', () => {
  test('that Discord has already is one all the same', async () => {
    const responder = responderAt([ALREADY]);

    await responder.defer('all');
    await responder.reply(reply('done'), apology);

    expect(responder.calls[1]).toBe(`PATCH ${ORIGINAL}`);
    expect(responder.reports).toEqual([]);
  });

  test('that came too late makes the answer too late, and it is not sent', async () => {
    const responder = responderAt([LATE]);

    await responder.defer('all');

    expect(await responder.reply(reply('done'), apology)).toBe('tooLate');
    expect(responder.calls).toEqual([CALLBACK]);
    expect(responder.reports).toEqual([LATE]);
  });

  test.each(DENIED)('that Discord will have from nobody (%s) is the last call', async (denied) => {
    const responder = responderAt([denied]);

    await responder.defer('all');

    expect(await responder.reply(reply('done'), apology)).toBe('failed');
    expect(responder.calls).toEqual([CALLBACK]);
    expect(responder.reports).toEqual([denied]);
  });

  test('that was cut off and had arrived is filled', async () => {
    const responder = responderAt([CUT, ALREADY]);

    await responder.defer('all');

    expect(await responder.reply(reply('done'), apology)).toBe('answered');
    expect(responder.calls).toEqual([CALLBACK, CALLBACK, `PATCH ${ORIGINAL}`]);
  });

  test('that was cut off and had not arrived gives way to the answer itself', async () => {
    const responder = responderAt([CUT]);

    await responder.defer('caller');
    await responder.reply(reply('done', 'caller'), apology);

    expect(responder.calls).toEqual([CALLBACK, CALLBACK]);
    expect(responder.reports).toEqual([CUT]);
  });

  test('is sent once', async () => {
    const responder = responderAt();

    await responder.defer('all');
    await responder.defer('all');

    expect(responder.calls).toEqual([CALLBACK]);
  });
});

test('choices go back in one call, and being late with them is no failure', async () => {
  const choices = [{ name: 'Ports', value: 'ports' }];
  const inTime = responderAt();
  const late = responderAt([LATE]);

  expect(await inTime.suggest(choices)).toBe('answered');
  expect(await late.suggest(choices)).toBe('tooLate');
  expect(inTime.bodies).toEqual([{ type: 8, data: { choices } }]);
});
