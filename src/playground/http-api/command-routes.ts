import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';
import type { ZodMiniType } from 'zod/mini';
import { formOf, type Registered, twin } from '../commands.ts';
import { checkForm, readForm } from '../validate/check-form.ts';
import type { CommandForm } from '../validate/command-form.ts';
import { COMMANDS_OF_TYPE, commandProblems, listProblems } from '../validate/command-rules.ts';
import { below, type FormProblem, problemIf } from '../validate/form-problem.ts';
import { APPLICATION_ID, GUILD_ID } from '../world/cast.ts';
import type { Parts } from './parts.ts';
import { invalidForm, refused } from './refused.ts';
import { type Call, created, nothing, ok, type Route } from './route.ts';

/** The application's commands, the global ones and those of a server. */
export function commandRoutes(parts: Parts): Route[] {
  return ['', '/guilds/:guild'].flatMap((place) => [
    ...listRoutes(parts, `/applications/:app${place}/commands`),
    ...singleRoutes(parts, `/applications/:app${place}/commands/:command`),
  ]);
}

function listRoutes({ commands }: Parts, path: string): Route[] {
  const list = (call: Call) => {
    const full = call.query.get('with_localizations') === 'true';
    return commands.of(placeOf(call)).map((each) => (full ? each : withoutTranslations(each)));
  };

  const create = (call: Call) => {
    const guildId = placeOf(call);
    const { body, bits } = bitsApart(call.body);
    const form = { ...checkForm(ApplicationCommandCreateRequestSchema, body), ...bits };
    refuse(commandProblems(form));
    const before = twin(commands.of(guildId), form);
    if (before === undefined) checkRoom(commands.of(guildId), form);
    const command = commands.put(form, guildId);
    return before === undefined ? created(command) : ok(command);
  };

  const replace = (call: Call) => {
    const guildId = placeOf(call);
    const forms = formsIn(call.body);
    refuse(listProblems(forms));
    return ok(commands.replaceAll(forms, guildId));
  };

  return [
    { method: 'GET', path, auth: 'bot', run: (call) => ok(list(call)) },
    { method: 'POST', path, auth: 'bot', run: create },
    { method: 'PUT', path, auth: 'bot', run: replace },
  ];
}

function singleRoutes({ commands }: Parts, path: string): Route[] {
  const found = (call: Call): Registered => {
    const guildId = placeOf(call);
    const command = commands.withId(call.param('command'));
    if (command === undefined || command.guild_id !== guildId) throw refused(10063);
    return command;
  };

  const change = (call: Call) => {
    const command = found(call);
    const { body, bits } = bitsApart(call.body);
    const form = { ...checkForm(ApplicationCommandPatchRequestPartialSchema, body), ...bits };
    refuse(commandProblems({ ...formOf(command), ...form }));
    return ok(commands.change(command, form));
  };

  const remove = (call: Call) => {
    commands.remove(found(call).id);
    return nothing;
  };

  return [
    { method: 'GET', path, auth: 'bot', run: (call) => ok(found(call)) },
    { method: 'PATCH', path, auth: 'bot', run: change },
    { method: 'DELETE', path, auth: 'bot', run: remove },
  ];
}

function placeOf({ param }: Call): string | undefined {
  if (param('app') !== APPLICATION_ID) throw refused(10002);
  const guildId = param('guild');
  if (guildId !== '' && guildId !== GUILD_ID) throw refused(50001);
  return guildId === '' ? undefined : guildId;
}

function refuse(problems: readonly FormProblem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}

/** Every command of a list, or all that is wrong with any of them. */
function formsIn(body: unknown): CommandForm[] {
  if (!Array.isArray(body)) {
    const words = 'Only iterables may be used in a ListType';
    throw invalidForm(problemIf(true, [], 'LIST_TYPE_CONVERT', words));
  }
  const schema: ZodMiniType<CommandForm> = ApplicationCommandUpdateRequestSchema;
  const apart = body.map(bitsApart);
  const read = apart.map((each, at) => readForm(schema, each.body, [at]));
  const forms = read.flatMap(({ form }, at) => (form ? { ...form, ...apart[at]?.bits } : []));
  refuse(read.flatMap(({ problems }) => problems ?? []));
  refuse(forms.flatMap((form, at) => below([at], commandProblems(form))));
  return forms;
}

/** Refuses one command more than an application may have. */
function checkRoom(present: readonly Registered[], form: CommandForm): void {
  const type = form.type ?? 1;
  const held = present.filter((command) => command.type === type).length;
  if (held >= (COMMANDS_OF_TYPE[type] ?? 0)) throw refused(30032);
}

const written = z.object({ default_member_permissions: z.string().regex(/^\d{1,17}$/) });

/** The greatest value that Discord takes: every bit up to the 54th. */
const MOST_BITS = (1n << 54n) - 1n;

type Apart = {
  readonly body: unknown;
  readonly bits?: { readonly default_member_permissions: string };
};

/**
 * A form as Discord's description has it, and the permissions that it asks for: a number there, and
 * on the wire a string, as a number of JavaScript would lose the lowest of 54 bits.
 */
function bitsApart(sent: unknown): Apart {
  const given = written.loose().safeParse(sent);
  if (!given.success) return { body: sent };
  const { default_member_permissions, ...rest } = given.data;
  if (BigInt(default_member_permissions) > MOST_BITS) return { body: sent };
  return { body: rest, bits: { default_member_permissions } };
}

function withoutTranslations(command: Registered): object {
  const options = command.options?.map(withoutOwn);
  return { ...withoutOwn(command), ...(options === undefined ? {} : { options }) };
}

function withoutOwn(thing: object): object {
  const named = Object.entries(thing).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(named);
}
