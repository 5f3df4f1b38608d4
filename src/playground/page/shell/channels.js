// @ts-check
/**
 * What kinds of channels there are, and what each is called.
 *
 * @import { APIChannel } from 'discord.js'
 * @import { Page } from '../state/page.js'
 */
import { displayName } from '../message/surroundings.js';

const DIRECT_MESSAGE = 1;
const ANNOUNCEMENTS = 5;
const FORUM = 15;
const THREADS = [10, 11, 12];

/** @typedef {{ readonly mark: string, readonly words: string }} Kind A sign for the eye, and the same in words. */

/** @param {APIChannel} channel */
export function isDirect(channel) {
  return channel.type === DIRECT_MESSAGE;
}

/** @param {APIChannel | undefined} channel */
export function isForum(channel) {
  return channel?.type === FORUM;
}

/** @param {APIChannel} channel */
export function isThread({ type }) {
  return THREADS.some((each) => each === type);
}

/**
 * @param {APIChannel} channel
 * @returns {Kind}
 */
export function kindOf(channel) {
  if (isDirect(channel)) return { mark: '@', words: 'direct messages' };
  if (isForum(channel)) return { mark: '▤', words: 'forum' };
  if (isThread(channel)) return { mark: '↳', words: 'thread' };
  if (channel.type === ANNOUNCEMENTS) return { mark: '»', words: 'announcement channel' };
  return { mark: '#', words: 'channel' };
}

/**
 * @param {Page} page
 * @param {string} channelId
 */
export function channelWith(page, channelId) {
  return page.channels.find(({ id }) => id === channelId);
}

/**
 * What a channel is called: a name in the server, the bot's in direct messages.
 * @param {Page} page
 * @param {string} channelId
 */
export function channelTitle(page, channelId) {
  const channel = channelWith(page, channelId);
  if (channel === undefined) return '';
  return isDirect(channel) ? displayName(page.bot.user) : (channel.name ?? '');
}

/**
 * The same as it stands in a sentence: `#news`, `Late edition`, `Dateline`.
 * @param {Page} page
 * @param {string} channelId
 */
export function channelWords(page, channelId) {
  const channel = channelWith(page, channelId);
  const title = channelTitle(page, channelId);
  return channel === undefined || isDirect(channel) || isThread(channel) ? title : `#${title}`;
}

/**
 * The channel whose permissions a place goes by: a thread goes by its channel,
 * and direct messages have none.
 * @param {Page} page
 * @param {string} channelId
 */
export function rulingChannel(page, channelId) {
  const channel = channelWith(page, channelId);
  if (channel === undefined || isDirect(channel)) return undefined;
  return isThread(channel) ? channelWith(page, parentOf(channel) ?? '') : channel;
}

/**
 * The threads of a channel, or the posts of a forum, oldest first.
 * @param {Page} page
 * @param {string} channelId
 */
export function threadsOf(page, channelId) {
  return page.channels.filter((each) => isThread(each) && parentOf(each) === channelId);
}

/** @param {APIChannel} channel */
function parentOf(channel) {
  return 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
}

/**
 * What is special about a thread, in a word; empty where nothing is.
 * @param {APIChannel} channel
 */
export function threadState(channel) {
  const state = 'thread_metadata' in channel ? channel.thread_metadata : undefined;
  if (state?.locked === true) return 'locked';
  return state?.archived === true ? 'archived' : '';
}
