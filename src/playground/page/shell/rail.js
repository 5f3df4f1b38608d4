// @ts-check
/**
 * The left side: the channels, the direct messages, and who sits here.
 *
 * @import { APIChannel } from 'discord.js'
 * @import { Page } from '../state/page.js'
 */
import { html, nothing } from 'lit';
import { avatarOf } from '../avatars.js';
import { displayName } from '../message/surroundings.js';

const DIRECT_MESSAGE = 1;

/** What a role means to somebody who sees the page for the first time. */
const ROLES = { reader: 'Reader', moderator: 'Moderator' };

/**
 * @param {Page} page
 * @param {{ open: (channelId: string) => void, become: (personId: string) => void, close: () => void }} on
 */
export function railTemplate(page, on) {
  const direct = page.channels.filter(isDirect);
  const inServer = page.channels.filter((channel) => !isDirect(channel));
  return html`<div class="brand">
      <img src="/page/mark.svg" alt="" width="28" height="28" />
      <span>Dateline</span><small>playground</small>
      <button type="button" class="icon close-rail" aria-label="Close channels" @click=${on.close}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
    <h2>${page.guild.name}</h2>
    <ul>
      ${inServer.map((channel) => channelTemplate(channel, page, on.open))}
    </ul>
    <h2>Direct messages</h2>
    <ul>
      ${direct.map((channel) => channelTemplate(channel, page, on.open))}
    </ul>
    ${peopleTemplate(page, on.become)}`;
}

/** @param {APIChannel} channel */
export function isDirect(channel) {
  return channel.type === DIRECT_MESSAGE;
}

/**
 * What a channel is called: a name in the server, the bot's in direct messages.
 * @param {Page} page
 * @param {string} channelId
 */
export function channelTitle(page, channelId) {
  const channel = page.channels.find(({ id }) => id === channelId);
  if (channel === undefined) return '';
  return isDirect(channel) ? displayName(page.bot.user) : (channel.name ?? '');
}

/**
 * @param {APIChannel} channel
 * @param {Page} page
 * @param {(channelId: string) => void} open
 */
function channelTemplate(channel, page, open) {
  const current = channel.id === page.channelId;
  return html`<li>
    <button
      type="button"
      class="channel"
      aria-current=${current ? 'page' : nothing}
      @click=${() => open(channel.id)}
    >
      ${
        isDirect(channel)
          ? html`<img class="avatar small" src=${avatarOf(page.bot.user)} alt="" />`
          : html`<span class="hash" aria-hidden="true">#</span>`
      }
      <span>${channelTitle(page, channel.id)}</span>
    </button>
  </li>`;
}

/**
 * @param {Page} page
 * @param {(personId: string) => void} become
 */
function peopleTemplate({ people, person }, become) {
  return html`<fieldset class="people">
    <legend>You are</legend>
    ${people.map(
      ({ user, role }) =>
        html`<label class="person">
          <input
            type="radio"
            name="person"
            value=${user.id}
            .checked=${user.id === person}
            @change=${() => become(user.id)}
          />
          <img class="avatar" src=${avatarOf(user)} alt="" />
          <span><b>${displayName(user)}</b><small>${ROLES[role]}</small></span>
        </label>`,
    )}
  </fieldset>`;
}
