import { fetchFresh } from '../store/fetchFresh.ts';
import { inParallel } from '../store/inParallel.ts';
import { refreshPage } from '../store/keepPage.ts';
import { asKept, type Store } from '../store/store.ts';
import { syncStore } from '../store/syncStore.ts';
import type { Visit } from '../visit.ts';
import type { SeenFiles } from './seenFiles.ts';

/** After a page has loaded: keeps what it has loaded without the worker, then lets go of what the site has no longer. */
export async function keepVisit({ page, loaded }: Visit, store: Store, seen: SeenFiles): Promise<void> {
  // No connection, or no room: the next visit goes on.
  if (loaded) await keepLoaded(page, loaded, store, seen).catch(() => undefined);
  await syncStore(store).catch(() => undefined);
  seen.recount();
}

async function keepLoaded(
  page: string,
  loaded: readonly string[],
  store: Store,
  seen: SeenFiles,
): Promise<void> {
  const url = store.root + page;
  if ((await (await store.pages()).match(url, asKept)) === undefined) await refreshPage(store, page);
  await inParallel(loaded, async (path) => {
    if ((await caches.match(store.root + path, asKept)) === undefined)
      await seen.keep(path, await fetchFresh(store.root + path));
  });
}
