import { computeDistance } from '../geometry/distance.ts';
import { compareText } from './compareText.ts';
import { groupBy } from './groupBy.ts';
import type { Photo } from './photo.ts';
import type { Day } from './trip.ts';
import { computeLocalDay } from './wallTime.ts';

/** The days of a trip by what the clock on the wall said, in order of the calendar. */
export function makeDays(photos: readonly Photo[]): readonly Day[] {
  return [...groupBy(photos, ({ taken }) => computeLocalDay(taken))]
    .flatMap(([date, dayPhotos]) => (date === undefined ? [] : makeDay(date, dayPhotos)))
    .sort((a, b) => compareText(a.date, b.date));
}

function makeDay(date: string, photos: readonly Photo[]): Day {
  const spots = photos.flatMap(({ spot }) => spot ?? []);
  const legs = spots.slice(1).map((spot, index) => computeDistance(spots[index]!, spot));
  const distance = Math.round(legs.reduce((sum, leg) => sum + leg, 0));
  return { date, photos: photos.map(({ id }) => id), ...(legs.length > 0 && { distance }) };
}
