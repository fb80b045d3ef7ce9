import { parseAddress, root } from './address.ts';
import { screen } from './screen.svelte.ts';

/** What the build told crawlers and messengers of the page that the document was loaded for, and nobody reads after that. */
const ofFirstPage =
  'meta[property], meta[name^="twitter:"], meta[name="description"], meta[name="robots"], script[type="application/ld+json"]';

/**
 * After the address has changed: menus in which browsers share a page take its canonical address, so that follows, with
 * all that the reader chose; what was said of another page is gone.
 */
export function tellAddress(): void {
  for (const stale of document.head.querySelectorAll(ofFirstPage)) stale.remove();
  document.head.querySelector('link[rel="canonical"]')?.remove();
  const canonical = canonicalAddress();
  if (canonical === undefined) return;
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = canonical;
  document.head.append(link);
}

function canonicalAddress(): string | undefined {
  const { site, view, path } = screen;
  const isPage = parseAddress(location.href)?.path === path;
  if (isPage && view?.page.canonical !== undefined) return view.page.canonical;
  if (site.url === undefined || !location.href.startsWith(root())) return undefined;
  return site.url + location.href.slice(root().length);
}
