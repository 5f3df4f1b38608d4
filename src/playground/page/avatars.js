// @ts-check
/** Pictures of people, drawn here: a name's first letter on a colour of its own. */

const COLOURS = ['#0f766e', '#7c3aed', '#be185d', '#1d4ed8', '#a16207', '#4d7c0f'];

/**
 * An address of the picture of a person; the bot has the product's mark.
 * @param {{ readonly id: string, readonly username: string, readonly bot?: boolean }} user
 */
export function avatarOf({ id, username, bot }) {
  if (bot === true) return '/page/mark.svg';
  const colour = COLOURS[Number(id.slice(-2)) % COLOURS.length] ?? COLOURS[0];
  const letter = /[\p{L}\p{N}]/u.exec(username)?.[0].toUpperCase() ?? '?';
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
    <rect width="40" height="40" fill="${colour}"/>
    <text x="20" y="27" font-family="system-ui,sans-serif" font-size="19" font-weight="600"
      fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
