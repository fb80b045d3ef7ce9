import { pageAddress } from '../pageAddress.ts';

/** What a request is for, as far as the worker has a say in it. */
export interface AskedFor {
  readonly kind: 'page' | 'file' | 'seen';
  /** Relative to the site's root, without query; of a page as it is listed. */
  readonly path: string;
}

type Asked = Pick<Request, 'method' | 'mode' | 'cache' | 'url'>;

/** Undefined of what the browser deals with itself: other origins, other methods, what must come fresh, other files. */
export function kindOfRequest({ method, mode, cache, url }: Asked, root: string): AskedFor | undefined {
  const isNavigation = mode === 'navigate';
  if (method !== 'GET' || !url.startsWith(root)) return undefined;
  // A reload is a navigation that asks likewise.
  if (!isNavigation && (cache === 'no-cache' || cache === 'reload' || cache === 'no-store')) return undefined;
  const path = url.slice(root.length).replace(/[?#].*$/s, '');
  if (/^assets\/(?:studio\/)?[^/]+\.(?:js|css|woff2|png)$/.test(path)) return { kind: 'file', path };
  if (/^(?:assets|img)\/[^/]+$/.test(path)) return { kind: 'seen', path };
  const address = pageAddress(path);
  return address === undefined ? undefined : { kind: 'page', path: address };
}
