import type { Asker, Place } from '../src/command.ts';

const GUILD = '200000000000000001';

/** The channel that the askers of tests call from. */
export const BRIEFINGS: Place = {
  id: '400000000000000001',
  name: 'briefings',
  kind: 'text',
  maySee: true,
  mayPost: true,
  mayManage: false,
};

/** A reader in #briefings. */
export const robin: Asker = {
  interactionId: '100000000000000001',
  userId: '300000000000000001',
  name: 'Robin',
  isModerator: false,
  guildId: GUILD,
  roleIds: [],
  channelId: BRIEFINGS.id,
  places: new Map([[BRIEFINGS.id, BRIEFINGS]]),
};

/** A moderator in #briefings, which they may manage. */
export const sam: Asker = {
  ...robin,
  interactionId: '100000000000000002',
  userId: '300000000000000002',
  name: 'Sam',
  isModerator: true,
  places: new Map([[BRIEFINGS.id, { ...BRIEFINGS, mayManage: true }]]),
};

/** The same person where no server is. */
export const inDirectMessage = (asker: Asker): Asker => ({
  ...asker,
  isModerator: false,
  guildId: undefined,
  roleIds: [],
  channelId: '400000000000000099',
  places: new Map(),
});
