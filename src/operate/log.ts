import { pino } from 'pino';
import type { Config } from '../config.ts';

/** What is known beside the words. An error goes under `error`. */
export type Fields = Readonly<Record<string, unknown>>;

type Write = (fields: Fields, message: string) => void;

/** Where the operator reads what happened. Rooms know this type, and not the library behind it. */
export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
};

/** Where the lines go; `process.stdout` is one. */
export type Output = { readonly isTTY?: boolean; write(line: string): unknown };

export type LogSettings = {
  readonly level: Config['LOG_LEVEL'];
  readonly output: Output;
  /** Words that must never be printed, whatever they are part of: the token, a password. */
  readonly secrets?: readonly string[];
};

/** One JSON object a line; to a person at a terminal, one readable line. */
export function createLog({ level, output, secrets = [] }: LogSettings): Log {
  const hide = hiding(secrets);
  const shape = output.isTTY === true ? readable : (line: string) => line;
  const logger = pino(
    { level, base: null, serializers: { error: plainError }, formatters: { level: named } },
    { write: (line: string) => void output.write(hide(shape(line))) },
  );
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    fatal: (fields, message) => logger.fatal(fields, message),
  };
}

const named = (label: string) => ({ level: label });

/** Replaced in the finished line, so that no field, message or stack can carry one out. */
function hiding(secrets: readonly string[]): (line: string) => string {
  const words = secrets.filter((secret) => secret !== '');
  return (line) => words.reduce((text, word) => text.replaceAll(word, '[secret]'), line);
}

/**
 * An error without its extra fields: those of HTTP errors hold the whole request,
 * with addresses that let anyone answer in the bot's name and what a reader wrote.
 */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const status = 'status' in error ? error.status : undefined;
  return { name, message, code, status, stack, cause: cause && plainError(cause) };
}

/** `09:15:02 WARN  The gateway closed a shard.  shard=0 code=4000`, a stack below it. */
function readable(line: string): string {
  const { level, time, msg, error, ...rest } = JSON.parse(line);
  const at = new Date(time).toISOString().slice(11, 19);
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const tail = error === undefined ? '' : `\n${error?.stack ?? JSON.stringify(error)}`;
  const words = [msg, fields.join(' ')].filter((part) => part !== '').join('  ');
  return `${at} ${String(level).toUpperCase().padEnd(5)} ${words}${tail}\n`;
}
