// @ts-check
/**
 * Puts the page together: state from the server, the parts that draw it, and
 * what a person does with them.
 *
 * @import { ShownMessage } from '../protocol.ts'
 * @import { SentCommand } from './composer/command-form.js'
 * @import { Surroundings } from './message/surroundings.js'
 * @import { Page } from './state/page.js'
 */
import { render } from 'lit';
import { dismiss, readState, suggest, write } from './api.js';
import { MessageComposer } from './composer/composer.js';
import { menuCommandsIn, offersIn } from './composer/offers.js';
import './message/hidden-words.js';
import './message/library.js';
import { logTemplate } from './message/log.js';
import './message/press-button.js';
import './message/select-menu.js';
import { namesOn } from './message/surroundings.js';
import { MessageMenu } from './shell/message-menu.js';
import { createPanelDesk } from './panel/panel-desk.js';
import { panelTemplate } from './panel/panel.js';
import { channelWith, channelWords, isDirect, isForum } from './shell/channels.js';
import { railTemplate } from './shell/rail.js';
import { keepAtEnd } from './shell/scroll.js';
import { topbarTemplate } from './shell/topbar.js';
import { createAttempts } from './state/attempts.js';
import { after, opened, refreshed, withoutMessage } from './state/changes.js';
import { connect } from './state/connection.js';
import { createStore, nowOn } from './state/page.js';

/** As wide as a window must be, in letters' sizes (rem), for the panel to be open unasked, and to stand at the side. */
const ROOM_FOR_PANEL = { unasked: 70, atSide: 60 };
/** After these the next digest may be another one. */
const CHANGING = new Set(['answered', 'message', 'clock']);
/** How often "5 minutes ago" is counted anew. */
const CLOCK_MS = 30_000;

const store = createStore(await firstPage());
const attempts = createAttempts(store);
const panelDesk = createPanelDesk(store);
const composer = new MessageComposer();
const menu = new MessageMenu();

place('composer').append(composer);
document.body.append(menu);
composer.onWords = (words) => void post(words);
composer.onCommand = run;
composer.ask = async (offer, options, focused) => {
  const { commandId, subcommand } = offer;
  const typed = { ...here(), commandId, options, focused };
  const { choices } = await suggest(subcommand === undefined ? typed : { ...typed, subcommand });
  return choices;
};

const keepLogAtEnd = keepAtEnd(place('log'), place('messages'));
// What the composer was last given; it is told of changes alone.
/** @type {{ commands?: Page['commands'], channels?: Page['channels'], direct: boolean }} */
let drawnFor = { direct: false };
store.onChange(draw);
setInterval(() => draw(store.page), CLOCK_MS);
addEventListener('resize', () => draw(store.page));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && store.page.railOpen) closeRail();
});
let disconnect = follow(store.page.person);
void composer.takeFocus();

/** What was open before a reload of this window; another window may be somebody else. */
async function firstPage() {
  const person = sessionStorage.getItem('person') ?? undefined;
  const channelId = sessionStorage.getItem('channel') ?? undefined;
  const state = await readState(person).catch(() => readState(undefined));
  const kept = sessionStorage.getItem('panel');
  const panelOpen = kept === null ? undefined : kept === 'open';
  return { ...opened(state, { person, channelId }), panelOpen, aheadMs: aheadOf(state.clock.now) };
}

/** @param {string} person */
function follow(person) {
  return connect(person, {
    onState(state) {
      store.change((page) => ({ ...refreshed(page, state), aheadMs: aheadOf(state.clock.now) }));
      void panelDesk.refresh();
    },
    onEvent(event) {
      if (event.type === 'answered' || event.type === 'failed') attempts.settle(event);
      else if (event.type === 'clock') store.change({ aheadMs: aheadOf(event.now) });
      else store.change((page) => after(page, event));
      // An answer may have subscribed somebody, a message may be the digest that was due.
      if (CHANGING.has(event.type)) void panelDesk.refresh();
    },
    onLost: () => store.change({ connected: false }),
  });
}

/**
 * By how much the clock there is ahead of this machine's.
 * @param {string} now
 */
function aheadOf(now) {
  return Date.parse(now) - new Date().getTime();
}

