// @ts-check
/**
 * Must be loaded before the library: it reads this once. A message without an
 * avatar would otherwise fetch one from Discord.
 */
Object.assign(globalThis, { $discordMessage: { avatars: { default: '/page/mark.svg' } } });
