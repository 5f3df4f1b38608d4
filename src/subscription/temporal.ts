/**
 * Makes sure that `Temporal` is there: Node brings it from version 26 on. Where the locked Node cannot
 * be installed, an older one runs this with a library that behaves the same.
 */
if (globalThis.Temporal === undefined) await import('temporal-polyfill/global');

export {};
