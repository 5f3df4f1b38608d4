// @ts-check
/**
 * How the page's value changes. Pure: same page and event in, same page out.
 *
 * @import { PageEvent, ShownMessage, State } from '../../protocol.ts'
 * @import { Attempt, Page } from './page.js'
 */

const NO_MESSAGES = /** @type {readonly ShownMessage[]} */ ([]);

/**
 * The first value of the page, for one person.
 * @param {State} state
 * @param {{ person?: string | undefined, channelId?: string | undefined }} wish What was open before a reload.
 * @returns {Page}
 */
export function opened(state, { person, channelId }) {
  const known = state.people.find(({ user }) => user.id === person) ?? state.people[0];
  if (known === undefined) throw new Error('The playground has no people.');
  return {
    ...state,
    person: known.user.id,
    channelId: openChannel(state, channelId),
    attempts: [],
    connected: false,
    railOpen: false,
    panelOpen: undefined,
    aheadMs: 0,
    nextDigest: null,
    chosenRole: state.guild.id,
    panelSays: '',
    panelProblem: '',
  };
}

/**
 * The page after its server was asked again: what waited before has either been
 * answered, and its message is here, or never will be.
 * @param {Page} page
 * @param {State} state
 * @returns {Page}
 */
export function refreshed(page, state) {
  return {
    ...page,
    ...state,
    channelId: openChannel(state, page.channelId),
    attempts: page.attempts.filter(({ problem }) => problem !== undefined),
    connected: true,
  };
}

/**
 * @param {Page} page
 * @param {PageEvent} event
 * @returns {Page}
 */
export function after(page, event) {
  switch (event.type) {
    case 'message':
      return withMessage(page, event.channelId, event.message);
    case 'deleted':
      return withoutMessage(page, event.channelId, event.messageId);
    case 'commands':
      return { ...page, commands: event.commands };
    case 'places':
      return {
        ...page,
        channels: event.channels,
        botMay: event.botMay,
        channelId: openChannel(event, page.channelId),
      };
    case 'bot':
      return { ...page, bot: { ...page.bot, online: event.online } };
    case 'answered':
      return withAttempts(page, (attempt) => (attempt.ticket === event.ticket ? [] : [attempt]));
    case 'failed':
      return withAttempts(page, (attempt) =>
        attempt.ticket === event.ticket ? [{ ...attempt, problem: event.reason }] : [attempt],
      );
    default:
      // A newer server may say more than this page knows.
      return page;
  }
}

/**
 * A message is added at its place in time, or takes the place of its older self.
 * @param {Page} page
 * @param {string} channelId
 * @param {ShownMessage} message
 * @returns {Page}
 */
function withMessage(page, channelId, message) {
  const present = page.messages[channelId] ?? NO_MESSAGES;
  const place = present.findIndex(({ id }) => id === message.id);
  const next =
    place === -1
      ? [...present, message].toSorted((a, b) => earlier(a.id, b.id))
      : present.with(place, message);
  return { ...page, messages: { ...page.messages, [channelId]: next } };
}

/**
 * @param {Page} page
 * @param {string} channelId
 * @param {string} messageId
 * @returns {Page}
 */
export function withoutMessage(page, channelId, messageId) {
  const present = page.messages[channelId] ?? NO_MESSAGES;
  const next = present.filter(({ id }) => id !== messageId);
  return {
    ...withAttempts(page, (attempt) => (attempt.messageId === messageId ? [] : [attempt])),
    messages: { ...page.messages, [channelId]: next },
  };
}

/**
 * @param {Page} page
 * @param {Attempt} attempt
 * @returns {Page}
 */
export function withAttempt(page, attempt) {
  return { ...page, attempts: [...page.attempts, attempt] };
}

/**
 * @param {Page} page
 * @param {(attempt: Attempt) => readonly Attempt[]} each Nothing for one that is over.
 * @returns {Page}
 */
export function withAttempts(page, each) {
  return { ...page, attempts: page.attempts.flatMap(each) };
}

/**
 * @param {Pick<State, 'channels'>} places
 * @param {string | undefined} wished
 */
function openChannel({ channels }, wished) {
  const channel = channels.find(({ id }) => id === wished) ?? channels[0];
  return channel?.id ?? '';
}

/**
 * Ids hold their time: the shorter is older, then the smaller digits.
 * @param {string} a
 * @param {string} b
 */
function earlier(a, b) {
  if (a === b) return 0;
  return a.length - b.length || (a < b ? -1 : 1);
}
