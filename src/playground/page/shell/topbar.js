// @ts-check
/**
 * Above the messages: where one is, and whether anybody answers.
 *
 * @import { Page } from '../state/page.js'
 */
import { html, nothing } from 'lit';
import { displayName } from '../message/surroundings.js';
import { channelTitle, channelWith, kindOf } from './channels.js';

/**
 * @param {Page} page
 * @param {{ openRail: () => void, togglePanel: () => void }} on
 */
export function topbarTemplate(page, { openRail, togglePanel }) {
  const channel = channelWith(page, page.channelId);
  const topic = channel !== undefined && 'topic' in channel ? channel.topic : undefined;
  return html`<button
      type="button"
      class="icon open-rail"
      aria-label="Channels and people"
      aria-expanded=${page.railOpen}
      aria-controls="rail"
      @click=${openRail}
    >
      <span aria-hidden="true">☰</span>
    </button>
    <h1>
      <span class="hash" aria-hidden="true"
        >${channel === undefined ? '' : kindOf(channel).mark}</span
      >${channelTitle(page, page.channelId)}
    </h1>
    ${topic ? html`<p class="topic">${topic}</p>` : nothing} ${presenceTemplate(page)}
    <button
      type="button"
      class="panel-toggle"
      aria-label="Clock and permissions"
      aria-expanded=${page.panelOpen === true}
      aria-controls="panel"
      title="Clock and permissions"
      @click=${togglePanel}
    >
      <span aria-hidden="true">◷</span>
    </button>`;
}

/** @param {Page} page */
function presenceTemplate({ bot, connected }) {
  const name = displayName(bot.user);
  if (!connected) {
    return html`<p class="presence lost" role="status">
      <span class="lamp" aria-hidden="true"></span>Reconnecting…
    </p>`;
  }
  return html`<p class=${bot.online ? 'presence on' : 'presence'} role="status">
    <span class="lamp" aria-hidden="true"></span>${name} is ${bot.online ? 'online' : 'offline'}
  </p>`;
}
