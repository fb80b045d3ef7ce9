import { listKeptFiles, type KeepList, type PictureWish } from '../keepList.ts';
import type { OfflineIndex } from '../offlineIndex.ts';
import { readPageFiles } from '../readPageFiles.ts';
import { ensureApp, ensurePageFiles } from './ensureFiles.ts';
import { fetchFresh } from './fetchFresh.ts';
import { inParallel } from './inParallel.ts';
import { makeKeptPage, versionOf } from './keepPage.ts';
import { writeKeptTrip, isNote, type KeptTrip } from './keptTrip.ts';
import { asKept, listKept, type Store } from './store.ts';

export interface FillOptions {
  readonly wish: PictureWish;
  readonly name: Pick<KeptTrip, 'title' | 'url'>;
  /** Bytes that the whole is said to come to. */
  readonly bytes: number;
  readonly signal?: AbortSignal;
  /** Told of the bytes that are there. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Brings all of a trip into its cache: files first, then the pages that name them, then the note that it is kept, then
 * what is no longer part of it goes. What is there already is not fetched again, so it goes on where it broke off.
 */
export async function fillTrip(
  store: Store,
  slug: string,
  index: OfflineIndex,
  { wish, name, bytes, signal, onProgress = () => {} }: FillOptions,
): Promise<void> {
  const address = index.trips[slug]?.list;
  if (address === undefined) throw new Error(`${slug}: no trip of the site`);
  const cache = await store.trip(slug);
  await store.change(() => ensureApp(store, index));
  await fetchInto(store, cache, address, signal);
  const list = await readKeepList(store, cache, address);
  let done = 0;
  await inParallel(listKeptFiles(list, wish), async ([path, size]) => {
    await fetchInto(store, cache, path, signal);
    onProgress((done += size));
  });
  const rest = Math.max(0, bytes - done) / Math.max(1, list.pages.length);
  await inParallel(list.pages, async (page) => {
    await fetchPageInto(store, cache, page, signal);
    onProgress((done += rest));
  });
  signal?.throwIfAborted();
  await writeKeptTrip(store, cache, { title: name.title, url: name.url, list: address, wish, bytes });
  await removeOthers(store, cache, list, { address, wish });
}

export async function readKeepList(store: Store, cache: Cache, address: string): Promise<KeepList> {
  const found = await cache.match(store.root + address, asKept);
  if (found === undefined) throw new Error(`${address} is not kept`);
  return found.json() as Promise<KeepList>; // the build wrote it
}

/** A hashed file is the same wherever it is kept. */
async function fetchInto(
  store: Store,
  cache: Cache,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const url = store.root + path;
  signal?.throwIfAborted();
  if ((await cache.match(url, asKept)) !== undefined) return;
  await cache.put(url, (await caches.match(url, asKept)) ?? (await fetchFresh(url, signal)));
}

type ListedPage = KeepList['pages'][number];

async function fetchPageInto(
  store: Store,
  cache: Cache,
  [address, version]: ListedPage,
  signal: AbortSignal | undefined,
): Promise<void> {
  const url = store.root + address;
  signal?.throwIfAborted();
  const known = await cache.match(url, asKept);
  if (known !== undefined && versionOf(known) === version) return;
  const response = await fetchFresh(url, signal);
  const html = await response.text();
  const page = readPageFiles(html);
  // In the middle of an upload: the next visit finds all of it.
  if (page?.version !== version) throw new Error(`${address} is another one than listed`);
  if (!(await store.change(() => ensurePageFiles(store, page)))) throw new Error(`${address} fits no app`);
  await cache.put(url, makeKeptPage(html, version, response.headers));
}

async function removeOthers(
  store: Store,
  cache: Cache,
  list: KeepList,
  { address, wish }: { readonly address: string; readonly wish: PictureWish },
): Promise<void> {
  const part = new Set([
    address,
    ...listKeptFiles(list, wish).map(([path]) => path),
    ...list.pages.map(([page]) => page),
  ]);
  for (const path of await listKept(cache, store.root))
    if (!part.has(path) && !isNote(path)) await cache.delete(store.root + path);
}
