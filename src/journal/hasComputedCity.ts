import type { Photo } from './photo.ts';

/** Whether a city is named that was looked up rather than written: then the list it is from has to be credited. */
export function hasComputedCity(photos: readonly Photo[]): boolean {
  return photos.some(
    ({ place }) => place?.city !== undefined && (place.citySource ?? place.source) === 'computed',
  );
}
