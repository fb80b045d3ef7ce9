import { dayOf } from '../../app/map/photoTime.ts';
import { placedPhotos, type PlacedPhoto } from '../../app/map/placedPhotos.ts';
import { messages } from '../../app/messages.ts';
import { path } from '../../app/paths.ts';
import { viewsOf, type JournalIndex } from '../../app/views/journalIndex.ts';
import { tripTrails } from '../../app/views/tripTrails.ts';
import { makeDayViews, photosByDay, placesOf } from '../../app/views/tripViews.ts';
import type { Trip } from '../../journal/trip.ts';
import type { MapContent } from './drawMap.ts';
import type { OwnPlace } from './drawNames.ts';

/** A map to draw, and the pages that show it. */
export interface ListedMap extends Omit<MapContent, 'credit'> {
  readonly addresses: readonly string[];
  /** What those hear who do not see it. */
  readonly alt: string;
}

/** Names of places that an alternative text lists, and that a drawing tries to find room for. */
const mostPlaces = { told: 6, drawn: 40 };

/** Every map of a journal's pages: of trips, of their posts and days, and of all. */
export function* listDrawnMaps(index: JournalIndex): Generator<ListedMap> {
  const { trips, site } = index.journal;
  for (const trip of trips) yield* listTripMaps(trip, index);
  const ids = trips.toReversed().flatMap(photosByDay);
  yield {
    ...describe({ title: site.title, ids, trails: trips.flatMap((trip) => tripTrails(trip, index)) }, index),
    addresses: [path('map', {})],
    sketch: trips.flatMap(({ sketch = [] }) => sketch),
  };
}

function* listTripMaps(trip: Trip, index: JournalIndex): Generator<ListedMap> {
  const { title, sketch = [] } = trip;
  const trails = tripTrails(trip, index);
  const ids = photosByDay(trip);
  const trailsOf = (dates: ReadonlySet<string | undefined>) =>
    trails.filter(({ date }) => date !== undefined && dates.has(date));
  yield {
    ...describe({ title, ids, trails }, index),
    addresses: [path('tripMap', { trip: trip.slug }), trip.url, path('tripPhotos', { trip: trip.slug })],
    sketch,
  };
  for (const post of index.posts.get(trip.slug) ?? []) {
    if (post.url === trip.url) continue;
    const photos = placedPhotos(viewsOf(post.photos, index));
    if (photos.length < 2) continue;
    const shown = { title: post.title, ids: post.photos, trails: trailsOf(new Set(photos.map(dayOf))) };
    yield { ...describe(shown, index), addresses: [post.url], sketch };
  }
  let first = 0;
  for (const day of makeDayViews(trip, index)) {
    const shown = ids.slice(first, (first += day.count));
    if (day.url === undefined || placedPhotos(viewsOf(shown, index)).length === 0) continue;
    const own = { title: `${title}, ${day.title}`, ids: shown, trails: trailsOf(new Set([day.date])) };
    yield { ...describe(own, index), addresses: [day.url], sketch };
  }
}

interface Shown extends Pick<MapContent, 'trails'> {
  readonly title: string;
  /** Of photos. */
  readonly ids: readonly string[];
}

function describe({ title, ids, trails }: Shown, index: JournalIndex) {
  const photos = placedPhotos(viewsOf(ids, index));
  const told = placesOf(
    photos.map(({ id }) => id),
    index,
  ).slice(0, mostPlaces.told);
  return {
    spots: photos.map(({ spot: { lat, lon } }) => ({ lat, lon })),
    trails,
    places: listPlaces(photos),
    alt: messages.map.drawn(title, photos.length, told.join(messages.text.names)),
  };
}

/** The author's own names, each where its first photo was taken, those with most photos first. */
function listPlaces(photos: readonly PlacedPhoto[]): OwnPlace[] {
  const known = new Map<string, { readonly at: OwnPlace; count: number }>();
  for (const { place, spot } of photos) {
    if (place === undefined) continue;
    const entry = known.get(place) ?? { at: { name: place, lat: spot.lat, lon: spot.lon }, count: 0 };
    entry.count += 1;
    known.set(place, entry);
  }
  return [...known.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostPlaces.drawn)
    .map(({ at }) => at);
}
