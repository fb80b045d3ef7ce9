import type { OfflineIndex } from '../offlineIndex.ts';
import { comparedRolls, readCurrentSite, type CurrentSite } from './currentSite.ts';
import { readIndex, wholeApps } from './ensureFiles.ts';
import { AnswerError } from './fetchFresh.ts';
import { fillTrip } from './fillTrip.ts';
import { refreshPage, versionOf } from './keepPage.ts';
import { isNote, readKeptTrip } from './keptTrip.ts';
import { asKept, listKept, type Store } from './store.ts';

/**
 * Compares what is kept with what the site holds now. Pictures and data that it no longer has go at once, pages and kept
 * trips that have changed come anew, and only when each kept page is as the site has it do scripts and styles go, which
 * then none of them names. Breaks off where the connection does, and begins again at the next visit.
 */
export async function syncStore(store: Store): Promise<void> {
  const index = await readIndex(store);
  const site = await readCurrentSite(store, index);
  if (site === undefined) return;
  await removeGone(store, index, site);
  await updatePages(store, site);
  await updateTrips(store, index, site);
  await store.change(async () => {
    // A reader may have met a site that is newer still: its pages need files that this list does not know.
    if (!(await isAllCurrent(store, site))) return;
    await removeOldFiles(store, index, site);
    await store.writeNote(comparedRolls, index.rolls);
  });
}

const isFile = (path: string) => path.startsWith('assets/') || path.startsWith('img/');
const isPicture = (path: string) => path.startsWith('img/');
const isPage = (path: string) => !isFile(path) && !isNote(path);

async function removeGone(store: Store, index: OfflineIndex, site: CurrentSite): Promise<void> {
  await removeFiles(store, await store.seen(), site, isFile);
  for (const slug of await store.trips())
    if (index.trips[slug] === undefined) await store.removeTrip(slug);
    // Its data goes when the pages that name it have come anew.
    else await removeFiles(store, await store.trip(slug), site, isPicture);
}

async function removeFiles(
  store: Store,
  cache: Cache,
  site: CurrentSite,
  isMeant: (path: string) => boolean,
): Promise<void> {
  for (const path of await listKept(cache, store.root))
    if (isMeant(path) && !(await site.has(path))) await cache.delete(store.root + path);
}

/** Pages that are not as the site has them; `gone` of those that it has no longer. */
async function findStale(store: Store, cache: Cache, site: CurrentSite) {
  const stale: { readonly address: string; readonly gone: boolean }[] = [];
  for (const address of (await listKept(cache, store.root)).filter(isPage)) {
    const page = await cache.match(store.root + address, asKept);
    const current = page && (await site.isCurrent(address, versionOf(page)));
    if (current !== true) stale.push({ address, gone: current === undefined });
  }
  return stale;
}

async function updatePages(store: Store, site: CurrentSite): Promise<void> {
  const pages = await store.pages();
  for (const { address, gone } of await findStale(store, pages, site)) {
    const isThere = !gone && (await refreshPage(store, address).then(() => true, isThereStill));
    if (!isThere) await pages.delete(store.root + address);
  }
}

/** False where the site answers that it has no such page; what only fails breaks the comparison off. */
function isThereStill(error: unknown): boolean {
  if (error instanceof AnswerError && error.status < 500) return false;
  throw error;
}

async function updateTrips(store: Store, index: OfflineIndex, site: CurrentSite): Promise<void> {
  for (const slug of await store.trips()) {
    const kept = await readKeptTrip(store, slug);
    if (kept === undefined) await removeStalePages(store, slug, site);
    else if (kept.list !== index.trips[slug]?.list)
      await fillTrip(store, slug, index, { ...kept, name: kept });
  }
}

/** Of a trip that has come in part: the rest comes with what has changed. */
async function removeStalePages(store: Store, slug: string, site: CurrentSite): Promise<void> {
  const cache = await store.trip(slug);
  for (const { address } of await findStale(store, cache, site)) await cache.delete(store.root + address);
}

async function isAllCurrent(store: Store, site: CurrentSite): Promise<boolean> {
  const trips = await Promise.all((await store.trips()).map((slug) => store.trip(slug)));
  for (const cache of [await store.pages(), ...trips])
    if ((await findStale(store, cache, site)).length > 0) return false;
  return true;
}

async function removeOldFiles(store: Store, index: OfflineIndex, site: CurrentSite): Promise<void> {
  await removeFiles(store, await store.files(), site, isFile);
  for (const slug of await store.trips()) await removeFiles(store, await store.trip(slug), site, isFile);
  const app = new Set(index.app);
  const whole = await store.readNote(wholeApps);
  await store.writeNote(
    wholeApps,
    whole.filter((path) => app.has(path)),
  );
}
