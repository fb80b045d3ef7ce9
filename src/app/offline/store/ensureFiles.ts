import { studioFolder, type OfflineIndex } from '../offlineIndex.ts';
import type { PageFiles } from '../readPageFiles.ts';
import { fetchFresh } from './fetchFresh.ts';
import { inParallel } from './inParallel.ts';
import { asKept, type Note, type Store } from './store.ts';

/** Files of the apps that are kept as a whole. */
export const wholeApps: Note<readonly string[]> = { name: 'apps', absent: [] };

export const readIndex = async (store: Store): Promise<OfflineIndex> =>
  (await fetchFresh(`${store.root}offline.json`)).json() as Promise<OfflineIndex>; // the build wrote it

/** Keeps the whole app of the site as it is now. Rejects where a file does not come; to be called in `store.change`. */
export async function ensureApp(store: Store, index: OfflineIndex): Promise<void> {
  await ensureFiles(store, index.app);
  const whole = await store.readNote(wholeApps);
  await store.writeNote(wholeApps, [...new Set([...whole, ...index.app])]);
}

/**
 * Keeps all that a page needs to stand as it is: what it names, and the app that it begins, whose parts load each other
 * later; of the studio what it works with, too. False where the site has another app by now, which the page does not fit. To
 * be called in `store.change`.
 */
export async function ensurePageFiles(store: Store, page: PageFiles): Promise<boolean> {
  const isStudio = page.files.some((path) => path.startsWith(studioFolder));
  if (isStudio || !(await store.readNote(wholeApps)).includes(page.entry)) {
    const index = await readIndex(store);
    if (!index.app.includes(page.entry)) return false;
    await ensureApp(store, index);
    if (isStudio) await ensureFiles(store, index.studio ?? []);
  }
  await ensureFiles(store, page.files);
  return true;
}

async function ensureFiles(store: Store, paths: readonly string[]): Promise<void> {
  const files = await store.files();
  await inParallel(paths, async (path) => {
    const url = store.root + path;
    if ((await files.match(url, asKept)) === undefined) await files.put(url, await fetchFresh(url));
  });
}
