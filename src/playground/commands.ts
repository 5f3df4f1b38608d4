import { type Announcer, announcer } from './announcer.ts';
import type { CommandForm, OptionForm } from './validate/command-form.ts';
import { APPLICATION_ID } from './world/cast.ts';
import type { World } from './world/world.ts';

/** A command as the application registered it, complete as Discord gives it back. */
export type Registered = Omit<
  CommandForm,
  'default_member_permissions' | 'type' | 'description'
> & {
  readonly id: string;
  readonly application_id: string;
  /** Changes whenever the command does. */
  readonly version: string;
  readonly type: number;
  readonly description: string;
  /** Bits as a decimal number; `null` is everybody. */
  readonly default_member_permissions: string | null;
  readonly nsfw: boolean;
  /** Set where it is one server's. */
  readonly guild_id?: string;
};

/** The application's commands. The same command keeps its id. */
export type Commands = {
  /** Those of one server, or the global ones, in the order of their registration. */
  of(guildId: string | undefined): readonly Registered[];
  withId(id: string): Registered | undefined;
  /** Adds it, or takes the place of the one with its name and type. */
  put(form: CommandForm, guildId: string | undefined): Registered;
  /** Changes what the form names. */
  change(command: Registered, form: Partial<CommandForm>): Registered;
  remove(id: string): void;
  /** Makes the list exactly this. */
  replaceAll(forms: readonly CommandForm[], guildId: string | undefined): readonly Registered[];
  readonly changes: Announcer<undefined>;
};

/** An application that has no commands yet. */
export function createCommands(world: World): Commands {
  const commands = new Map<string, Registered>();
  const changes = announcer<undefined>();
  const of = (guildId: string | undefined) =>
    Array.from(commands.values()).filter((command) => command.guild_id === guildId);

  function keep(form: CommandForm, before: Registered | undefined, guildId: string | undefined) {
    const id = before?.id ?? world.newId();
    const made = registered(form, id, before?.version ?? world.newId(), guildId);
    const isSame = before === undefined || isEqual(before, made);
    const command = isSame ? made : { ...made, version: world.newId() };
    commands.set(id, command);
    return command;
  }

  return {
    of,
    changes,
    withId: (id) => commands.get(id),

    put(form, guildId) {
      const command = keep(form, twin(of(guildId), form), guildId);
      changes.announce(undefined);
      return command;
    },

    change(command, form) {
      const changed = keep({ ...formOf(command), ...form }, command, command.guild_id);
      changes.announce(undefined);
      return changed;
    },

    remove(id) {
      commands.delete(id);
      changes.announce(undefined);
    },

    replaceAll(forms, guildId) {
      const present = of(guildId);
      const kept = forms.map((form) => keep(form, twin(present, form), guildId));
      const ids = new Set(kept.map(({ id }) => id));
      for (const { id } of present) if (!ids.has(id)) commands.delete(id);
      changes.announce(undefined);
      return kept;
    },
  };
}

/** The command that a form would take the place of: the same name and type in the same place. */
export function twin(
  among: readonly Registered[],
  { name, type }: Pick<CommandForm, 'name' | 'type'>,
): Registered | undefined {
  return among.find((command) => command.name === name && command.type === (type ?? 1));
}

/** The form that would register this command again. */
export function formOf(command: Registered): CommandForm {
  return command;
}

function registered(
  form: CommandForm,
  id: string,
  version: string,
  guildId: string | undefined,
): Registered {
  const { options, default_member_permissions: permissions } = form;
  return {
    id,
    application_id: APPLICATION_ID,
    version,
    type: form.type ?? 1,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? '',
    description_localizations: form.description_localizations ?? null,
    default_member_permissions: (permissions ?? null) === null ? null : String(permissions),
    nsfw: false,
    ...(guildId === undefined
      ? {
          contexts: form.contexts ?? null,
          integration_types: form.integration_types ?? [0],
          dm_permission: form.dm_permission ?? true,
        }
      : { guild_id: guildId }),
    ...(options && options.length > 0 ? { options: options.map(tidy) } : {}),
  };
}

/** Discord gives options back without what is at its default. */
function tidy(option: OptionForm): OptionForm {
  const { required, autocomplete, choices, options, ...rest } = option;
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(choices && choices.length > 0 ? { choices } : {}),
    ...(options && options.length > 0 ? { options: options.map(tidy) } : {}),
  };
}

function isEqual(a: Registered, b: Registered): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** The same value with its keys in one order, so that equal things print equally. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}
