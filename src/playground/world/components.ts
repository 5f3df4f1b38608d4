import type { Attachment } from './shapes.ts';

/**
 * A component of a message as it is read here: all kinds in one loose shape,
 * because the code that walks them asks each for what it may have. Requests
 * are checked against Discord's own description before anything reads them so.
 */
export type Component = {
  readonly type: number;
  readonly id?: number | null | undefined;
  readonly custom_id?: string | null | undefined;
  readonly content?: string | undefined;
  readonly label?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly style?: number | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly emoji?: unknown;
  readonly sku_id?: string | null | undefined;
  readonly min_values?: number | null | undefined;
  readonly max_values?: number | null | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly components?: readonly Component[] | null | undefined;
  readonly accessory?: Component | null | undefined;
  readonly items?: readonly { readonly media: { readonly url: string } }[] | undefined;
  readonly media?: { readonly url: string } | undefined;
};

/** Discord's numbers for the kinds of components. */
export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  separator: 14,
  container: 17,
} as const;

/** A place in a request: `["components", 0, "label"]`. */
export type Path = readonly (string | number)[];

/** A component and where it stands, for example at `components.0.accessory`. */
export type Placed = { readonly component: Component; readonly path: Path };

/** Every component, however deep, in reading order. */
export function everyComponent(
  components: readonly Component[] | null | undefined,
  path: Path = ['components'],
): Placed[] {
  return (components ?? []).flatMap((component, place) => {
    const here = [...path, place];
    const accessory = component.accessory ?? undefined;
    return [
      { component, path: here },
      ...everyComponent(component.components, [...here, 'components']),
      ...(accessory === undefined ? [] : [{ component: accessory, path: [...here, 'accessory'] }]),
    ];
  });
}

/** How a component names a file that comes along. */
export const attachmentUrl = (filename: string): string => `attachment://${filename}`;

/** What Discord adds to a component that came without it. */
const DEFAULTS: Readonly<Record<number, object>> = {
  [COMPONENT.container]: { accent_color: null, spoiler: false },
  [COMPONENT.separator]: { divider: true, spacing: 1 },
  [COMPONENT.thumbnail]: { description: null, spoiler: false },
  [COMPONENT.stringSelect]: { min_values: 1, max_values: 1 },
};

/**
 * The same components as Discord gives them back: with their defaults, and with
 * a number each for those that came without one.
 */
export function completed(
  components: readonly Component[],
  newId: () => string,
  attached: readonly Attachment[] = [],
): Component[] {
  const taken = new Set(everyComponent(components).map(({ component }) => component.id));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const complete = (component: Component): Component => ({
    ...DEFAULTS[component.type],
    ...withMedia(component, newId, attached),
    id: component.id ?? next(),
    ...(component.components ? { components: component.components.map(complete) } : {}),
    ...(component.accessory ? { accessory: complete(component.accessory) } : {}),
  });
  return components.map(complete);
}

/**
 * Pictures as Discord has found them. Those that came with the message have its address now; of
 * others the sizes are unknown, because nothing here is fetched.
 */
function withMedia(
  component: Component,
  newId: () => string,
  attached: readonly Attachment[],
): Component {
  const found = ({ url }: { readonly url: string }) => {
    const file = attached.find((each) => url === attachmentUrl(each.filename) || url === each.url);
    return {
      id: newId(),
      url: file?.url ?? url,
      proxy_url: file?.url ?? url,
      width: file?.width ?? null,
      height: file?.height ?? null,
      content_type: file?.content_type ?? null,
      ...(file === undefined ? {} : { attachment_id: file.id }),
    };
  };
  const { media, items } = component;
  return {
    ...component,
    ...(media === undefined ? {} : { media: found(media) }),
    ...(items === undefined
      ? {}
      : {
          items: items.map((item) => ({
            description: null,
            spoiler: false,
            ...item,
            media: found(item.media),
          })),
        }),
  };
}
