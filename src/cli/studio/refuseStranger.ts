import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { filesPath, tokenHeader, tokenQuery, type Refusal } from '../../app/studio/keeping/dev/devWire.ts';

/** A name of this machine that no other server can be reached by: others are what DNS rebinding comes with. */
export function isOwnHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** Why a request is not one of the studio's own page; undefined where it is. */
export function refuseStranger(
  { headers, method, url = '' }: IncomingMessage,
  token: string,
): Refusal | undefined {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (!isOwnHost(host)) return { reason: 'the request is addressed to another host' };
  if (site !== undefined && site !== 'same-origin')
    return { reason: 'the request comes from another website' };
  // Browsers say it of every request that writes.
  if (origin === undefined ? method !== 'GET' : origin !== `http://${host}`)
    return { reason: 'the request comes from another website' };
  const given = headers[tokenHeader] ?? findToken(url);
  if (typeof given !== 'string' || !isSame(given, token))
    return { reason: 'the page is older than this run of pinhole dev; load it again' };
  return undefined;
}

function findToken(url: string): string | null {
  return url.startsWith(filesPath) ? new URL(url, 'http://localhost').searchParams.get(tokenQuery) : null;
}

/** Takes as long whatever the difference. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
