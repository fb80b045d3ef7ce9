import type { PictureWish } from '../keepList.ts';
import type { Store } from './store.ts';

/** Says that a trip is kept as a whole: it is written last and goes first. */
export interface KeptTrip {
  readonly title: string;
  readonly url: string;
  /** Address of the `KeepList` that is kept, which is in the trip's cache too. */
  readonly list: string;
  readonly wish: PictureWish;
  readonly bytes: number;
}

const addressOf = (store: Store) => `${store.root}?note=kept`;

export async function readKeptTrip(store: Store, slug: string): Promise<KeptTrip | undefined> {
  if (!(await store.trips()).includes(slug)) return undefined;
  const found = await (await store.trip(slug)).match(addressOf(store));
  return found && ((await found.json()) as KeptTrip); // `writeKeptTrip` wrote it
}

/** @param cache the trip's own, which may have been removed in the meantime: then the note is as well */
export async function writeKeptTrip(store: Store, cache: Cache, kept: KeptTrip): Promise<void> {
  await cache.put(addressOf(store), new Response(JSON.stringify(kept)));
}

/** True of paths of notes, which are no files of the site. */
export const isNote = (path: string) => path.startsWith('?');
