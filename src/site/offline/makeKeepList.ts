import type { OfflineTrip, PhotoBytes } from '../../app/offline/offlineIndex.ts';
import { choosePicture, type KeepList, type ListedPicture } from '../../app/offline/keepList.ts';
import type { PhotoView } from '../../app/page.ts';
import { recipe } from '../../pipeline/recipe.ts';
import type { OfflineLedger, TripParts } from './offlineLedger.ts';

export interface MadeKeepList {
  readonly list: KeepList;
  /** All that is said of it but where it is. */
  readonly sizes: Omit<OfflineTrip, 'list'>;
}

/** All that belongs to a trip, and how much that is. */
export function makeKeepList(parts: TripParts, ledger: OfflineLedger): MadeKeepList {
  const views = [...parts.photos.values()];
  const renditions = new Set(views.flatMap(listShown));
  const files = [...followNames(parts.named, ledger)]
    .concat(
      views.flatMap(({ video }) =>
        video ? [video.url, ...(video.captions ?? []).map(({ url }) => url)] : [],
      ),
    )
    .filter((path) => ledger.files.has(path) && !renditions.has(path));
  const sized = [...new Set(files)].sort().map((path) => [path, ledger.sizeOf(path)] as const);
  // What another server shows is never kept.
  const own = views.map(({ renditions }) => renditions.filter(({ url }) => ledger.files.has(url)));
  const photos = own.map((pictures) => pictures.map((picture) => listPicture(picture, ledger)));
  return {
    list: { pages: parts.pages, files: sized, photos },
    sizes: {
      rest: parts.pageBytes + sized.reduce((sum, [, bytes]) => sum + bytes, 0),
      photos: recipe.widths.map((width) => addUp(photos, width)),
    },
  };
}

/** What shows a photo, and its own file, which no page loads by itself. */
const listShown = ({ renditions, original }: PhotoView) =>
  [...renditions, ...(original ? [original] : [])].map(({ url }) => url);

function listPicture(
  { url, width, hdr }: PhotoView['renditions'][number],
  ledger: OfflineLedger,
): ListedPicture {
  return hdr ? [url] : [url, ledger.sizeOf(url), width];
}

function addUp(photos: KeepList['photos'], width: number): PhotoBytes {
  const sum = (avif: boolean) =>
    photos.reduce((total, photo) => total + (choosePicture(photo, { width, avif })?.[1] ?? 0), 0);
  return { width, avif: sum(true), other: sum(false) };
}

/** The names, and those that their files name, to the end. */
function followNames(names: ReadonlySet<string>, ledger: OfflineLedger): ReadonlySet<string> {
  const found = new Set(names);
  // A set that grows while it is gone through is gone through to its new end.
  for (const name of found) for (const next of ledger.namedBy(name)) found.add(next);
  return found;
}
