import { matchRoute, type RouteName } from '../paths.ts';

/** The site's root, absolute: `<base>` says where it is, whatever folder the site was put into. */
export const root = () => document.baseURI.replace(/[^/]*$/, '');

/** Says it absolutely, before the address changes, so that whatever reads a relative `<base>` anew finds the same. */
export const fixRoot = () => document.querySelector('base')?.setAttribute('href', document.baseURI);

/** An address of the site, taken apart. */
export interface SiteAddress {
  /** Relative to the site's root, without query and fragment. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fragment: string;
  readonly route: RouteName;
}

/** Some hosts take the slash off pages' addresses; none of a page's own has a dot in it. */
const withSlash = (path: string) => (/(?:^|\/)[^/.]+$/.test(path) ? `${path}/` : path);

/** `undefined` for what is no page of this site: another origin, a folder above, a file. */
export function parseAddress(url: string): SiteAddress | undefined {
  const { origin, pathname, searchParams, hash } = new URL(url, document.baseURI);
  const absolute = origin + pathname;
  if (!absolute.startsWith(root())) return undefined;
  const path = withSlash(absolute.slice(root().length));
  const route = matchRoute(path);
  return route && route !== 'lost'
    ? { path, query: searchParams, fragment: hash.slice(1), route }
    : undefined;
}
