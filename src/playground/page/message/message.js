// @ts-check
/**
 * One message as Discord shows it: who, when, what, and for whose eyes.
 *
 * @import { ShownMessage } from '../../protocol.ts'
 * @import { Surroundings } from './surroundings.js'
 */
import { html, nothing } from 'lit';
import { avatarOf } from '../avatars.js';
import { componentsTemplate, textTemplate } from './components.js';
import { embedsTemplate } from './embeds.js';
import { displayName } from './surroundings.js';
import { messageTime } from './timestamp.js';

const LOADING = 1 << 7;
const SILENT = 1 << 12;

/** Messages of one person that follow within this time stand under one name. */
const TOGETHER_MS = 7 * 60_000;

/**
 * @param {ShownMessage} message
 * @param {ShownMessage | undefined} previous The one above it.
 * @param {Surroundings} around
 */
export function messageTemplate(message, previous, around) {
  const { author } = message;
  const failed = around.attemptsOn(message.id).find(({ problem }) => problem !== undefined);
  return html`<discord-message
    class=${message.onlyFor === undefined ? 'message' : 'message whisper'}
    role="article"
    aria-label=${`${displayName(author)}, ${messageTime(new Date(message.timestamp), around.now)}`}
    data-id=${message.id}
    author=${displayName(author)}
    avatar=${avatarOf(author)}
    timestamp=${messageTime(new Date(message.timestamp), around.now)}
    ?bot=${author.bot === true}
    ?edited=${Boolean(message.edited_timestamp)}
    ?highlight=${around.pingsMe(message)}
    ?message-body-only=${belongsTogether(message, previous)}
    @contextmenu=${(/** @type {MouseEvent} */ event) => openAtPointer(event, message, around)}
  >
    ${headerTemplate(message)} ${bodyTemplate(message, around)}
    ${failed === undefined ? nothing : html`<p class="failed" role="alert">${failed.problem}</p>`}
    ${silent(message) ? silentTemplate() : nothing}
    ${message.onlyFor === undefined ? nothing : whisperTemplate(message, around)}
    <div class="tools">
      <button
        type="button"
        aria-haspopup="menu"
        aria-label="More: apps for this message"
        title="Apps"
        @click=${(/** @type {MouseEvent} */ event) => openAtButton(event, message, around)}
      >
        <span aria-hidden="true">•••</span>
      </button>
    </div>
  </discord-message>`;
}

/**
 * Who called for it: "Robin used /brief".
 * @param {ShownMessage} message
 */
function headerTemplate(message) {
  const call = calledBy(message);
  if (call === undefined) return nothing;
  return html`<discord-command
    slot="reply"
    author=${displayName(call.user)}
    avatar=${avatarOf(call.user)}
    command=${call.name}
  ></discord-command>`;
}

/**
 * @param {ShownMessage} message
 * @param {Surroundings} around
 */
function bodyTemplate(message, around) {
  if (((message.flags ?? 0) & LOADING) !== 0) {
    return html`<span class="thinking"
      ><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${displayName(
        message.author,
      )}
      is thinking…</span
    >`;
  }
  const shown = { message, around };
  return html`${message.content === '' ? nothing : textTemplate(message.content, shown)}
  ${embedsTemplate(message.embeds, shown)} ${componentsTemplate(message.components ?? [], shown)}`;
}

/**
 * Whether nobody's device made a sound for it. What only one person sees never does.
 * @param {ShownMessage} message
 */
function silent({ flags, onlyFor }) {
  return ((flags ?? 0) & SILENT) !== 0 && onlyFor === undefined;
}

function silentTemplate() {
  return html`<p class="silent-note" title="This is a @silent message">
    Silent: nobody got a notification
  </p>`;
}

/**
 * The library's own line has no way in for the keyboard.
 * @param {ShownMessage} message
 * @param {Surroundings} around
 */
function whisperTemplate(message, around) {
  return html`<p class="whisper-note">
    Only you can see this ·
    <button type="button" class="plain" @click=${() => around.dismiss(message)}>
      Dismiss message
    </button>
  </p>`;
}

/** @param {ShownMessage} message */
function calledBy(message) {
  const { interaction, interaction_metadata: metadata } = message;
  if (interaction !== undefined) return { user: interaction.user, name: interaction.name };
  const name = metadata !== undefined && 'name' in metadata ? String(metadata.name) : undefined;
  return metadata === undefined || name === undefined ? undefined : { user: metadata.user, name };
}

/**
 * @param {ShownMessage} message
 * @param {ShownMessage | undefined} previous
 */
function belongsTogether(message, previous) {
  if (previous === undefined || calledBy(message) !== undefined) return false;
  const apart = new Date(message.timestamp).getTime() - new Date(previous.timestamp).getTime();
  return (
    previous.author.id === message.author.id &&
    previous.onlyFor === message.onlyFor &&
    apart < TOGETHER_MS
  );
}

/**
 * @param {MouseEvent} event
 * @param {ShownMessage} message
 * @param {Surroundings} around
 */
function openAtPointer(event, message, around) {
  // A link keeps the browser's own menu, and so does text that is selected.
  const onLink = event.target instanceof Element && event.target.closest('a') !== null;
  if (onLink || getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  // The press took the focus from wherever it was: when the menu closes, keys go on from this message.
  const { currentTarget: shown } = event;
  const from = shown instanceof Element ? shown.querySelector('.tools button') : null;
  around.openMenu(message, {
    x: event.clientX,
    y: event.clientY,
    from: from instanceof HTMLElement ? from : undefined,
  });
}

/**
 * @param {MouseEvent} event
 * @param {ShownMessage} message
 * @param {Surroundings} around
 */
function openAtButton({ currentTarget }, message, around) {
  if (!(currentTarget instanceof HTMLElement)) return;
  const { left, bottom } = currentTarget.getBoundingClientRect();
  around.openMenu(message, { x: left, y: bottom, from: currentTarget });
}
