const { Temporal: native } = globalThis as Partial<typeof globalThis>;

/**
 * Node brings it from version 26 on. Where the locked Node cannot be installed, an older one runs this
 * with a library that behaves the same.
 */
export const Temporal = native ?? (await import('temporal-polyfill')).Temporal;
