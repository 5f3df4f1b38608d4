import { typedDate } from '../article/dates.ts';

/** What a reader asks for, taken apart. */
export type Question = {
  /** The words that are left: a topic, or any words; empty where none are. */
  readonly about: string;
  /** A name as it was typed, where the question asks what somebody said. */
  readonly speaker: string | undefined;
  /** A name as it was typed, where the question asks what somebody published. */
  readonly publisher: string | undefined;
  /** Only what was published within; `to` is exclusive. */
  readonly period: Period | undefined;
};

export type Period = { readonly from: Date; readonly to: Date };

/** “What did Ana Ruiz say about ferries”: the first words of such a question. */
const WHAT_SAID =
  /^what (?:did|does|has|do|have) (?<speaker>.+?) (?:say|said|think|tell|told)(?: (?:about|on|of|to) (?<about>.+))?$/iu;
const SAID_BY =
  /^(?:quotes?|words|statements?) (?:by|from|of) (?<speaker>.+?)(?: (?:about|on) (?<about>.+))?$/iu;
const FROM_SOURCE =
  /^(?:(?<about>.+?) )?(?:according to|as told by|published by|in the words of) (?<publisher>.+)$/iu;
/** “… in March 2025”, “… 2025”: a time at the end. */
const IN_TIME = /(?:^|\s)(?:(?:published )?(?:in|during|on) )?(?<time>(?:\S+ ){0,3}\S*\d)$/iu;
const YEAR = /^(?:19|20)\d{2}$/;

/** Reads a question. Whatever is not understood as more stays words. */
export function readQuestion(typed: string): Question {
  const asked = typed.trim().replace(/\s*[?？]+$/u, '');
  const { words, period } = withoutPeriod(asked);
  const said = (WHAT_SAID.exec(words) ?? SAID_BY.exec(words))?.groups;
  if (said !== undefined) {
    return { about: said['about'] ?? '', speaker: said['speaker'], publisher: undefined, period };
  }
  const told = FROM_SOURCE.exec(words)?.groups;
  return {
    about: told === undefined ? words : (told['about'] ?? ''),
    speaker: undefined,
    publisher: told?.['publisher'],
    period,
  };
}

/** Takes a time off the end, the longest that is one. */
function withoutPeriod(asked: string): { words: string; period: Period | undefined } {
  const parts = asked.split(' ');
  for (let from = Math.max(0, parts.length - 4); from < parts.length; from += 1) {
    const found = IN_TIME.exec(parts.slice(from).join(' '))?.groups?.['time'];
    const period = found === undefined ? undefined : periodOf(found);
    if (period === undefined || found === undefined) continue;
    const words = asked.slice(0, asked.length - found.length);
    return {
      words: words.replace(/\s*\b(?:published )?(?:in|during|on|from) $/iu, '').trim(),
      period,
    };
  }
  return { words: asked, period: undefined };
}

/** A day, a month or a year, in UTC as articles are dated; `undefined` for any other words. */
function periodOf(words: string): Period | undefined {
  if (YEAR.test(words))
    return { from: day(`${words}-01-01`), to: day(`${Number(words) + 1}-01-01`) };
  const iso = typedDate(words);
  if (iso === undefined) return undefined;
  return iso.length === 'YYYY-MM'.length ? monthOf(iso) : dayOf(iso);
}

function monthOf(iso: string): Period {
  const from = day(`${iso}-01`);
  return { from, to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1)) };
}

function dayOf(iso: string): Period {
  const from = day(iso);
  return { from, to: new Date(from.getTime() + 24 * 60 * 60 * 1000) };
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
