import { choosePicture } from '../keepList.ts';
import { readKeepList } from '../store/fillTrip.ts';
import { readKeptTrip } from '../store/keptTrip.ts';
import { asKept, listKept, type Store } from '../store/store.ts';

/** A kept picture that shows the same photo in another size: that of a kept trip, else the largest that was seen. */
export async function findKeptPicture(path: string, store: Store): Promise<Response | undefined> {
  if (!path.startsWith('img/')) return undefined;
  for (const slug of await store.trips()) {
    const other = await findInTrip(path, slug, store);
    if (other) return other;
  }
  return findSeen(path, store);
}

async function findInTrip(path: string, slug: string, store: Store): Promise<Response | undefined> {
  const kept = await readKeptTrip(store, slug);
  if (kept === undefined) return undefined;
  const cache = await store.trip(slug);
  const { photos } = await readKeepList(store, cache, kept.list);
  const photo = photos.find((pictures) => pictures.some(([picture]) => picture === path));
  const chosen = photo && choosePicture(photo, kept.wish);
  return chosen && cache.match(store.root + chosen[0], asKept);
}

/** Renditions of one kind share the first part of their names: `img/04ecfa1dbf0c6909-640.avif`. */
async function findSeen(path: string, store: Store): Promise<Response | undefined> {
  const end = path.lastIndexOf('-');
  if (end < 0) return undefined;
  const seen = await store.seen();
  const widthOf = (other: string) => Number.parseInt(other.slice(end + 1), 10);
  const [widest] = (await listKept(seen, store.root))
    .filter((other) => other.startsWith(path.slice(0, end + 1)))
    .sort((one, other) => widthOf(other) - widthOf(one));
  return widest === undefined ? undefined : seen.match(store.root + widest, asKept);
}
