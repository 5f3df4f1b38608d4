// @ts-check
/**
 * The clock of this world, and the ways to put it forward.
 *
 * @import { Page } from '../state/page.js'
 * @import { PanelDesk } from './panel-desk.js'
 */
import { html, nothing } from 'lit';
import { timeWords } from '../message/timestamp.js';
import { nowOn } from '../state/page.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * @param {Page} page
 * @param {PanelDesk} desk
 */
export function clockTemplate(page, desk) {
  const now = nowOn(page);
  return html`<section aria-labelledby="clock-title">
    <h2 id="clock-title">Clock</h2>
    <p class="clock">
      <time datetime=${now.toISOString()}><b>${timeWords(now, 't', now)}</b> ${dayWords(now)}</time>
    </p>
    ${page.clock.movable ? movesTemplate(page, now, desk) : nothing}
  </section>`;
}

/**
 * @param {Page} page
 * @param {Date} now
 * @param {PanelDesk} desk
 */
function movesTemplate({ nextDigest }, now, desk) {
  const later = (/** @type {number} */ ms) => () => void desk.move(new Date(now.getTime() + ms));
  return html`<p class="clock-next">${nextWords(nextDigest, now)}</p>
    <div class="clock-moves">
      <button type="button" class="wide" @click=${() => void desk.move('next')}>
        To the next digest
      </button>
      <button type="button" aria-label="One hour later" @click=${later(HOUR_MS)}>+1 hour</button>
      <button type="button" aria-label="One day later" @click=${later(DAY_MS)}>+1 day</button>
    </div>
    <form class="clock-form" @submit=${(/** @type {SubmitEvent} */ event) => go(event, desk)}>
      <label for="moment">Or to a moment</label>
      <input id="moment" name="moment" type="datetime-local" required min=${localMoment(now)} />
      <button type="submit">Go</button>
    </form>`;
}

/**
 * @param {SubmitEvent} event
 * @param {PanelDesk} desk
 */
function go(event, desk) {
  event.preventDefault();
  const form = event.currentTarget;
  const moment = form instanceof HTMLFormElement ? new FormData(form).get('moment') : null;
  if (typeof moment === 'string') void desk.move(new Date(moment));
}

/**
 * @param {string | null} next
 * @param {Date} now
 */
function nextWords(next, now) {
  if (next === null) return 'No digest is due yet. As Sam, try /digest subscribe.';
  const at = new Date(next);
  return `Next digest: ${dayWords(at)}, ${timeWords(at, 't', now)} (${timeWords(at, 'R', now)})`;
}

/** @param {Date} moment */
function dayWords(moment) {
  const style = /** @type {const} */ ({ weekday: 'short', day: 'numeric', month: 'short' });
  return new Intl.DateTimeFormat(undefined, { ...style, year: 'numeric' }).format(moment);
}

/**
 * As `datetime-local` takes it: the reader's own zone, to the minute.
 * @param {Date} moment
 */
function localMoment(moment) {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
