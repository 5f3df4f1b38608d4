import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import {
  type Playground,
  type PlaygroundSetup,
  startPlayground,
} from '../../../src/playground/server.ts';
import { systemTimer, type Timer } from '../../../src/playground/timer.ts';
import { hasBrowser, launchBrowser, NO_BROWSER } from '../../browser.ts';
import { type PageBot, startPageBot } from './bot.ts';

const TOKEN = 'page.test.token';

/** Waiting for the bot's three seconds is nobody's pleasure: here they are a quarter. */
const hurried: Timer = (ms, done) => systemTimer(ms / 12, done);

/** A browser at the page of a playground that has a bot. */
export type Stage = {
  readonly page: Page;
  readonly playground: Playground;
  readonly bot: PageBot;
  /** What the browser said on its console, and what its scripts threw. */
  readonly complaints: readonly string[];
  /** Every address that it asked for. */
  readonly addresses: readonly string[];
  /** Takes the playground and its bot down. */
  takeDown(): Promise<void>;
  /** Brings both up again, at the same address. */
  bringUp(): Promise<void>;
  lastMessage(): Locator;
  /** Types a line and presses Enter. */
  type(line: string): Promise<void>;
  /** Goes with Tab, or back with Shift+Tab, to the last message's control of this name. */
  tabTo(name: string, key: 'Tab' | 'Shift+Tab'): Promise<void>;
};

type Show = Pick<Stage, 'page' | 'complaints' | 'addresses'>;
type House = Pick<Stage, 'playground' | 'bot'>;

/**
 * A stage for each test of a file: a new playground, bot and tab; the browser
 * stays. Without a browser the tests are skipped, and say why. `more` is what each playground is
 * opened with besides.
 */
export function useStage(more: () => Partial<PlaygroundSetup> = () => ({})): Stage {
  let browser: Browser;
  let context: BrowserContext;
  let house: House | undefined;
  let show: Show;
  /** What went wrong in the playground itself. */
  let faults: unknown[];
  /** One playground after the other at one port: the browser keeps the libraries that it has loaded. */
  let port = 0;

  beforeAll(async () => {
    if (!hasBrowser()) return;
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    // While an empty tab stays, tests open tabs; without it each would open a window, which costs more.
    await context.newPage();
  });

  afterAll(() => browser?.close());

  async function bringUp(): Promise<void> {
    const playground = await startPlayground({
      port,
      clock: systemClock,
      token: TOKEN,
      timer: hurried,
      log: (fault) => faults.push(fault),
      ...more(),
    });
    house = { playground, bot: await startPageBot(playground) };
    port = Number(new URL(playground.url).port);
  }

  async function takeDown(): Promise<void> {
    await house?.bot.close();
    await house?.playground.close();
    house = undefined;
  }

  beforeEach(async ({ skip }) => {
    skip(!hasBrowser(), NO_BROWSER);
    faults = [];
    await bringUp();
    show = await openTab(context);
    await show.page.goto(`http://127.0.0.1:${port}`);
    await show.page.getByText('Dateline is online').waitFor();
  });

  afterEach(async () => {
    await show?.page.close();
    await takeDown();
    if (faults?.length > 0) throw new AggregateError(faults, 'The playground failed.');
  });

  const lastMessage = () => show.page.getByRole('article').last();
  const present = () => {
    if (house === undefined) throw new Error('The playground is down.');
    return house;
  };

  return {
    get page() {
      return show.page;
    },
    get complaints() {
      return show.complaints;
    },
    get addresses() {
      return show.addresses;
    },
    get playground() {
      return present().playground;
    },
    get bot() {
      return present().bot;
    },
    bringUp,
    takeDown,
    lastMessage,
    async type(line) {
      await show.page.keyboard.type(line);
      await show.page.keyboard.press('Enter');
    },
    async tabTo(name, key) {
      const wanted = lastMessage().getByRole('button', { name, exact: true });
      for (let steps = 0; steps < 30; steps += 1) {
        await show.page.keyboard.press(key);
        if (await hasFocus(wanted)) return;
      }
      throw new Error(`${name} cannot be reached by keyboard.`);
    },
  };
}

/** Whether it has the focus, inside a component too. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element.matches(':focus'));
}

async function openTab(context: BrowserContext): Promise<Show> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const addresses: string[] = [];
  page.on('console', (line) => complaints.push(`${line.type()}: ${line.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => addresses.push(request.url()));
  return { page, complaints, addresses };
}
