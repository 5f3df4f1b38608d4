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
import {
  channelTitle,
  isDirect,
  isForum,
  isThread,
  kindOf,
  threadState,
  threadsOf,
} from './channels.js';

/** What a role means to somebody who sees the page for the first time. */
const ROLES = { reader: 'Reader', moderator: 'Moderator' };

/**
 * @param {Page} page
 * @param {{ open: (channelId: string) => void, become: (personId: string) => void, close: () => void }} on
 */
export function railTemplate(page, on) {
  const direct = page.channels.filter(isDirect);
  // Posts are listed in their forum, which may have hundreds; a thread stands below its channel.
  const inServer = page.channels.filter((channel) => !isDirect(channel) && !isThread(channel));
  return html`<div class="brand">
      <img src="/page/mark.svg" alt="" width="28" height="28" />
      <span>Dateline</span><small>playground</small>
      <button type="button" class="icon close-rail" aria-label="Close channels" @click=${on.close}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
    <h2>${page.guild.name}</h2>
    <ul>
      ${inServer.map((channel) => [
        channelTemplate(channel, page, on.open),
        shownBelow(channel, page).map((thread) => channelTemplate(thread, page, on.open)),
      ])}
    </ul>
    <h2>Direct messages</h2>
    <ul>
      ${direct.map((channel) => channelTemplate(channel, page, on.open))}
    </ul>
    ${peopleTemplate(page, on.become)}`;
}

/**
 * The threads of a channel; of a forum only the post that is open.
 * @param {APIChannel} channel
 * @param {Page} page
 */
function shownBelow(channel, page) {
  const threads = threadsOf(page, channel.id);
  return isForum(channel) ? threads.filter(({ id }) => id === page.channelId) : threads;
}

/**
 * @param {APIChannel} channel
 * @param {Page} page
 * @param {(channelId: string) => void} open
 */
function channelTemplate(channel, page, open) {
  const current = channel.id === page.channelId;
  const { mark, words } = kindOf(channel);
  const state = threadState(channel);
  return html`<li>
    <button
      type="button"
      class=${isThread(channel) ? 'channel below' : 'channel'}
      aria-current=${current ? 'page' : nothing}
      @click=${() => open(channel.id)}
    >
      ${
        isDirect(channel)
          ? html`<img class="avatar small" src=${avatarOf(page.bot.user)} alt="" />`
          : html`<span class="hash" aria-hidden="true" title=${words}>${mark}</span>`
      }
      <span>${channelTitle(page, channel.id)}</span>
      ${mark === '#' || isDirect(channel) ? nothing : html`<span class="sr">, ${words}</span>`}
      ${state === '' ? nothing : html`<small>${state}</small>`}
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
