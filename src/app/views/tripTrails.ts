import type { Trip } from '../../journal/trip.ts';
import { makeDayTrails, type DayTrail } from '../map/dayTrails.ts';
import { placedPhotos } from '../map/placedPhotos.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { makeMapDays } from './makeMapDays.ts';

/** Its maps are made of them, one after the other. */
const trails = new WeakMap<Trip, readonly DayTrail[]>();

/** The ways of a trip's days. */
export function tripTrails(trip: Trip, index: JournalIndex): readonly DayTrail[] {
  const known = trails.get(trip) ?? describeTrails(trip, index);
  trails.set(trip, known);
  return known;
}

function describeTrails(trip: Trip, index: JournalIndex): DayTrail[] {
  const days = makeMapDays(trip, index).map(({ date }) => date);
  return makeDayTrails(placedPhotos(viewsOf(trip.photos, index)), trip.tracks, days);
}
