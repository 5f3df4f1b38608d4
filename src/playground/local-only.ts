import type { IncomingHttpHeaders } from 'node:http';

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was meant for this machine and comes from no website. A
 * page on the web can reach loopback, under a name of its own that it points
 * here; the browser then says so in `Host` and in `Origin`.
 */
export function isLocal({ host, origin }: IncomingHttpHeaders): boolean {
  if (host === undefined || !LOCAL_NAMES.has(nameIn(`http://${host}`) ?? '')) return false;
  if (origin === undefined) return true;
  const from = URL.canParse(origin) ? new URL(origin) : undefined;
  return from?.protocol === 'http:' && from.host === host;
}

function nameIn(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
