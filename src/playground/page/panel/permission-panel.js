// @ts-check
/**
 * What the bot may do in the open channel, with a switch for each permission:
 * one for the bot itself and one for a role that it has.
 *
 * @import { BotPermission } from '../../protocol.ts'
 * @import { Page } from '../state/page.js'
 * @import { PanelDesk } from './panel-desk.js'
 */
import { html, nothing } from 'lit';
import { displayName } from '../message/surroundings.js';
import { channelWords, rulingChannel } from '../shell/channels.js';

/**
 * @param {Page} page
 * @param {PanelDesk} desk
 */
export function permissionsTemplate(page, desk) {
  const channel = rulingChannel(page, page.channelId);
  const bot = displayName(page.bot.user);
  const place = channelWords(page, channel?.id ?? page.channelId);
  return html`<section aria-labelledby="may-title">
    <h2 id="may-title">What ${bot} may do ${channel === undefined ? 'here' : html`in ${place}`}</h2>
    ${
      channel === undefined
        ? html`<p>Direct messages have no permissions to set.</p>`
        : html`${
              channel.id === page.channelId
                ? nothing
                : html`<p>A thread goes by its channel, ${place}.</p>`
            }
            <p>Switch one off to take it away in this channel, as moderators do at Discord.</p>
            ${tableTemplate(page, channel.id, bot, desk)}`
    }
  </section>`;
}

/**
 * @param {Page} page
 * @param {string} channelId
 * @param {string} bot
 * @param {PanelDesk} desk
 */
function tableTemplate(page, channelId, bot, desk) {
  const { chosenRole, roles } = page;
  const role = roles.find(({ id }) => id === chosenRole)?.name ?? '';
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Permission</th>
        <th scope="col">For ${bot}</th>
        <th scope="col">
          <label
            ><span class="sr">For the role</span
            ><select @change=${(/** @type {Event} */ event) => desk.chooseRole(chosenIn(event))}>
              ${roles
                .filter(({ ofBot }) => ofBot)
                .map(
                  ({ id, name }) =>
                    html`<option value=${id} ?selected=${id === chosenRole}>
                      ${name.startsWith('@') ? name : `@${name}`}
                    </option>`,
                )}
            </select></label
          >
        </th>
      </tr>
    </thead>
    <tbody>
      ${(page.botMay[channelId] ?? []).map(
        (permission) =>
          html`<tr>
            <th scope="row">${permission.name} ${heldTemplate(permission)}</th>
            ${[
              [page.bot.user.id, bot],
              [chosenRole, `the role ${role}`],
            ].map(([whom = '', words]) => {
              const label = `${permission.name} for ${words}`;
              return html`<td>${switchTemplate(permission, { channelId, whom, label }, desk)}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {BotPermission} permission */
function heldTemplate({ held }) {
  return held
    ? html`<small class="held"><span aria-hidden="true">✓</span> yes</small>`
    : html`<small class="lacking"><span aria-hidden="true">✗</span> no</small>`;
}

/**
 * @param {BotPermission} permission
 * @param {{ readonly channelId: string, readonly whom: string, readonly label: string }} what
 * @param {PanelDesk} desk
 */
function switchTemplate({ name, deniedFor }, { channelId, whom, label }, desk) {
  const denied = deniedFor.includes(whom);
  return html`<input
    type="checkbox"
    role="switch"
    aria-label=${label}
    .checked=${!denied}
    @change=${() => void desk.switchPermission({ channelId, whom, name, denied: !denied })}
  />`;
}

/** @param {Event} event */
function chosenIn({ target }) {
  return target instanceof HTMLSelectElement ? target.value : '';
}
