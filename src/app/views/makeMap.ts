import type { Trip } from '../../journal/trip.ts';
import { roughBox } from '../map/columns/shard.ts';
import { placedPhotos } from '../map/placedPhotos.ts';
import { messages } from '../messages.ts';
import type { BasemapView } from '../map/basemap.ts';
import type { MapPage } from '../page.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { makeMapDays } from './makeMapDays.ts';
import { makeDayViews, makeTripLink } from './tripViews.ts';

/** Where the photos of maps lie that have more than their page lists. */
export interface MapAddresses {
  /** Of the map of all trips. */
  readonly whole?: string;
  /** By trip slug. */
  readonly trips: ReadonlyMap<string, string>;
}

/** Photos that a map's page has in itself: readable without script, and found by the browser's own search. */
export const mostListed = 100;

export interface MapParts {
  readonly basemap: BasemapView;
  readonly addresses: MapAddresses;
}

export function makeWholeMap(index: JournalIndex, { basemap, addresses }: MapParts): MapPage {
  // Trips stand newest first, photos at one spot open in order of time.
  const trips = index.journal.trips.toReversed();
  const others = index.journal.trips.map((trip) => {
    const { title, mapUrl } = makeTripLink(trip, index);
    return { title, url: mapUrl };
  });
  return {
    route: 'map',
    title: messages.site.map,
    ...listPhotos(
      trips.flatMap((trip) => trip.photos),
      addresses.whole,
      others,
      index,
    ),
    tracks: index.journal.trips.flatMap((trip) => trip.tracks),
    days: [],
    basemap,
  };
}

export function makeTripMap(trip: Trip, index: JournalIndex, { basemap, addresses }: MapParts): MapPage {
  const days = makeDayViews(trip, index).flatMap(({ title, url }) =>
    url === undefined ? [] : [{ title, url }],
  );
  return {
    route: 'tripMap',
    title: `${messages.site.map} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    ...listPhotos(trip.photos, addresses.trips.get(trip.slug), days, index),
    ...(trip.bounds && { bounds: trip.bounds }),
    tracks: trip.tracks,
    days: makeMapDays(trip, index),
    basemap,
  };
}

type Listed = Pick<MapPage, 'photos' | 'placed' | 'unplaced' | 'beyond'>;

function listPhotos(
  ids: readonly string[],
  overview: string | undefined,
  links: NonNullable<MapPage['beyond']>['links'],
  index: JournalIndex,
): Listed {
  const photos = viewsOf(ids, index);
  const placed = placedPhotos(photos);
  const counts = { placed: placed.length, unplaced: photos.length - placed.length };
  if (overview === undefined) return { photos, ...counts };
  const box = roughBox(placed.map(({ spot }) => spot));
  return { photos: placed.slice(0, mostListed), ...counts, beyond: { overview, box, links } };
}
