import type { Trip } from '../../journal/trip.ts';
import type { MapDay } from '../page.ts';
import { formatDay, formatShortDay } from './formatDate.ts';
import { formatDistance } from './formatDistance.ts';
import type { JournalIndex } from './journalIndex.ts';

/** The days of a trip that have a photo or a track on the map. */
export function makeMapDays(trip: Trip, { photos, language }: JournalIndex): MapDay[] {
  const known = new Map(trip.days.map((day) => [day.date, day]));
  const placed = trip.days.filter((day) => day.photos.some((id) => photos.get(id)?.spot));
  const tracked = trip.tracks.flatMap(({ segments }) => segments.flatMap(({ day }) => day ?? []));
  const dates = new Set([...placed.map(({ date }) => date), ...tracked]);
  return [...dates].sort().map((date) => {
    const distance = known.get(date)?.distance ?? 0;
    return {
      date,
      title: formatDay(date, language),
      short: formatShortDay(date, language),
      ...(distance >= 100 && { distance: formatDistance(distance, language) }),
    };
  });
}
