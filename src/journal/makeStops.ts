import { computeDistance, type LatLon } from '../geometry/distance.ts';
import type { Photo } from './photo.ts';
import type { Place } from './place.ts';
import type { Stop } from './trip.ts';
import { computeInstant, computeWallTime } from './wallTime.ts';

/** Metres around the first photo of a stop within which one is still there. */
const reach = 250;

type Located = Photo & { readonly spot: LatLon };

/**
 * Where one stayed, in order of time: photos one after the other that were taken near each other, or at one place by the
 * author's name. Who comes back stops there again: A → B → A is three. Photos without a position say nothing.
 *
 * @param photos in order of time
 */
export function makeStops(photos: readonly Photo[]): readonly Stop[] {
  const groups: Located[][] = [];
  for (const photo of photos.filter(isLocated)) {
    const here = groups.at(-1);
    if (here?.[0] && isSamePlace(here[0], photo)) here.push(photo);
    else groups.push([photo]);
  }
  return groups.map((group, index) => makeStop(group, groups[index - 1]));
}

const isLocated = (photo: Photo): photo is Located => photo.spot !== undefined;

function isSamePlace(one: Located, other: Located): boolean {
  const [name, otherName] = [one.place?.name, other.place?.name].map((place) => JSON.stringify(place));
  return name !== undefined && otherName !== undefined
    ? name === otherName
    : computeDistance(one.spot, other.spot) <= reach;
}

function makeStop(photos: readonly Located[], before: readonly Located[] | undefined): Stop {
  const place = findPlace(photos);
  const [first, last] = [photos[0], photos.at(-1)];
  const [from, to] = [first?.taken?.local, last?.taken?.local];
  const leg = first && before ? makeLeg(before.at(-1), first) : undefined;
  return {
    photos: photos.map(({ id }) => id),
    ...(place && { place }),
    ...(from !== undefined && to !== undefined && { from, to }),
    ...(leg && { leg }),
  };
}

function makeLeg(from: Located | undefined, to: Located): Stop['leg'] {
  if (!from) return undefined;
  const distance = Math.round(computeDistance(from.spot, to.spot));
  const seconds = computeSeconds(from, to);
  return { distance, ...(seconds !== undefined && { seconds }) };
}

/** Between two clocks that know their offset, else between what they show; none where that runs backwards. */
function computeSeconds({ taken: from }: Photo, { taken: to }: Photo): number | undefined {
  if (!from?.local.includes('T') || !to?.local.includes('T')) return undefined;
  const [start, end] = [computeInstant(from), computeInstant(to)];
  const wall = computeWallTime(to.local) - computeWallTime(from.local);
  const milliseconds = start !== undefined && end !== undefined ? end - start : wall;
  return milliseconds < 0 ? undefined : Math.round(milliseconds / 1000);
}

/** The place that most of its photos name, the earlier of two alike. */
function findPlace(photos: readonly Photo[]): Place | undefined {
  const counts = new Map<string, { readonly place: Place; count: number }>();
  for (const { place } of photos) {
    if (!place) continue;
    const key = JSON.stringify([place.name, place.city, place.country]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { place, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.place;
}
