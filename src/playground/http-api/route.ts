import type { Upload } from '../world/file-store.ts';

/** A request to the API, as a route reads it. */
export type Call = {
  /** A part of the path by its name, decoded. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** Parsed JSON; `undefined` where there was none. */
  readonly body: unknown;
  /** What came beside the JSON, where the route takes files. */
  readonly files: readonly Upload[];
};

/** What the API says: a status, and JSON where there is any. */
export type Answer = { readonly status: number; readonly body?: unknown };

/** One thing that the API can do. It throws `Refused` where Discord says no. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages`. */
  readonly path: string;
  /** `token`: an interaction's own token is in the path, and the bot's is not asked for. */
  readonly auth: 'bot' | 'token';
  /** Whether forms of several parts are taken as well: JSON in one, files in the others. */
  readonly takesFiles?: boolean;
  readonly run: (call: Call) => Answer;
};

/** A route that only reads. */
export const get = (path: string, run: Route['run']): Route => ({
  method: 'GET',
  path,
  auth: 'bot',
  run,
});

/** Here it is. */
export const ok = (body: unknown): Answer => ({ status: 200, body });
/** It is new. */
export const created = (body: unknown): Answer => ({ status: 201, body });
/** It is done, and there is nothing to say. */
export const nothing: Answer = { status: 204 };
