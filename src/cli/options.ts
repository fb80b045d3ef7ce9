import { InvalidArgumentError } from 'commander';
import type { Part } from '../pipeline/shared/takePart.ts';
import { parseStoreAddress, type StoreAddress } from '../pipeline/store/storeAddress.ts';

/** An absolute address that pages can be put below: made to end in `/`. */
export function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new InvalidArgumentError('It must begin with https:// or http://.');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** `s3://bucket/prefix` */
export function parseStore(text: string): StoreAddress {
  const address = parseStoreAddress(text);
  if (!address) throw new InvalidArgumentError('It must look like s3://bucket/prefix.');
  return address;
}

/** `2/8`: the second of eight parts. */
export function parsePart(text: string): Part {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of)
    throw new InvalidArgumentError('It must look like 2/8: the second of eight parts.');
  return { number, of };
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

/** A number from `least` to `most`. */
export function parseNumber(least: number, most: number, isWhole = false): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? NaN : Number(text);
    if (!(number >= least && number <= most) || (isWhole && !Number.isInteger(number)))
      throw new InvalidArgumentError(
        `It must be a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`,
      );
    return number;
  };
}
