import {
  attachmentUrl,
  type Component,
  COMPONENT,
  everyComponent,
  type Placed,
} from '../world/components.ts';
import { isComponentsV2 } from './content-rules.ts';
import { type FormProblem, problemIf, type Rule } from './form-problem.ts';
import { linkProblems } from './links.ts';
import type { MessageForm } from './message-form.ts';

const ROWS = 5;
const COMPONENTS_IN_ALL = 40;
const TEXT_IN_ALL = 4000;
const LINK_BUTTON = 5;
const PREMIUM_BUTTON = 6;

const rowsAreFive: Rule<MessageForm> = (form) =>
  problemIf(
    !isComponentsV2(form) && (form.components ?? []).length > ROWS,
    ['components'],
    'BASE_TYPE_BAD_LENGTH',
    `Must be between 1 and ${ROWS} in length.`,
  );

const newKindsNeedTheFlag: Rule<MessageForm> = (form) =>
  isComponentsV2(form)
    ? []
    : (form.components ?? []).flatMap(({ type }, place) =>
        problemIf(
          type !== COMPONENT.actionRow,
          ['components', place, 'type'],
          'UNION_TYPE_CHOICES',
          'Value of field "type" must be one of (1,).',
        ),
      );

const componentsAreForty: Rule<MessageForm> = ({ components }) =>
  problemIf(
    everyComponent(components).length > COMPONENTS_IN_ALL,
    ['components'],
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    `The total number of components exceeds the maximum of ${COMPONENTS_IN_ALL}`,
  );

const textsFitTogether: Rule<MessageForm> = ({ components }) => {
  const texts = everyComponent(components).map(({ component }) => component.content ?? '');
  return problemIf(
    texts.reduce((sum, text) => sum + text.length, 0) > TEXT_IN_ALL,
    ['components'],
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    `Components displayable text size exceeds maximum size of ${TEXT_IN_ALL}`,
  );
};

const textsAreFilled = eachOf([COMPONENT.textDisplay], ({ component, path }) =>
  problemIf(
    (component.content ?? '').trim() === '',
    [...path, 'content'],
    'BASE_TYPE_REQUIRED',
    'This field is required',
  ),
);

const idsAreUnique: Rule<MessageForm> = ({ components }) => {
  const seen = new Set<string>();
  return everyComponent(components).flatMap(({ component: { custom_id: id }, path }) => {
    const repeated = typeof id === 'string' && seen.has(id);
    if (typeof id === 'string') seen.add(id);
    return problemIf(
      repeated,
      [...path, 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  });
};

const buttonsLeadSomewhere = eachOf([COMPONENT.button], ({ component, path }) => {
  const { style, url, custom_id: id } = component;
  if (style === PREMIUM_BUTTON) return [];
  if (style === LINK_BUTTON) {
    return [
      ...problemIf(!url, [...path, 'url'], 'BASE_TYPE_REQUIRED', 'A url is required'),
      ...linkProblems(url, [...path, 'url'], ['discord']),
      ...bothAtOnce(component, path),
    ];
  }
  return [
    ...problemIf(!id, [...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'A custom id is required'),
    ...bothAtOnce(component, path),
  ];
});

const buttonsAreLabelled = eachOf([COMPONENT.button], ({ component, path }) =>
  problemIf(
    component.style !== PREMIUM_BUTTON && !component.label?.trim() && !component.emoji,
    [...path, 'label'],
    'BASE_TYPE_REQUIRED',
    'A label or an emoji is required',
  ),
);

const SELECTS: readonly number[] = [3, 5, 6, 7, 8];

const selectsStandAlone = eachOf([COMPONENT.actionRow], ({ component, path }) => {
  const held = component.components ?? [];
  return held.flatMap((each, place) =>
    problemIf(
      place > 0 && [each, ...held.slice(0, place)].some(({ type }) => SELECTS.includes(type)),
      [...path, 'components', place],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    ),
  );
});

const selectsCanBeFilled = eachOf(SELECTS, ({ component, path }) => {
  const least = component.min_values ?? 1;
  const most = component.max_values ?? 1;
  const offered = component.options?.length ?? Infinity;
  return [
    ...problemIf(
      least > most,
      [...path, 'min_values'],
      'SELECT_COMPONENT_MIN_VALUES_INVALID',
      'min_values must be less than or equal to max_values',
    ),
    ...problemIf(
      most > offered,
      [...path, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_INVALID',
      'max_values must be less than or equal to the number of options',
    ),
  ];
});

const optionValuesAreUnique = eachOf([COMPONENT.stringSelect], ({ component, path }) => {
  const values = (component.options ?? []).map(({ value }) => value);
  return values.flatMap((value, place) =>
    problemIf(
      values.indexOf(value) < place,
      [...path, 'options', place, 'value'],
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
  );
});

const picturesAreOnTheWeb: Rule<MessageForm> = ({ components }) =>
  picturesIn(components).flatMap(({ url, path }) => linkProblems(url, path, ['attachment']));

/** A file that a picture names has to come along, or to be there. */
const namedFilesAreThere: Rule<MessageForm> = ({ components, attachments }) => {
  const there = new Set((attachments ?? []).map(({ filename }) => attachmentUrl(filename ?? '')));
  return picturesIn(components).flatMap(({ url, path }) =>
    problemIf(
      url.startsWith(attachmentUrl('')) && !there.has(url),
      path,
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      'The referenced attachment in the unfurled media item was not found.',
    ),
  );
};

/** What Discord asks of components, old and new. */
export const COMPONENT_RULES: readonly Rule<MessageForm>[] = [
  rowsAreFive,
  newKindsNeedTheFlag,
  componentsAreForty,
  textsFitTogether,
  textsAreFilled,
  idsAreUnique,
  buttonsLeadSomewhere,
  buttonsAreLabelled,
  selectsStandAlone,
  selectsCanBeFilled,
  optionValuesAreUnique,
  picturesAreOnTheWeb,
  namedFilesAreThere,
];

/** The address of every picture, and where it stands. */
function picturesIn(components: MessageForm['components']) {
  return everyComponent(components).flatMap(({ component: { media, items }, path }) => [
    ...(media === undefined ? [] : [{ url: media.url, path: [...path, 'media', 'url'] }]),
    ...(items ?? []).map((item, place) => ({
      url: item.media.url,
      path: [...path, 'items', place, 'media', 'url'],
    })),
  ]);
}

/** A rule for each component of certain kinds, wherever it stands. */
function eachOf(
  kinds: readonly number[],
  check: (placed: Placed) => readonly FormProblem[],
): Rule<MessageForm> {
  return ({ components }) =>
    everyComponent(components)
      .filter(({ component }) => kinds.includes(component.type))
      .flatMap(check);
}

function bothAtOnce({ url, custom_id: id }: Component, path: Placed['path']) {
  return problemIf(
    Boolean(url) && Boolean(id),
    [...path, 'custom_id'],
    'COMPONENT_CUSTOM_ID_AND_URL',
    'A custom id and url cannot both be specified',
  );
}
