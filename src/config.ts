import { z } from 'zod';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const PORT_WANTED = 'use a whole number from 0 to 65535; 0 takes any free port';

const port = z.coerce
  .number(PORT_WANTED)
  .int(PORT_WANTED)
  .min(0, PORT_WANTED)
  .max(65_535, PORT_WANTED);

/** Every setting there is. `.env.example` lists the same names; a test compares them. */
export const configSchema = z.object({
  /** Without a token the playground runs and Discord is never called. */
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^\S+$/,
      'a token has no spaces: copy it whole from the Bot page of the developer portal',
    )
    .optional(),
  /** Where Discord's HTTP API is. A proxy or another server can stand there. */
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'use an http or https address' })
    .default('https://discord.com/api')
    // The library adds the version; people copy addresses with it, or with a slash at the end.
    .transform((url) => url.replace(/(?:\/v\d+)?\/*$/, '')),
  /** The folder with the articles. */
  CONTENT_DIR: z.string().default('content'),
  /** The folder for everything that the bot remembers. */
  DATA_DIR: z.string().default('data'),
  /** Set it to share one store between processes; unset, a file in `DATA_DIR` is used. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'use a postgres:// address' })
    .optional(),
  /** The port of the playground; 0 takes any free one. */
  PORT: port.default(4180),
  /** Where health and figures can be read, on this machine alone; unset, nowhere. */
  HEALTH_PORT: port.optional(),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
});

export type Config = Readonly<z.output<typeof configSchema>>;

/** Puts the settings in `.env`, where there is one, beside those of the environment, which win. */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** Reads the environment, once. Throws one message that lists every mistake. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const blankIsUnset = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(blankIsUnset);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new Error(`Settings (.env, see .env.example):\n${z.prettifyError(parsed.error)}`);
}
