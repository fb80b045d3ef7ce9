import type { ListedPhotos } from '../page.ts';
import { PhotoShelf, type DetailsFile } from '../photo/photoShelf.ts';
import { root } from '../shell/address.ts';
import { makeColumns, unpackGallery, type GalleryColumns, type PackedGallery } from './galleryColumns.ts';

/** The photos of a gallery, wherever they are, by their number in its order. */
export interface GalleryData {
  readonly columns: GalleryColumns;
  readonly shelf: PhotoShelf;
}

/** By the address of the columns; Back finds the photos of a gallery as it left them. */
const opened = new Map<string, GalleryData>();
const most = 4;

/** What a gallery has loaded already; a page that has all its photos in itself needs nothing. */
export function knownGallery({ photos, days, beyond }: ListedPhotos): GalleryData | undefined {
  if (beyond) return opened.get(beyond.columns);
  const shelf = new PhotoShelf(photos, { root: '', fileOf: () => undefined, choose: () => [] });
  return { columns: makeColumns(photos, days), shelf };
}

/** Rejects where the columns cannot be loaded. */
export async function openGallery(page: ListedPhotos): Promise<GalleryData> {
  const known = knownGallery(page);
  if (known || !page.beyond) return known ?? openGallery(page);
  const { columns: url } = page.beyond;
  const response = await fetch(root() + url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const columns = unpackGallery((await response.json()) as PackedGallery); // the build wrote it
  const data = opened.get(url) ?? { columns, shelf: makeShelf(page, columns) };
  keep(url, data);
  return data;
}

function makeShelf({ photos }: ListedPhotos, { details }: GalleryColumns): PhotoShelf {
  let end = 0;
  const files = details.map(({ url, count }) => ({ url, count, first: end, end: (end += count) }));
  const fileOf = (number: number): DetailsFile | undefined => files.find((file) => number < file.end);
  return new PhotoShelf(photos, { root: root(), fileOf, choose: (loaded) => loaded });
}

function keep(url: string, data: GalleryData): void {
  opened.delete(url);
  opened.set(url, data);
  for (const oldest of opened.keys()) if (opened.size > most) opened.delete(oldest);
}
