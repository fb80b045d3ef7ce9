import { joinFacts } from '../joinFacts.ts';
import { listEntries } from '../../journal/listEntries.ts';
import type { Post } from '../../journal/post.ts';
import type { Day, Trip } from '../../journal/trip.ts';
import { messages } from '../messages.ts';
import type { DayView, PostLink, TripCard, TripLink } from '../page.ts';
import { path } from '../paths.ts';
import { formatDate, formatDay, formatRange } from './formatDate.ts';
import { formatDistance } from './formatDistance.ts';
import type { JournalIndex } from './journalIndex.ts';
import { chooseText, shortenPlace } from './formatPlace.ts';
import { mostListed } from './photoAddresses.ts';
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

function describeTrip(trip: Trip, index: JournalIndex): TripLink {
  const { language } = index;
  const [first] = trip.photos;
  return {
    slug: trip.slug,
    title: trip.title,
    url: trip.url,
    ...(trip.start !== undefined && { dates: formatRange(trip.start, trip.end ?? trip.start, language) }),
    photosUrl: path('tripPhotos', { trip: trip.slug }),
    mapUrl: path('tripMap', { trip: trip.slug }),
    ...(first !== undefined && {
      playUrl: `${path('photo', { trip: trip.slug, photo: first.slice(trip.slug.length + 1) })}?play`,
    }),
    story: trip.story,
    ...(hasFeed([trip], index) && { feed: true }),
  };
}

/** Whether there is something of these trips to tell in a feed, and an address to tell. */
export const hasFeed = (trips: readonly Trip[], index: JournalIndex): boolean =>
  index.journal.site.url !== undefined && listEntries(trips, index).length > 0;

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

/** Not all browsers keep a unit from standing on a line of its own, as `text-wrap: pretty` asks. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** `24 photos · 4 days · 31 km`. */
export function tripFacts(trip: Trip, { language }: JournalIndex): string {
  const distance = trip.days.reduce((sum, day) => sum + (day.distance ?? 0), 0);
  const days = trip.days.length;
  return joinFacts([
    trip.photos.length === 0 ? messages.trip.none : messages.trip.photoCount(trip.photos.length),
    ...(days > 1 ? [messages.trip.dayCount(days)] : []),
    ...(distance >= 100 ? [unbroken(formatDistance(distance, language))] : []),
  ]);
}

/** Difference of height in metres from which on a trip's is worth telling. */
const hilly = 100;

/** `Shanghai, Suzhou · China · 4 m to 1,250 m above the sea`: where a trip came to. */
export function tripReach(trip: Trip, { language }: JournalIndex): string | undefined {
  const { cities, countries, altitude } = trip;
  const names = countries.flatMap(
    (code) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? [],
  );
  const height = (metres: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 }).format(
      metres,
    );
  const reach = joinFacts([
    ...listSome(cities, 4),
    ...listSome(
      names.filter((name) => !cities.includes(name)),
      4,
    ),
    ...(altitude && altitude[1] - altitude[0] >= hilly
      ? [messages.trip.altitude(height(altitude[0]), height(altitude[1]))]
      : []),
  ]);
  return reach === '' ? undefined : reach;
}

function listSome(names: readonly string[], most: number): string[] {
  if (names.length === 0) return [];
  const listed = names.slice(0, most).join(messages.text.names);
  return [names.length > most ? messages.trip.andMore(listed, names.length - most) : listed];
}

/** `The Bund → 1.2 km → Yu Garden`; absent where fewer than two stops have a name. */
function describeWay({ stops }: Day, language: string): string | undefined {
  const parts: string[] = [];
  let last: string | undefined;
  let way = 0;
  for (const { place, leg } of stops) {
    way += leg?.distance ?? 0;
    const name = place?.name && chooseText(place.name, language);
    if (name === undefined || name === last) continue;
    if (last !== undefined) parts.push(formatDistance(way, language));
    parts.push(name);
    [last, way] = [name, 0];
  }
  return parts.length < 3 ? undefined : parts.join(' → ');
}

/** Several pages of a trip have them. */
const days = new WeakMap<Trip, readonly DayView[]>();

/** The days of a trip in order, then the photos that no day can claim. */
export function makeDayViews(trip: Trip, index: JournalIndex): readonly DayView[] {
  const known = days.get(trip) ?? describeDays(trip, index);
  days.set(trip, known);
  return known;
}

function describeDays(trip: Trip, index: JournalIndex): DayView[] {
  const dated = trip.days.map((day) => ({
    date: day.date,
    title: formatDay(day.date, index.language),
    ...describeDay(day, index),
    url: path('day', { trip: trip.slug, date: day.date }),
    count: day.photos.length,
  }));
  const rest = trip.photos.length - dated.reduce((sum, day) => sum + day.count, 0);
  if (rest === 0) return dated;
  // A gallery that has all photos in itself needs no page for these.
  const url = trip.photos.length > mostListed ? path('day', { trip: trip.slug, date: 'undated' }) : undefined;
  return [...dated, { title: messages.gallery.undated, count: rest, ...(url !== undefined && { url }) }];
}

function describeDay(day: Day, index: JournalIndex): Pick<DayView, 'facts' | 'measure' | 'way'> {
  const { language } = index;
  const measure = joinFacts([
    messages.trip.photoCount(day.photos.length),
    ...((day.distance ?? 0) >= 100 ? [unbroken(formatDistance(day.distance ?? 0, language))] : []),
  ]);
  const places = placesOf(day.photos, index).slice(0, 3).join(messages.text.names);
  const way = describeWay(day, language);
  return {
    measure,
    facts: joinFacts([places, measure]),
    ...(way !== undefined && { way }),
  };
}

/** Every page of a trip asks for them. */
const byDay = new WeakMap<Trip, readonly string[]>();

/** The trip's photos day by day, as its day views count them: a day that was lived twice at the date line stays whole. */
export function photosByDay(trip: Trip): readonly string[] {
  const known = byDay.get(trip) ?? orderByDay(trip);
  byDay.set(trip, known);
  return known;
}

function orderByDay(trip: Trip): string[] {
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

/** The cities of a trip, else its places, those with most photos first. */
function mainPlaces(trip: Trip, index: JournalIndex): string | undefined {
  const cities = countNames(trip.photos, (id) => index.photos.get(id)?.place?.city);
  const names = cities.length > 0 ? cities : placesOf(trip.photos, index);
  return names.length === 0 ? undefined : joinFacts(names.slice(0, 3));
}

/** Names of where photos were taken, those with most photos first. */
export const placesOf = (photos: readonly string[], { photos: known, language }: JournalIndex) =>
  countNames(photos, (id) => {
    const place = known.get(id)?.place;
    return place && shortenPlace(place, language);
  });

/** Most photos first, those of equal count in order of appearance. */
function countNames(photos: readonly string[], nameOf: (id: string) => string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const id of photos) {
    const name = nameOf(id);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
