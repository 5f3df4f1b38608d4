import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord.js';
import { BUTTON_LABEL_MAX, clip, PLACEHOLDER_MAX, SELECT_TEXT_MAX } from './limits.ts';
import type { Message } from './message.ts';

/** The parts that our messages are made of, as Discord's JSON. Numbers are Discord's component types. */

/** Dateline's ink, beside every message of ours. */
const ACCENT = 0x2f6f6b;

/** A message of one framed block; rows of buttons stand inside it, below the text. */
export function message(...components: APIComponentInContainer[]): Message {
  const container: APIContainerComponent = { type: 17, accent_color: ACCENT, components };
  return { flags: 1 << 15, components: [container], allowed_mentions: { parse: [] } };
}

/** Discord's Markdown. Whatever is not ours in it must have been through `escape`. */
export const text = (content: string): APITextDisplayComponent => ({ type: 10, content });

/** One picture that comes with the message as a file of this name, and what it shows, in words. */
export const gallery = (file: string, description: string): APIMediaGalleryComponent => ({
  type: 12,
  items: [{ media: { url: `attachment://${file}` }, description }],
});

/** A thin line between parts. */
export const rule = (): APISeparatorComponent => ({ type: 14, divider: true, spacing: 1 });

/** At most five buttons, or one select. */
export const row = (
  ...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> => ({ type: 1, components });

/** A quiet button. Its label must say by itself what it does. */
export const button = (
  label: string,
  customId: string,
  more: Partial<Pick<APIButtonComponentWithCustomId, 'disabled' | 'style'>> = {},
): APIButtonComponent => ({
  type: 2,
  style: 2,
  label: clip(label, BUTTON_LABEL_MAX),
  custom_id: customId,
  ...more,
});

export type SelectOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
};

/** A list to pick one from; labels and descriptions are plain text to Discord and are clipped. */
export const select = (
  customId: string,
  placeholder: string,
  options: readonly SelectOption[],
): APIStringSelectComponent => ({
  type: 3,
  custom_id: customId,
  placeholder: clip(placeholder, PLACEHOLDER_MAX),
  options: options.map(({ label, value, description }) => ({
    label: clip(label, SELECT_TEXT_MAX),
    value,
    ...(description === undefined ? {} : { description: clip(description, SELECT_TEXT_MAX) }),
  })),
});
