// @ts-check
/**
 * The components of a message. The library draws buttons and their rows; it has
 * no Components V2, so containers, sections, texts, separators and media are
 * drawn here, in `style/components.css`, from the same tokens.
 *
 * @import { APIButtonComponent, APIComponentInActionRow, APIContainerComponent, APIMessageTopLevelComponent, APISectionComponent, APISeparatorComponent, APIStringSelectComponent } from 'discord.js'
 * @import { Shown } from './surroundings.js'
 */
import { html, nothing } from 'lit';
import { safeAddress } from './link.js';
import { markdown } from './markdown.js';
import { pictureTemplate } from './pictures.js';

const LINK = 5;
const PREMIUM = 6;
const BUTTON_TYPES = ['secondary', 'primary', 'secondary', 'success', 'destructive', 'secondary'];
const WIDE = 2;

/**
 * @param {readonly APIMessageTopLevelComponent[]} components
 * @param {Shown} shown
 */
export function componentsTemplate(components, shown) {
  return components.map((component) => componentTemplate(component, shown));
}

/**
 * @param {APIMessageTopLevelComponent} component
 * @param {Shown} shown
 * @returns {unknown}
 */
function componentTemplate(component, shown) {
  switch (component.type) {
    case 1:
      return html`<discord-action-row class="row">
        ${component.components.map((each) => pressableTemplate(each, shown))}
      </discord-action-row>`;
    case 9:
      return sectionTemplate(component, shown);
    case 10:
      return textTemplate(component.content, shown);
    case 12:
      return html`<div class="gallery">
        ${component.items.map(({ media, description, spoiler }) =>
          pictureTemplate(
            { address: media.url, words: description ?? undefined, spoiler: spoiler === true },
            'gallery',
          ),
        )}
      </div>`;
    case 14:
      return separatorTemplate(component);
    case 17:
      return containerTemplate(component, shown);
    default:
      return notShown(component.type);
  }
}

/**
 * @param {APIContainerComponent} container
 * @param {Shown} shown
 */
function containerTemplate({ components, accent_color: accent, spoiler }, shown) {
  const colour = typeof accent === 'number' ? `#${accent.toString(16).padStart(6, '0')}` : 'none';
  const inside = components.map((each) => componentTemplate(each, shown));
  // As a property: a style attribute is what a Content-Security-Policy forbids.
  return html`<div class="container" .style=${colour === 'none' ? '' : `--accent-bar: ${colour}`}>
    ${spoiler === true ? html`<hidden-words>${inside}</hidden-words>` : inside}
  </div>`;
}

/**
 * @param {APISectionComponent} section
 * @param {Shown} shown
 */
function sectionTemplate({ components, accessory }, shown) {
  return html`<div class="section">
    <div class="section-texts">
      ${components.map(({ content }) => textTemplate(content, shown))}
    </div>
    <div class="accessory">
      ${
        accessory.type === 11
          ? pictureTemplate(
              {
                address: accessory.media.url,
                words: accessory.description ?? undefined,
                spoiler: accessory.spoiler === true,
              },
              'thumbnail',
            )
          : pressableTemplate(accessory, shown)
      }
    </div>
  </div>`;
}

/**
 * @param {string} content
 * @param {Shown} shown
 */
export function textTemplate(content, { message, around }) {
  const nodes = message.markdown[content] ?? [{ type: 'text', content }];
  return html`<div class="text">${markdown(nodes, around)}</div>`;
}

/** @param {APISeparatorComponent} separator */
function separatorTemplate({ divider, spacing }) {
  const wide = spacing === WIDE ? 'wide' : '';
  return divider === false
    ? html`<div class="gap ${wide}"></div>`
    : html`<hr class="gap ${wide}" />`;
}

/**
 * @param {APIComponentInActionRow} component
 * @param {Shown} shown
 */
function pressableTemplate(component, shown) {
  if (component.type === 2) return buttonTemplate(component, shown);
  if (component.type === 3) return selectTemplate(component, shown);
  return notShown(component.type);
}

/**
 * @param {APIButtonComponent} button
 * @param {Shown} shown
 */
function buttonTemplate(button, { message, around }) {
  if (button.style === PREMIUM || !('label' in button || 'emoji' in button)) {
    return notShown(button.type);
  }
  const label = [button.emoji?.name, button.label].filter(Boolean).join(' ');
  if ('url' in button) {
    const url = safeAddress(button.url);
    return html`<press-button type=${BUTTON_TYPES[LINK]} .url=${url} ?disabled=${url === undefined}
      >${label}</press-button
    >`;
  }
  const id = 'custom_id' in button ? button.custom_id : '';
  const busy = isWaiting(id, { message, around });
  const off = button.disabled === true;
  return html`<press-button
    type=${BUTTON_TYPES[button.style] ?? 'secondary'}
    ?disabled=${off}
    ?busy=${busy}
    @click=${() => busy || off || around.press(message, id, label)}
    >${label}</press-button
  >`;
}

/**
 * @param {APIStringSelectComponent} select
 * @param {Shown} shown
 */
function selectTemplate(select, { message, around }) {
  const id = select.custom_id;
  const label = select.placeholder ?? 'Selection';
  return html`<select-menu
    .component=${select}
    .busy=${isWaiting(id, { message, around })}
    .onPick=${(/** @type {readonly string[]} */ picked) => around.press(message, id, label, picked)}
  ></select-menu>`;
}

/**
 * @param {string} customId
 * @param {Shown} shown
 */
function isWaiting(customId, { message, around }) {
  return around
    .attemptsOn(message.id)
    .some((attempt) => attempt.customId === customId && attempt.problem === undefined);
}

/** @param {number} type */
function notShown(type) {
  return type === undefined
    ? nothing
    : html`<p class="not-shown">A part of this message is not shown here (component ${type}).</p>`;
}
