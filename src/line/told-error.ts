/** An error as it goes over a line: a clone would forget its class and its name. */
export type ToldError = {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  readonly cause: ToldError | undefined;
};

/** Errors that are of their class at the other end as well, by their names. */
export type Kinds = Readonly<
  Record<string, new (message: string, options?: ErrorOptions) => Error>
>;

/** Takes down what was thrown, whatever it is; `revived` makes an error of it again. */
export function taken(thrown: unknown): ToldError {
  if (!(thrown instanceof Error)) return taken(new Error(String(thrown)));
  const { name, message, stack, cause } = thrown;
  return {
    name,
    message,
    stack,
    code: 'code' in thrown ? String(thrown.code) : undefined,
    cause: cause === undefined ? undefined : taken(cause),
  };
}

/** The error, with where it was thrown; of its own class where that is among `kinds`. */
export function revived({ name, message, stack, code, cause }: ToldError, kinds: Kinds): Error {
  const Kind = kinds[name] ?? Error;
  const error = new Kind(message, cause && { cause: revived(cause, kinds) });
  if (error.name !== name) error.name = name;
  if (stack !== undefined) error.stack = stack;
  return code === undefined ? error : Object.assign(error, { code });
}
