import { expect, test } from 'vitest';
import { APPLICATION_ID, GUILD_ID } from '../../../src/playground/world/cast.ts';
import { call, COMMANDS, opened, problemsIn, register } from '../opened.ts';

const GLOBAL = `/applications/${APPLICATION_ID}/commands`;
const LOCAL = `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`;
const brief = { name: 'brief', description: 'A briefing' };

test('a new command is created, and one with its name takes its place and keeps its id', async () => {
  const playground = await opened();

  const first = await call(playground, 'POST', GLOBAL, brief);
  const second = await call(playground, 'POST', GLOBAL, { ...brief, description: 'New words' });
  const same = await call(playground, 'POST', GLOBAL, { ...brief, description: 'New words' });

  expect([first.status, second.status, same.status]).toEqual([201, 200, 200]);
  expect(second.body.id).toBe(first.body.id);
  expect(second.body.version).not.toBe(first.body.version);
  expect(same.body).toEqual(second.body);
});

test('a list takes the place of the list before it: what stays keeps its id and version', async () => {
  const playground = await opened();
  const before = await register(playground);

  const after = await register(playground, [COMMANDS[1], { ...brief, name: 'search' }]);

  expect(after.body.map(({ name }: { name: string }) => name)).toEqual(['digest', 'search']);
  expect(after.body[0]).toEqual(before.body[1]);
  const now = await call(playground, 'GET', `${GLOBAL}?with_localizations=true`);
  expect(now.body).toEqual(after.body);
});

test.each([
  ['no list', {}],
  ['nothing', undefined],
])('%s in place of a list is refused and changes nothing', async (_, body) => {
  const playground = await opened();
  await register(playground);

  const said = await call(playground, 'PUT', GLOBAL, body);

  expect(said).toMatchObject({ status: 400, body: { code: 50035 } });
  expect((await call(playground, 'GET', GLOBAL)).body).toHaveLength(3);
});

test('mistakes in a list are said by place, and nothing of it is registered', async () => {
  const playground = await opened();

  const said = await register(playground, [
    brief,
    { ...brief, name: 'Capital' },
    { ...brief, name: 'x'.repeat(40) },
  ]);

  expect(said.status).toBe(400);
  expect(Object.keys(said.body.errors)).toEqual(['2']);
  expect((await call(playground, 'GET', GLOBAL)).body).toEqual([]);
});

test('a name may stand in a list once', async () => {
  const playground = await opened();

  const said = await register(playground, [brief, brief]);

  expect(problemsIn(said.body.errors)).toEqual(['1.name APPLICATION_COMMANDS_DUPLICATE_NAME']);
});

test('a single command can be read, changed and deleted', async () => {
  const playground = await opened();
  const { body } = await call(playground, 'POST', GLOBAL, {
    ...brief,
    default_member_permissions: '16',
    options: [{ type: 3, name: 'topic', description: 'A topic', required: false }],
  });
  const path = `${GLOBAL}/${body.id}`;

  const changed = await call(playground, 'PATCH', path, { description: 'Other words' });
  const refused = await call(playground, 'PATCH', path, { name: 'No Good' });
  const read = await call(playground, 'GET', path);
  const deleted = await call(playground, 'DELETE', path);
  const gone = await call(playground, 'GET', path);

  expect(body.options).toEqual([{ type: 3, name: 'topic', description: 'A topic' }]);
  expect(changed.body).toMatchObject({
    id: body.id,
    description: 'Other words',
    default_member_permissions: '16',
    options: body.options,
  });
  expect(refused.status).toBe(400);
  expect(read.body).toEqual(changed.body);
  expect([deleted.status, gone.body.code]).toEqual([204, 10063]);
});

test('translations are given back only where they are asked for', async () => {
  const playground = await opened();
  await call(playground, 'POST', GLOBAL, {
    ...brief,
    name_localizations: { de: 'kurz' },
    options: [{ type: 3, name: 'topic', description: 'a', description_localizations: { de: 'b' } }],
  });

  const plain = await call(playground, 'GET', GLOBAL);
  const full = await call(playground, 'GET', `${GLOBAL}?with_localizations=true`);

  expect(JSON.stringify(plain.body)).not.toContain('localizations');
  expect(full.body[0].name_localizations).toEqual({ de: 'kurz' });
  expect(full.body[0].options[0].description_localizations).toEqual({ de: 'b' });
});

test('the commands of a server are apart from the global ones', async () => {
  const playground = await opened();
  await call(playground, 'POST', GLOBAL, brief);

  const { body } = await call(playground, 'POST', LOCAL, brief);

  expect(body).toMatchObject({ guild_id: GUILD_ID });
  expect((await call(playground, 'GET', GLOBAL)).body).toHaveLength(1);
  expect((await call(playground, 'GET', `${GLOBAL}/${body.id}`)).body.code).toBe(10063);
  const foreign = await call(
    playground,
    'GET',
    `/applications/${APPLICATION_ID}/guilds/1/commands`,
  );
  expect(foreign.body.code).toBe(50001);
});

test('a sixteenth menu command is refused', async () => {
  const playground = await opened();
  await register(
    playground,
    Array.from({ length: 15 }, (_, n) => ({ name: `Menu ${n}`, type: 3 })),
  );

  const said = await call(playground, 'POST', GLOBAL, { name: 'One more', type: 3 });

  expect(said.body.code).toBe(30032);
});

test.each(['9007199254740993', '18014398509481983'])(
  'the permissions %s are kept to the last bit',
  async (bits) => {
    const playground = await opened();
    const command = { name: 'digest', description: 'd', default_member_permissions: bits };

    const { body } = await register(playground, [command]);
    const path = `/applications/${playground.applicationId}/commands/${body[0].id}`;
    const changed = await call(playground, 'PATCH', path, { description: 'other' });

    expect(body[0].default_member_permissions).toBe(bits);
    expect(changed.body.default_member_permissions).toBe(bits);
  },
);

test('more permissions than there are bits for are refused', async () => {
  const playground = await opened();
  const command = { name: 'a', description: 'd', default_member_permissions: '18014398509481984' };

  expect((await register(playground, [command])).body.code).toBe(50035);
});
