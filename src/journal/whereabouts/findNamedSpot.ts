import type { LocalText } from '../place.ts';
import type { PhotoSettings, TripSettings } from '../settings.ts';
import type { Spot } from '../spot.ts';

/** Where a place is that the author names and that `places` knows; within its radius. */
export function findNamedSpot(
  name: PhotoSettings['place'],
  places: TripSettings['places'],
): (Spot & { readonly accuracy: number }) | undefined {
  if (name === undefined) return undefined;
  const wanted = new Set(textsOf(name));
  const place = places.find((each) => textsOf(each.name).some((text) => wanted.has(text)));
  if (place === undefined) return undefined;
  const { lat, lon, radius } = place.at;
  return { lat, lon, accuracy: radius, source: 'sidecar' };
}

const textsOf = (text: LocalText) =>
  (typeof text === 'string' ? [text] : Object.values(text)).map((each) =>
    each.normalize('NFC').toLowerCase(),
  );
