import { matchRoute, type RouteName } from '../paths.ts';
import { readTitle } from './readPageFiles.ts';
import { readKeptTrip } from './store/keptTrip.ts';
import { asKept, listKept, openStore, type Store } from './store/store.ts';

export interface KeptLink {
  /** Relative to the site's root. */
  readonly url: string;
  readonly title: string;
}

/** Links to single photos would be many, and their galleries have them. */
const listed: readonly (RouteName | undefined)[] = [
  'home',
  'photos',
  'map',
  'trip',
  'post',
  'tripPhotos',
  'tripMap',
  'day',
];
const most = 12;

/** Trips that the reader keeps, then the pages that were read last. */
export async function listKeptPages(root: string, siteTitle: string): Promise<readonly KeptLink[]> {
  const store = openStore(root);
  const slugs = await store.trips();
  const trips = (await Promise.all(slugs.map((slug) => readKeptTrip(store, slug)))).flatMap(
    (trip) => trip ?? [],
  );
  const read = await listRead(store, siteTitle, new Set(trips.map(({ url }) => url)));
  return [...trips.map(({ url, title }) => ({ url, title })), ...read].slice(0, most);
}

async function listRead(
  store: Store,
  siteTitle: string,
  known: ReadonlySet<string>,
): Promise<readonly KeptLink[]> {
  const pages = await store.pages();
  const addresses = (await listKept(pages, store.root))
    .filter((address) => listed.includes(matchRoute(address)) && !known.has(address))
    .reverse();
  return Promise.all(
    addresses.slice(0, most).map(async (address) => {
      const page = await pages.match(store.root + address, asKept);
      return { url: address || '.', title: readTitle((await page?.text()) ?? '', siteTitle) };
    }),
  );
}
