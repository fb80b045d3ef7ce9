import type { ListedPhotos } from '../page.ts';
import { PhotoShelf, type DetailsFile, type Shelf } from '../photo/photoShelf.ts';
import { root } from '../shell/address.ts';
import {
  makeColumns,
  takePart,
  unpackGallery,
  type GalleryColumns,
  type PackedGallery,
} from './galleryColumns.ts';

/** The photos of a gallery, wherever they are, by their number in its order. */
export interface GalleryData {
  readonly columns: GalleryColumns;
  readonly shelf: Shelf;
}

/** By the address of the columns and what is taken of them; Back finds the photos of a gallery as it left them. */
const opened = new Map<string, GalleryData>();
const most = 4;

/** What a gallery has loaded already; a page that has all its photos in itself needs nothing. */
export function knownGallery({ photos, days, beyond }: ListedPhotos): GalleryData | undefined {
  if (beyond) return opened.get(keyOf(beyond));
  const shelf = new PhotoShelf(photos, { root: '', fileOf: () => undefined, choose: () => [] });
  return { columns: makeColumns(photos, days), shelf };
}

/** Rejects where the columns cannot be loaded. */
export async function openGallery(page: ListedPhotos): Promise<GalleryData> {
  const known = knownGallery(page);
  if (known || !page.beyond) return known ?? openGallery(page);
  const { columns: url, from = 0, total } = page.beyond;
  const key = keyOf(page.beyond);
  const response = await fetch(root() + url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const whole = unpackGallery((await response.json()) as PackedGallery); // the build wrote it
  const columns = takePart(whole, from, total);
  const data = opened.get(key) ?? { columns, shelf: makeShelf(page, columns, from) };
  keep(key, data);
  return data;
}

type Beyond = NonNullable<ListedPhotos['beyond']>;

const keyOf = ({ columns, from = 0, total }: Beyond) => `${columns} ${from} ${total}`;

/** @param from number of the gallery's first photo in the files */
function makeShelf({ photos }: ListedPhotos, { details, ratios }: GalleryColumns, from: number): PhotoShelf {
  let end = -from;
  const files = details.map(({ url, count }) => ({ url, count, first: end, end: (end += count) }));
  const fileOf = (number: number): DetailsFile | undefined => files.find((file) => number < file.end);
  return new PhotoShelf(photos, { root: root(), fileOf, choose: (loaded) => loaded, count: ratios.length });
}

function keep(key: string, data: GalleryData): void {
  opened.delete(key);
  opened.set(key, data);
  for (const oldest of opened.keys()) if (opened.size > most) opened.delete(oldest);
}
