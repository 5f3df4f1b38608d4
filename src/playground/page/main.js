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
import { readState, suggest, write } from './api.js';
import { MessageComposer } from './composer/composer.js';
import { menuCommandsIn, offersIn } from './composer/offers.js';
import './message/hidden-words.js';
import './message/library.js';
import { logTemplate } from './message/log.js';
import './message/press-button.js';
import './message/select-menu.js';
import { namesOn } from './message/surroundings.js';
import { MessageMenu } from './shell/message-menu.js';
import { channelTitle, isDirect, railTemplate } from './shell/rail.js';
import { keepAtEnd } from './shell/scroll.js';
import { topbarTemplate } from './shell/topbar.js';
import { createAttempts } from './state/attempts.js';
import { after, opened, refreshed, withoutMessage } from './state/changes.js';
import { connect } from './state/connection.js';
import { createStore } from './state/page.js';

/** How often "5 minutes ago" is counted anew. */
const CLOCK_MS = 30_000;

const store = createStore(await firstPage());
const attempts = createAttempts(store);
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
/** @type {{ commands: Page['commands'] | undefined, direct: boolean }} */
let drawnFor = { commands: undefined, direct: false };
store.onChange(draw);
setInterval(() => draw(store.page), CLOCK_MS);
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
  return opened(state, { person, channelId });
}

/** @param {string} person */
function follow(person) {
  return connect(person, {
    onState: (state) => store.change((page) => refreshed(page, state)),
    onEvent(event) {
      if (event.type === 'answered' || event.type === 'failed') attempts.settle(event);
      else store.change((page) => after(page, event));
    },
    onLost: () => store.change({ connected: false }),
  });
}

/** @param {Page} page */
function draw(page) {
  const direct = inDirect(page);
  const title = channelTitle(page, page.channelId);
  document.title = `${direct ? title : `#${title}`} · Dateline playground`;
  document.documentElement.classList.toggle('rail-open', page.railOpen);
  render(railTemplate(page, { open: openChannel, become, close: closeRail }), place('rail'));
  render(topbarTemplate(page, { openRail }), place('topbar'));
  render(
    logTemplate(page, surroundings(page), {
      send: (line) => void composer.send(line),
      dismiss: (attemptId) => attempts.dismiss(attemptId),
    }),
    place('messages'),
  );
  keepLogAtEnd(page.channelId);
  composer.place = direct ? title : `#${title}`;
  if (drawnFor.commands !== page.commands || drawnFor.direct !== direct) {
    drawnFor = { commands: page.commands, direct };
    composer.offers = offersIn(page.commands, !direct);
  }
}

/**
 * @param {Page} page
 * @returns {Surroundings}
 */
function surroundings(page) {
  return {
    ...namesOn(page),
    now: new Date(),
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

/** @param {Page} page */
function inDirect(page) {
  const channel = page.channels.find(({ id }) => id === page.channelId);
  return channel !== undefined && isDirect(channel);
}

/** @param {string} id */
function place(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no place called ${id}.`);
  return element;
}
