import { compareText } from './compareText.ts';
import { computeZoneTime } from './computeZoneOffset.ts';
import type { Photo } from './photo.ts';
import { findZone } from './time/findZone.ts';
import type { TrackLine, Trip } from './trip.ts';

type Dates = Pick<Trip, 'start' | 'end'>;

/**
 * First and last day of a trip, as precise as known: by its photos, else by what is published of its tracks.
 *
 * @param zone IANA zone of the author's, for tracks where none is known
 */
export function findDates(
  photos: readonly Pick<Photo, 'taken'>[],
  lines: readonly TrackLine[],
  zone: string | undefined,
): Dates {
  const days = photos.flatMap(({ taken }) => taken?.local.slice(0, 10) ?? []);
  return choose(days.length > 0 ? days : lines.flatMap((line) => listDays(line, zone)));
}

/** `2019` says nothing beside `2019-06-24`. */
function choose(days: readonly string[]): Dates {
  const sorted = [...new Set(days)].sort(compareText);
  const precise = sorted.filter((day, i) => !sorted[i + 1]?.startsWith(day));
  const [start, end] = [precise[0], precise.at(-1)];
  return start === undefined || end === undefined ? {} : { start, end };
}

/** The days on which a track begins and ends, by the clocks there; at sea and out of every zone by those of Greenwich. */
function listDays({ start, end, segments }: TrackLine, zone: string | undefined): readonly string[] {
  const points = segments.flatMap((segment) => segment.points);
  return [
    { time: start, point: points[0] },
    { time: end, point: points.at(-1) },
  ].flatMap(({ time, point }) => {
    if (time === undefined || point === undefined) return [];
    const there = findZone({ lat: point[0], lon: point[1] }, zone) ?? zone ?? 'UTC';
    return [computeZoneTime(there, Date.parse(time)).local.slice(0, 10)];
  });
}