/** The width of the window in sizes of its letters, which a reader may have doubled. */
function widthInLetters() {
  return innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** @param {Pick<Page, 'panelOpen'>} page */
function isPanelOpen({ panelOpen }) {
  return panelOpen ?? widthInLetters() >= ROOM_FOR_PANEL.unasked;
}

/** @param {Page} given */
function draw(given) {
  const page = { ...given, panelOpen: isPanelOpen(given) };
  const direct = inDirect(page);
  const title = channelWords(page, page.channelId);
  document.title = `${title} · Dateline playground`;
  document.documentElement.classList.toggle('rail-open', page.railOpen);
  document.documentElement.classList.toggle('panel-open', page.panelOpen);
  const atSide = widthInLetters() >= ROOM_FOR_PANEL.atSide;
  document.documentElement.classList.toggle('panel-below', !atSide);
  render(panelTemplate(page, panelDesk), place('panel'));
  render(railTemplate(page, { open: openChannel, become, close: closeRail }), place('rail'));
  render(topbarTemplate(page, { openRail, togglePanel }), place('topbar'));
  render(
    logTemplate(page, surroundings(page), {
      send: (line) => void composer.send(line),
      dismiss: (attemptId) => attempts.dismiss(attemptId),
    }),
    place('messages'),
  );
  keepLogAtEnd(page.channelId);
  composer.place = title;
  composer.hidden = isForum(channelWith(page, page.channelId));
  const { commands, channels } = page;
  if (
    drawnFor.commands !== commands ||
    drawnFor.channels !== channels ||
    drawnFor.direct !== direct
  ) {
    drawnFor = { commands, channels, direct };
    composer.offers = offersIn(commands, !direct, page);
  }
}

/**
 * @param {Page} page
 * @returns {Surroundings}
 */
function surroundings(page) {
  return {
    ...namesOn(page),
    now: nowOn(page),
    openChannel,
    startCommand: (line) => void composer.start(line),
    attemptsOn: (messageId) =>
      page.attempts.filter(
        (attempt) => attempt.messageId === messageId && attempt.customId !== undefined,
      ),
    press(message, customId, label, picked) {
      const did = {
        ...here(),
        did: /** @type {const} */ ('press'),
        customId,
        messageId: message.id,
      };
      void attempts.make(picked === undefined ? did : { ...did, picked }, label);
    },
    dismiss(message) {
      store.change((now) => withoutMessage(now, message.channel_id, message.id));
      const { person } = store.page;
      // Where the server cannot be told, the message is back after the next reload: no harm.
      dismiss({ person, channelId: message.channel_id, messageId: message.id }).catch(() => {});
      void composer.takeFocus();
    },
    openMenu(message, at) {
      const commands = menuCommandsIn(page.commands, !inDirect(page));
      menu.open(commands, at, (command) => useMenu(message, command));
    },
  };
}

/** Who does something, and where. */
function here() {
  const { person, channelId } = store.page;
  return { person, channelId };
}

/** @param {string} words */
async function post(words) {
  try {
    await write({ ...here(), content: words });
  } catch (error) {
    composer.refuse(words, error instanceof Error ? error.message : String(error));
  }
}

/** @param {SentCommand} sent */
function run({ offer, options, label }) {
  const { commandId, subcommand } = offer;
  const did = { ...here(), did: /** @type {const} */ ('command'), commandId, options };
  void attempts.make(subcommand === undefined ? did : { ...did, subcommand }, label);
}

/**
 * @param {ShownMessage} message
 * @param {{ readonly id: string, readonly name: string }} command
 */
function useMenu(message, command) {
  const did = { ...here(), did: /** @type {const} */ ('menu'), commandId: command.id };
  void attempts.make({ ...did, messageId: message.id }, command.name);
}

/** @param {string} channelId */
function openChannel(channelId) {
  if (!store.page.channels.some(({ id }) => id === channelId)) return;
  sessionStorage.setItem('channel', channelId);
  store.change({ channelId, railOpen: false });
  void composer.takeFocus();
}

/** @param {string} person */
function become(person) {
  sessionStorage.setItem('person', person);
  store.change({ person, attempts: [], connected: false });
  disconnect();
  disconnect = follow(person);
}

function openRail() {
  store.change({ railOpen: true });
  // After it has been drawn: what is hidden takes no focus.
  queueMicrotask(() => place('rail').querySelector('button')?.focus());
}

function closeRail() {
  store.change({ railOpen: false });
  place('topbar').querySelector('button')?.focus();
}

function togglePanel() {
  const panelOpen = !isPanelOpen(store.page);
  sessionStorage.setItem('panel', panelOpen ? 'open' : 'closed');
  store.change({ panelOpen });
}

/** @param {Page} page */
function inDirect(page) {
  const channel = channelWith(page, page.channelId);
  return channel !== undefined && isDirect(channel);
}

/** @param {string} id */
function place(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no place called ${id}.`);
  return element;
}
