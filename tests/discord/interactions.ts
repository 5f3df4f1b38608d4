import { idAt, APPLICATION } from './stand-in.ts';

let serial = 0;

/** Interactions as the gateway brings them, with as much as anybody reads. */
type Extra = Readonly<Record<string, unknown>>;

const USER = { id: '300000000000000001', username: 'ada', global_name: 'Ada' };

/** What every interaction holds; made now, in a server. */
function envelope(type: number, data: Extra, extra: Extra): Record<string, unknown> {
  serial += 1;
  return {
    id: idAt(new Date(), serial),
    application_id: APPLICATION,
    token: `token-${serial}`,
    version: 1,
    type,
    data,
    guild_id: '200000000000000001',
    channel_id: '400000000000000001',
    member: { user: USER, nick: null, permissions: '0', roles: [] },
    ...extra,
  };
}

/** `/name option:value`. */
export function command(name: string, options: readonly Extra[] = [], extra: Extra = {}) {
  return envelope(2, { id: '500000000000000001', type: 1, name, options }, extra);
}

/** A button; with `values`, a select. */
export function press(customId: string, values?: readonly string[], extra: Extra = {}) {
  const component_type = values === undefined ? 2 : 3;
  return envelope(3, { component_type, custom_id: customId, values }, extra);
}

/** Somebody types into `option`. */
export const typing = (name: string, option: string, typed: string) =>
  typingIn(name, [{ type: 3, name: option, value: typed, focused: true }]);

/** Somebody types into one of these options. */
export function typingIn(name: string, options: readonly Extra[]) {
  return envelope(4, { id: '500000000000000001', type: 1, name, options }, {});
}

/** An entry of the menu on a message. */
export function menu(title: string, message: Extra, extra: Extra = {}) {
  const id = '800000000000000001';
  const resolved = { messages: { [id]: { id, ...message } } };
  const data = { id: '500000000000000001', type: 3, name: title, target_id: id, resolved };
  return envelope(2, data, extra);
}

/** Ada with these permissions, where the interaction comes from. */
export const member = (permissions: bigint | string, nick: string | null = null) => ({
  member: { user: USER, nick, permissions: String(permissions) },
});

/** Any other kind. */
export const ofType = (type: number, extra: Extra = {}) => envelope(type, {}, extra);

/** In a direct message there is a user and no member. */
export const DIRECT = { guild_id: undefined, member: undefined, user: USER };
