import { imageHolders } from '../journal/imageServer.ts';
import { isSecureAddress } from './isSecureAddress.ts';

const known = new Set<string>(imageHolders);

/**
 * The address of an image server with its `{path}` and `{width}`: a secure one, or one on the author's own machine.
 * Undefined where it is none, or where it leaves the server open, since a site's policy names it.
 */
export function parseImageAddress(written: string): string | undefined {
  const template = written.trim();
  const holders: readonly string[] = template.match(/\{[^}]*\}/g) ?? [];
  if (!holders.includes('{path}') || !holders.includes('{width}')) return undefined;
  // Stars stand for hashes where addresses are packed, and lists of addresses have spaces between them.
  if (holders.some((holder) => !known.has(holder)) || /[\s"'<>\\*]|,$/.test(template)) return undefined;
  const address = template.replaceAll(/\{\w+\}/g, '1');
  return isSecureAddress(address) && !/^\w+:\/\/[^/]*\{/.test(template) ? template : undefined;
}
