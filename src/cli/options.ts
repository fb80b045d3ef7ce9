import { InvalidArgumentError } from 'commander';

/** An absolute address that pages can be put below: made to end in `/`. */
export function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new InvalidArgumentError('It must begin with https:// or http://.');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It must be a whole number up to 65535.');
  return port;
}

/** `journal` → `/journal/` */
export function parseBase(text: string): string {
  const parts = text.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.map(encodeURIComponent).join('/')}/`;
}
