// @ts-check
/**
 * Above the messages: where one is, and whether anybody answers.
 *
 * @import { Page } from '../state/page.js'
 */
import { html, nothing } from 'lit';
import { displayName } from '../message/surroundings.js';
import { channelTitle, isDirect } from './rail.js';

/**
 * @param {Page} page
 * @param {{ openRail: () => void }} on
 */
export function topbarTemplate(page, { openRail }) {
  const channel = page.channels.find(({ id }) => id === page.channelId);
  const direct = channel !== undefined && isDirect(channel);
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
      <span class="hash" aria-hidden="true">${direct ? '@' : '#'}</span>${channelTitle(
        page,
        page.channelId,
      )}
    </h1>
    ${topic ? html`<p class="topic">${topic}</p>` : nothing} ${presenceTemplate(page)}`;
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
