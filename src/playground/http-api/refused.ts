import { errorTree, type FormProblem } from '../validate/form-problem.ts';

/** Discord's numbers for what it refuses, with the status and the words that go with each. */
const REFUSALS = {
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30032: [400, 'Maximum number of application commands reached'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50041: [400, 'Invalid API version provided'],
  50109: [400, 'The request body contains invalid JSON.'],
} as const satisfies Record<number, readonly [number, string]>;

/** An answer that is no: what Discord would send, status and body. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    body: { readonly message: string; readonly [field: string]: unknown },
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Discord's refusal with this number. */
export function refused(code: keyof typeof REFUSALS): Refused {
  const [status, message] = REFUSALS[code];
  return new Refused(status, { message, code });
}

/** A request whose form is wrong: 50035 with the tree of all that is. */
export function invalidForm(problems: readonly FormProblem[]): Refused {
  const [status, message] = REFUSALS[50035];
  return new Refused(status, { message, code: 50035, errors: errorTree(problems) });
}

/** What HTTP itself refuses; Discord says it with code 0: `404: Not Found`. */
export function refusedByHttp(status: 401 | 404 | 405): Refused {
  const words = { 401: 'Unauthorized', 404: 'Not Found', 405: 'Method Not Allowed' };
  return new Refused(status, { message: `${status}: ${words[status]}`, code: 0 });
}
