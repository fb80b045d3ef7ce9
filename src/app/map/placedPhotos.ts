import type { PhotoView } from '../page.ts';

export type PlacedPhoto = PhotoView & { readonly spot: NonNullable<PhotoView['spot']> };

export function placedPhotos(photos: readonly PhotoView[]): PlacedPhoto[] {
  return photos.filter((photo): photo is PlacedPhoto => photo.spot !== undefined);
}
