/** An error as it goes over a line: a clone would forget its class and its name. */
export type ToldError = {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | number | undefined;
  readonly cause: ToldError | undefined;
};

/** Errors that are of their class at the other end as well, by their names. */
export type Kinds = Readonly<
  Record<string, new (message: string, options?: ErrorOptions) => Error>
>;

/** Nobody reads further down; and an error may be its own cause. */
const DEEPEST = 5;

/** Takes down what was thrown, whatever it is; `revived` makes an error of it again. */
export function taken(thrown: unknown, depth = 0): ToldError {
  if (!(thrown instanceof Error)) return taken(new Error(String(thrown)), depth);
  const { name, message, stack, cause } = thrown;
  return {
    name,
    message,
    stack,
    code: 'code' in thrown ? plain(thrown.code) : undefined,
    cause: cause === undefined || depth === DEEPEST ? undefined : taken(cause, depth + 1),
  };
}

const plain = (code: unknown): string | number | undefined =>
  typeof code === 'string' || typeof code === 'number' ? code : undefined;

/** The error, with where it was thrown; of its own class where that is among `kinds`. */
export function revived({ name, message, stack, code, cause }: ToldError, kinds: Kinds): Error {
  const Kind = kinds[name] ?? Error;
  const error = new Kind(message, cause && { cause: revived(cause, kinds) });
  if (error.name !== name) error.name = name;
  if (stack !== undefined) error.stack = stack;
  return code === undefined ? error : Object.assign(error, { code });
}
