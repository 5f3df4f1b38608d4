// @ts-check
/**
 * The right side: the clock of this world, and what the bot may do in the open
 * channel. For who wants to see digests at work.
 *
 * @import { Page } from '../state/page.js'
 * @import { PanelDesk } from './panel-desk.js'
 */
import { html, nothing } from 'lit';
import { clockTemplate } from './clock-panel.js';
import { permissionsTemplate } from './permission-panel.js';

/**
 * @param {Page} page
 * @param {PanelDesk} desk
 */
export function panelTemplate(page, desk) {
  if (page.panelOpen !== true) return nothing;
  return html`${clockTemplate(page, desk)}
    <p class="panel-says" role="status">${page.panelSays}</p>
    <p class="failed" role="alert" ?hidden=${page.panelProblem === ''}>${page.panelProblem}</p>
    ${permissionsTemplate(page, desk)}`;
}
