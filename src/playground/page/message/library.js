// @ts-check
/**
 * The elements of @skyra/discord-components-core that draw our messages, with
 * what they lack: both colour schemes from our own tokens, and enough contrast
 * (its small print has 2.4 to 3.6 against 1 where 4.5 is readable). The styles
 * are added to the elements' own before the first of each is made.
 *
 * Not taken from it: the string select (its options cannot be reached by
 * keyboard), "Dismiss message" (a span without focus), links, emphasis and lists
 * (the browser's own elements mean the same and need no shadow), custom emoji
 * (they come from Discord's servers).
 *
 * @import { CSSResult } from 'lit'
 */
import './library-settings.js';
import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCode } from '@skyra/discord-components-core/discord-code.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordHeader } from '@skyra/discord-components-core/discord-header.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordPre } from '@skyra/discord-components-core/discord-pre.js';
import { DiscordQuote } from '@skyra/discord-components-core/discord-quote.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { css } from 'lit';

/** @type {readonly (readonly [{ elementStyles: unknown[] }, CSSResult])[]} */
const CORRECTIONS = [
  [
    DiscordMessages,
    css`
      :host {
        border: 0;
        background: none;
        color: var(--text);
        font-family: var(--sans);
        line-height: 1.375;
      }
    `,
  ],
  [
    DiscordMessage,
    css`
      :host {
        color: var(--text);
        font-family: var(--sans);
        font-size: 1rem;
        padding-inline: 1rem 3.25rem;
      }
      :host(:hover) {
        background-color: var(--hover);
      }
      .discord-author-avatar img {
        cursor: default;
      }
      @media (max-width: 46rem) {
        .discord-author-avatar {
          margin-right: 10px;
        }
        .discord-message-body-only-indent {
          width: 50px;
        }
      }
      .discord-message-timestamp,
      .discord-message-edited {
        color: var(--quiet);
        font-size: 0.75rem;
      }
      .discord-message-content {
        line-height: 1.375;
        min-width: 0;
      }
      .discord-message-body-only-indent {
        flex: none;
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username,
      :host .discord-author-username:hover {
        color: var(--strong);
        cursor: default;
        text-decoration: none;
      }
    `,
  ],
  [
    DiscordVerifiedAuthorTag,
    css`
      :host {
        background-color: var(--blurple);
        font-weight: 600;
      }
    `,
  ],
  [
    DiscordCommand,
    css`
      :host,
      :host .discord-replied-message-username {
        color: var(--quiet);
        opacity: 1;
        cursor: default;
      }
      :host {
        font-family: var(--sans);
        user-select: text;
        flex-wrap: wrap;
        max-width: 100%;
        white-space: normal;
      }
      :host .discord-replied-message-username {
        margin-right: 0.3em;
      }
      :host .discord-replied-message-username:hover {
        text-decoration: none;
      }
      .discord-replied-message-username + span {
        margin-right: 0.3em;
      }
      :host .discord-slash-command-name,
      :host .discord-slash-command-name:hover {
        color: var(--mention-text) !important;
        background-color: var(--mention);
      }
    `,
  ],
  [
    DiscordMention,
    css`
      :host,
      :host(:hover) {
        color: var(--mention-text);
        background-color: var(--mention);
        cursor: inherit;
      }
    `,
  ],
  [
    DiscordHeader,
    css`
      :host > * {
        margin: 0.5rem 0 0.25rem;
        color: var(--strong);
      }
      :host(:first-child) > * {
        margin-top: 0;
      }
    `,
  ],
  [
    DiscordSubscript,
    css`
      small {
        color: var(--quiet);
        line-height: 1.4;
      }
    `,
  ],
  [
    DiscordQuote,
    css`
      .discord-quote-divider {
        flex: none;
        background-color: var(--bar);
      }
    `,
  ],
  [
    DiscordTime,
    css`
      :host {
        background-color: var(--code);
        /* A whole date is wider than a message on a phone. */
        white-space: normal;
      }
    `,
  ],
  [
    DiscordCode,
    css`
      :host,
      :host([multiline]) code {
        background-color: var(--code);
        border-color: var(--line);
      }
      :host([multiline]) {
        background: none;
      }
      :host([multiline]) code {
        box-sizing: border-box;
        width: 100%;
        border-radius: 4px;
      }
    `,
  ],
  [
    DiscordPre,
    css`
      :host pre {
        width: auto;
        margin: 0.25rem 0;
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      .discord-embed-root,
      :host .discord-embed-wrapper {
        color: var(--text);
        background-color: var(--card);
        border-color: var(--line);
      }
    `,
  ],
  [
    DiscordEmbedDescription,
    css`
      :host {
        white-space: normal;
      }
    `,
  ],
];

for (const [element, styles] of CORRECTIONS) element.elementStyles.push(styles);
