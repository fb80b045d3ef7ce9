import type { Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import { messages } from '../messages.ts';
import type { DayView, PostLink, TripCard, TripLink } from '../page.ts';
import { path } from '../routes.ts';
import { formatDate, formatDay, formatRange } from './formatDate.ts';
import { formatDistance } from './formatDistance.ts';
import type { JournalIndex } from './journalIndex.ts';
import { drawTrail } from './trail.ts';

/** Every page of a trip has it. */
const links = new WeakMap<Trip, TripLink>();

export function makeTripLink(trip: Trip, index: JournalIndex): TripLink {
  const known = links.get(trip);
  if (known) return known;
  const link = describeTrip(trip, index);
  links.set(trip, link);
  return link;
}

function describeTrip(trip: Trip, { language }: JournalIndex): TripLink {
  return {
    slug: trip.slug,
    title: trip.title,
    url: trip.url,
    ...(trip.start !== undefined && { dates: formatRange(trip.start, trip.end ?? trip.start, language) }),
    photosUrl: path('tripPhotos', { trip: trip.slug }),
    mapUrl: path('tripMap', { trip: trip.slug }),
    story: trip.story,
  };
}

export function makeTripCard(trip: Trip, index: JournalIndex): TripCard {
  const cover = index.view(trip.cover ?? trip.photos[0] ?? '');
  const where = mainPlaces(trip, index);
  const trail = drawTrail(trip, index);
  return {
    ...makeTripLink(trip, index),
    facts: tripFacts(trip, index),
    ...(cover && { cover }),
    ...(where !== undefined && { where }),
    ...(trail !== undefined && { trail }),
  };
}

/** `24 photos · 4 days · 31 km`. */
export function tripFacts(trip: Trip, { language }: JournalIndex): string {
  const distance = trip.days.reduce((sum, day) => sum + (day.distance ?? 0), 0);
  const days = trip.days.length;
  return [
    trip.photos.length === 0 ? messages.trip.none : messages.trip.photoCount(trip.photos.length),
    ...(days > 1 ? [messages.trip.dayCount(days)] : []),
    ...(distance >= 100 ? [formatDistance(distance, language)] : []),
  ].join(' · ');
}

/** The days of a trip in order, then the photos that no day can claim. */
export function makeDayViews(trip: Trip, index: JournalIndex): DayView[] {
  const dated = trip.days.map((day) => ({
    date: day.date,
    title: formatDay(day.date, index.language),
    facts: [
      ...placesOf(day.photos, index).slice(0, 2),
      messages.trip.photoCount(day.photos.length),
      ...((day.distance ?? 0) >= 100 ? [formatDistance(day.distance ?? 0, index.language)] : []),
    ].join(' · '),
    url: path('day', { trip: trip.slug, date: day.date }),
    count: day.photos.length,
  }));
  const rest = trip.photos.length - dated.reduce((sum, day) => sum + day.count, 0);
  return rest === 0 ? dated : [...dated, { title: messages.gallery.undated, count: rest }];
}

/** The trip's photos day by day, as its day views count them: a day that was lived twice at the date line stays whole. */
export function photosByDay(trip: Trip): string[] {
  const dated = trip.days.flatMap(({ photos }) => photos);
  const known = new Set(dated);
  return [...dated, ...trip.photos.filter((id) => !known.has(id))];
}

export function makePostLink(post: Post, index: JournalIndex): PostLink {
  const trip = index.trips.get(post.trip)?.title;
  return {
    title: post.title,
    url: post.url,
    ...(post.date !== undefined && { date: formatDate(post.date, index.language) }),
    ...(trip !== undefined && trip !== post.title && { trip }),
  };
}

function mainPlaces(trip: Trip, index: JournalIndex): string | undefined {
  const cities = new Set(trip.photos.flatMap((id) => index.photos.get(id)?.place?.city ?? []));
  const names = cities.size > 0 ? [...cities] : placesOf(trip.photos, index);
  return names.length === 0 ? undefined : names.slice(0, 3).join(' · ');
}

/** Names of places, most photos first, those of equal count in order of appearance. */
function placesOf(photos: readonly string[], index: JournalIndex): string[] {
  const counts = new Map<string, number>();
  for (const id of photos) {
    const where = index.view(id)?.where;
    if (where !== undefined) counts.set(where, (counts.get(where) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
