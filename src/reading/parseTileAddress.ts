import { isSecureAddress } from './isSecureAddress.ts';

const known = new Set<string>(['{z}', '{x}', '{y}', '{-y}', '{r}']);
/** Any address that a template leads to has a tile at a place like this. */
const example = { '{z}': '3', '{x}': '4', '{y}': '2', '{-y}': '5', '{r}': '@2x' } as const;

/**
 * The address of tiles with its `{z}`, `{x}`, `{y}`: of a secure server, of one on the author's own machine, or inside
 * the site. Undefined where it is none, or where it leaves the server open (`{s}`), since a site's policy names it.
 */
export function parseTileAddress(written: string): string | undefined {
  const template = written.trim();
  const holders = template.match(/\{[^}]*\}/g) ?? [];
  const has = (holder: string) => template.includes(holder);
  if (!has('{z}') || !has('{x}') || has('{y}') === has('{-y}')) return undefined;
  if (holders.some((holder) => !known.has(holder)) || /[\s"'<>\\]/.test(template)) return undefined;
  const address = fillTemplate(template);
  if (/^[\w.-]/.test(address) && !/^[\w.+-]*:/.test(address)) return template;
  return isSecureAddress(address) ? template : undefined;
}

const fillTemplate = (template: string) =>
  Object.entries(example).reduce((address, [holder, value]) => address.replaceAll(holder, value), template);
