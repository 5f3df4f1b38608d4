// @ts-check
/**
 * The messages of the open channel, oldest first, with what is on its way.
 *
 * @import { Attempt, Page } from '../state/page.js'
 * @import { Surroundings } from './surroundings.js'
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { channelWith, isForum } from '../shell/channels.js';
import { forumTemplate } from './forum.js';
import { messageTemplate } from './message.js';

/** Clicked in an empty channel, they show what the bot is for. */
const EXAMPLES = [
  { line: '/brief tiktok', why: 'What is known about a topic, cited' },
  { line: '/search chips', why: 'Where the library speaks of it' },
  { line: '/quote', why: 'Words somebody really said' },
];

/**
 * @param {Page} page
 * @param {Surroundings} around
 * @param {{ send: (line: string) => void, dismiss: (attemptId: string) => void }} on
 */
export function logTemplate(page, around, on) {
  if (isForum(channelWith(page, page.channelId))) return forumTemplate(page, around);
  const messages = page.messages[page.channelId] ?? [];
  const attempts = page.attempts.filter(
    ({ channelId, customId }) => channelId === page.channelId && customId === undefined,
  );
  const empty = messages.length === 0 && attempts.length === 0;
  // A new element for each channel: a live region would read a whole channel aloud on each change.
  return keyed(
    page.channelId,
    html`<discord-messages
      no-background
      role="log"
      aria-label=${`Messages in ${around.channelName(page.channelId)}`}
    >
      ${empty ? invitation(on.send) : nothing}
      ${repeat(
        messages,
        ({ id }) => id,
        (message, index) => messageTemplate(message, messages[index - 1], around),
      )}
      ${attempts.map((attempt) => attemptTemplate(attempt, page, on.dismiss))}
    </discord-messages>`,
  );
}

/** @param {(line: string) => void} send */
function invitation(send) {
  return html`<section class="invitation" aria-labelledby="invitation">
    <img src="/page/mark.svg" alt="" width="56" height="56" />
    <h2 id="invitation">Ask for a briefing</h2>
    <p>Dateline answers from articles, word for word, and names its sources. Try one of these:</p>
    <ul>
      ${EXAMPLES.map(
        ({ line, why }) =>
          html`<li>
            <button type="button" @click=${() => send(line)}>
              <code>${line}</code><span>${why}</span>
            </button>
          </li>`,
      )}
    </ul>
    <p class="hint">Or type <kbd>/</kbd> below to see every command.</p>
  </section>`;
}

/**
 * @param {Attempt} attempt
 * @param {Page} page
 * @param {(attemptId: string) => void} dismiss
 */
function attemptTemplate(attempt, page, dismiss) {
  const name = page.bot.user.global_name ?? page.bot.user.username;
  if (attempt.problem === undefined) {
    return html`<p class="attempt" role="status"><code>${attempt.label}</code> on its way…</p>`;
  }
  return html`<div class="attempt">
    <p><code>${attempt.label}</code></p>
    <p class="failed" role="alert">${attempt.problem}</p>
    <p class="whisper-note">
      ${page.bot.online ? nothing : html`${name} is offline. `}Only you can see this ·
      <button type="button" class="plain" @click=${() => dismiss(attempt.id)}>
        Dismiss message
      </button>
    </p>
  </div>`;
}
