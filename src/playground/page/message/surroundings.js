// @ts-check
/**
 * What a message needs to know of the place that it stands in.
 *
 * @import { APIButtonComponent, APIStringSelectComponent } from 'discord.js'
 * @import { ShownMessage } from '../../protocol.ts'
 * @import { Attempt, Page } from '../state/page.js'
 */

/**
 * @typedef {object} Surroundings
 * @property {Date} now
 * @property {(message: ShownMessage) => boolean} pingsMe Whether it pings the person who looks.
 * @property {(id: string) => string} userName
 * @property {(id: string) => string} roleName
 * @property {(id: string) => string} channelName
 * @property {(id: string) => void} openChannel
 * @property {(line: string) => void} startCommand Puts a command into the composer.
 * @property {(messageId: string) => readonly Attempt[]} attemptsOn
 * @property {(message: ShownMessage, customId: string, label: string, picked?: readonly string[]) => void} press
 * @property {(message: ShownMessage) => void} dismiss
 * @property {(message: ShownMessage, at: MenuPlace) => void} openMenu
 */

/**
 * Where a menu opens, and what gets the focus back when it closes.
 * @typedef {{ readonly x: number, readonly y: number, readonly from: HTMLElement | undefined }} MenuPlace
 */

/** @typedef {{ readonly message: ShownMessage, readonly around: Surroundings }} Shown A message in its place. */
/** @typedef {APIButtonComponent | APIStringSelectComponent} Pressable */

/**
 * The names that a page knows. Discord shows an id that it does not know as such.
 * @param {Page} page
 * @returns {Pick<Surroundings, 'userName' | 'roleName' | 'channelName' | 'pingsMe'>}
 */
export function namesOn(page) {
  const users = [page.bot.user, ...page.people.map(({ user }) => user)];
  const me = page.people.find(({ user }) => user.id === page.person);
  return {
    pingsMe: ({ mentions, mention_roles: roles, mention_everyone: everyone }) =>
      everyone ||
      mentions.some(({ id }) => id === page.person) ||
      roles.some((id) => me?.roles.includes(id)),
    userName(id) {
      const user = users.find((each) => each.id === id);
      return user === undefined ? 'unknown-user' : displayName(user);
    },
    roleName(id) {
      const role = page.roles.find((each) => each.id === id);
      return role === undefined ? 'unknown-role' : role.name.replace(/^@/, '');
    },
    channelName(id) {
      const channel = page.channels.find((each) => each.id === id);
      return channel?.name ?? 'unknown-channel';
    },
  };
}

/**
 * @param {{ readonly username: string, readonly global_name?: string | null }} user
 */
export function displayName({ global_name: name, username }) {
  return name ?? username;
}
