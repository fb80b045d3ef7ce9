import type { PhotoSettings, SiteSettings, TripSettings } from './settings.ts';

/** When a photo's own file is published: where it has more pixels than the largest rendition, or in any case. */
export type OriginalWish = 'larger' | 'always';

/** The nearest word counts, and whoever names a photo means it; undefined where its file is not published. */
export function chooseOriginal(
  photo: Pick<PhotoSettings, 'originals'>,
  trip: Pick<TripSettings, 'originals'>,
  site: Pick<SiteSettings, 'originals'>,
): OriginalWish | undefined {
  if (photo.originals !== undefined) return photo.originals ? 'always' : undefined;
  return (trip.originals ?? site.originals) ? 'larger' : undefined;
}
