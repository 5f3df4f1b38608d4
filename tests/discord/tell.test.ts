import { describe, expect, test } from 'vitest';
import { personNamed } from '../../src/playground/world/cast.ts';
import { digestSaying, postOffice, untilTheEnd } from './deliveries.ts';

describe('a person who is told something', () => {
  const sam = {
    userId: personNamed('Sam').user.id,
    payload: digestSaying('A digest could not be posted'),
    nonce: 'notice-1',
  };

  test('reads it in direct messages, once', async () => {
    const { sender, playground } = await postOffice();

    const outcomes = [await sender.tell(sam, untilTheEnd()), await sender.tell(sam, untilTheEnd())];

    const messages = playground.messages(playground.directChannelOf('Sam'));
    const posted = { kind: 'posted', messageId: messages[0]?.id };
    expect(messages).toHaveLength(1);
    expect(outcomes).toEqual([posted, posted]);
  });

  test('is left alone for good where they take no messages', async () => {
    const { sender } = await postOffice();
    const stranger = { ...sam, userId: '1119999999999999998' };

    expect(await sender.tell(stranger, untilTheEnd())).toMatchObject({
      kind: 'never',
      why: 'refused',
    });
  });

  test('was told nothing where the conversation could not be opened', async () => {
    const { sender, playground } = await postOffice();
    playground.faults.next({ path: '/users/@me/channels', when: 'after', status: 502 });

    expect(await sender.tell(sam, untilTheEnd())).toMatchObject({
      kind: 'later',
      mayBePosted: false,
    });
  });

  test.each(['{', 'null'])('is told nothing where %s is stored for it', async (payload) => {
    const { sender, playground } = await postOffice();

    const outcome = await sender.tell({ ...sam, payload }, untilTheEnd());

    expect(outcome).toMatchObject({ kind: 'never', why: 'refused' });
    expect(playground.requests).toEqual([]);
  });
});
