import { computeDistance } from '../geometry/distance.ts';
import { compareText } from './compareText.ts';
import { groupBy } from './groupBy.ts';
import type { FindDay } from './makeDayFinder.ts';
import type { DrawnTrack } from './makeTripPhotos.ts';
import { makeStops } from './makeStops.ts';
import { measureTracks } from './measureTracks.ts';
import type { Photo } from './photo.ts';
import type { Day } from './trip.ts';
import { computeLocalDay } from './wallTime.ts';

/** The days of a trip by what the clock on the wall said, in order of the calendar. */
export function makeDays(
  photos: readonly Photo[],
  tracks: readonly DrawnTrack[],
  findDay: FindDay,
): readonly Day[] {
  const tracked = measureTracks(tracks, findDay);
  return [...groupBy(photos, ({ taken }) => computeLocalDay(taken))]
    .flatMap(([date, dayPhotos]) => (date === undefined ? [] : makeDay(date, dayPhotos, tracked.get(date))))
    .sort((a, b) => compareText(a.date, b.date));
}

/** @param tracked metres that a track went on that day */
function makeDay(date: string, photos: readonly Photo[], tracked: number | undefined): Day {
  const spots = photos.flatMap(({ spot }) => spot ?? []);
  const legs = spots.slice(1).map((spot, index) => computeDistance(spots[index]!, spot));
  const straight = legs.length === 0 ? undefined : Math.round(legs.reduce((sum, leg) => sum + leg, 0));
  const distances = [straight, tracked].filter((distance) => distance !== undefined);
  return {
    date,
    photos: photos.map(({ id }) => id),
    ...(distances.length > 0 && { distance: Math.max(...distances) }),
    stops: makeStops(photos),
  };
}
