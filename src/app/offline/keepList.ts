import type { OfflineTrip } from './offlineIndex.ts';

/** All that belongs to a trip. Paths and addresses are relative to the site's root. */
export interface KeepList {
  /** Address and version of each page. */
  readonly pages: readonly (readonly [address: string, version: string])[];
  /** Data, streets, videos; with their lengths in bytes. */
  readonly files: readonly KeptFile[];
  /** For each photo its pictures, narrow before wide, those of the best type first. */
  readonly photos: readonly (readonly ListedPicture[])[];
}

export type KeptFile = readonly [path: string, bytes: number];

/** Without a width: one that is never kept, but shown by the one that is. */
export type ListedPicture = readonly [path: string, bytes?: number, width?: number];

/** What of a photo is kept on this reader's device. */
export interface PictureWish {
  /** Pixels that the screen has across. */
  readonly width: number;
  /** Whether the browser shows AVIF. */
  readonly avif: boolean;
}

/** The narrowest picture of the best type that fills the screen, else the widest. */
export function choosePicture(photo: readonly ListedPicture[], wish: PictureWish): KeptFile | undefined {
  const usable = photo.filter(([path]) => wish.avif || !path.endsWith('.avif'));
  const type = typeOf(usable.find(([, , width]) => width !== undefined)?.[0]);
  const chosen = usable.filter(([path, , width]) => width !== undefined && typeOf(path) === type);
  const found = chosen.find(([, , width = 0]) => width >= wish.width) ?? chosen.at(-1);
  return found && [found[0], found[1] ?? 0];
}

const typeOf = (path = '') => path.slice(path.lastIndexOf('.') + 1);

/** Every hashed file of the list that this reader keeps. */
export function listKeptFiles(list: KeepList, wish: PictureWish): readonly KeptFile[] {
  const pictures = list.photos.map((photo) => choosePicture(photo, wish));
  return [...list.files, ...pictures.filter((picture) => picture !== undefined)];
}

/** How many bytes a trip comes to on this reader's device, about. */
export function sizeOfTrip({ rest, photos }: OfflineTrip, wish: PictureWish): number {
  const step = photos.find(({ width }) => width >= wish.width) ?? photos.at(-1);
  return rest + (step === undefined ? 0 : wish.avif ? step.avif : step.other);
}
