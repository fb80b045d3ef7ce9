import type { Trip } from '../../journal/trip.ts';
import { computeBounds } from '../../journal/computeBounds.ts';
import type { MapAddress } from '../map/columns/overview.ts';
import { describeTime } from '../map/describeTime.ts';
import { describeWay } from '../map/describeWay.ts';
import { placedPhotos, type PlacedPhoto } from '../map/placedPhotos.ts';
import { messages } from '../messages.ts';
import type { BasemapView } from '../map/basemap.ts';
import type { MapPage } from '../page.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { makeMapDays } from './makeMapDays.ts';
import { mostBesideMap, type ViewAddresses } from './photoAddresses.ts';
import { makeDayViews, makeTripLink, photosByDay } from './tripViews.ts';

export interface MapParts {
  readonly basemap: BasemapView;
  /** Of the photos of maps that have more than their page lists. */
  readonly photos: ViewAddresses<MapAddress>;
  /** Of the days' ways. */
  readonly trails: ViewAddresses;
}

export function makeWholeMap(index: JournalIndex, { basemap, photos, trails }: MapParts): MapPage {
  // Trips stand newest first, photos at one spot open in order of time.
  const trips = index.journal.trips.toReversed();
  const ids = trips.flatMap(photosByDay);
  const bounds = computeBounds(placedPhotos(viewsOf(ids, index)).map(({ spot }) => spot));
  const others = index.journal.trips.map((trip) => {
    const { title, mapUrl } = makeTripLink(trip, index);
    return { title, url: mapUrl };
  });
  return {
    route: 'map',
    title: messages.site.map,
    ...listPhotos(ids, photos.whole, others, index),
    ...(bounds && { bounds }),
    ...(trails.whole !== undefined && { trails: trails.whole }),
    days: [],
    basemap,
  };
}

export function makeTripMap(trip: Trip, index: JournalIndex, { basemap, photos, trails }: MapParts): MapPage {
  const ways = trails.trips.get(trip.slug);
  const days = makeDayViews(trip, index).flatMap(({ title, url }) =>
    url === undefined ? [] : [{ title, url }],
  );
  return {
    route: 'tripMap',
    title: `${messages.site.map} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    ...listPhotos(photosByDay(trip), photos.trips.get(trip.slug), days, index),
    ...(trip.bounds && { bounds: trip.bounds }),
    ...(ways !== undefined && { trails: ways }),
    days: makeMapDays(trip, index),
    basemap,
  };
}

type Listed = Pick<MapPage, 'photos' | 'placed' | 'unplaced' | 'ways' | 'time' | 'beyond'>;

function listPhotos(
  ids: readonly string[],
  address: MapAddress | undefined,
  links: NonNullable<MapPage['beyond']>['links'],
  index: JournalIndex,
): Listed {
  const photos = viewsOf(ids, index);
  const placed = placedPhotos(photos);
  const time = describeTime(placed, index.language);
  const counts = {
    placed: placed.length,
    unplaced: photos.length - placed.length,
    ...(time !== undefined && { time }),
  };
  const ways = (listed: readonly PlacedPhoto[]) =>
    listed.slice(1).map(({ spot }, at) => describeWay(listed[at]?.spot ?? spot, spot, index.language));
  if (!address) return { photos, ways: ways(placed), ...counts };
  const first = placed.slice(0, mostBesideMap);
  return { photos: first, ways: ways(first), ...counts, beyond: { ...address, links } };
}
