// @ts-check
/**
 * Embeds, as much of them as an older bot's message needs: title, description,
 * fields and footer. The words stand in the library's frame as our own Markdown,
 * because its title reads custom emoji from Discord's servers.
 *
 * @import { APIEmbed } from 'discord.js'
 * @import { Shown } from './surroundings.js'
 */
import { html, nothing } from 'lit';
import { link } from './link.js';
import { textTemplate } from './components.js';

/**
 * @param {readonly APIEmbed[]} embeds
 * @param {Shown} shown
 */
export function embedsTemplate(embeds, shown) {
  return embeds.map((embed) => {
    const colour = `#${(embed.color ?? 0x5c6370).toString(16).padStart(6, '0')}`;
    return html`<discord-embed color=${colour}>
      <discord-embed-description slot="description">
        ${titleTemplate(embed)}
        ${embed.description === undefined ? nothing : textTemplate(embed.description, shown)}
        ${(embed.fields ?? []).map(
          ({ name, value }) =>
            html`<div class="embed-field">
              <strong>${name}</strong>
              ${textTemplate(value, shown)}
            </div>`,
        )}
        ${embed.footer === undefined ? nothing : html`<small>${embed.footer.text}</small>`}
      </discord-embed-description>
    </discord-embed>`;
  });
}

/** @param {APIEmbed} embed */
function titleTemplate({ title, url }) {
  if (title === undefined) return nothing;
  return html`<strong class="embed-title">${url === undefined ? title : link(url, title)}</strong>`;
}
