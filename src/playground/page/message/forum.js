// @ts-check
/**
 * A forum: its posts, the newest first. Each opens as a conversation of its own.
 *
 * @import { Page } from '../state/page.js'
 * @import { Surroundings } from './surroundings.js'
 */
import { html } from 'lit';
import { threadState, threadsOf } from '../shell/channels.js';
import { momentOfId, timeWords } from './timestamp.js';

/**
 * @param {Page} page
 * @param {Surroundings} around
 */
export function forumTemplate(page, around) {
  const posts = threadsOf(page, page.channelId).toReversed();
  return html`<section class="forum" aria-labelledby="posts">
    <h2 id="posts">Posts</h2>
    ${
      posts.length === 0
        ? html`<p class="forum-empty">
            No posts yet. Subscribe this forum, and each digest opens one.
          </p>`
        : html`<ul>
            ${posts.map((post) => postTemplate(post, page, around))}
          </ul>`
    }
  </section>`;
}

/**
 * @param {Page['channels'][number]} post
 * @param {Page} page
 * @param {Surroundings} around
 */
function postTemplate(post, page, around) {
  const count = page.messages[post.id]?.length ?? 0;
  const opened = timeWords(momentOfId(post.id), 'R', around.now);
  const facts = [opened, count === 1 ? '1 message' : `${count} messages`, threadState(post)];
  return html`<li>
    <button type="button" class="post" @click=${() => around.openChannel(post.id)}>
      <b>${post.name}</b><small>${facts.filter(Boolean).join(' · ')}</small>
    </button>
  </li>`;
}
