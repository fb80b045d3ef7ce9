import { messages } from '../messages.ts';
import type { BasemapView } from '../map/basemap.ts';
import type { GalleryPage, HomePage, LostPage, PageData } from '../page.ts';
import { path } from '../routes.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { makeWholeMap, type MapParts } from './makeMap.ts';
import { makeTripPages } from './makeTripPages.ts';
import { makeDayViews, makePostLink, makeTripCard, photosByDay } from './tripViews.ts';

/** A page and its address relative to the site's root. */
export interface AddressedPage {
  readonly address: string;
  readonly page: PageData;
}

/** Every page of a journal, one after the other. */
export function* makePages(
  index: JournalIndex,
  basemap: BasemapView,
  { photos = { trips: new Map() }, trails = { trips: new Map() } }: Partial<MapParts> = {},
): Generator<AddressedPage> {
  const map = { basemap, photos, trails };
  yield { address: '', page: makeHome(index) };
  yield { address: path('lost', {}), page: makeLost() };
  yield { address: path('photos', {}), page: makeAllPhotos(index) };
  yield { address: path('map', {}), page: makeWholeMap(index, map) };
  for (const trip of index.journal.trips) yield* makeTripPages(trip, index, map);
}

function makeHome(index: JournalIndex): HomePage {
  const { journal } = index;
  return {
    route: 'home',
    title: '',
    photos: [],
    trips: journal.trips.map((trip) => makeTripCard(trip, index)),
    posts: journal.posts
      .filter(
        (post) =>
          !(index.trips.get(post.trip)?.story === true && post.url === index.trips.get(post.trip)?.url),
      )
      .map((post) => makePostLink(post, index)),
  };
}

const makeLost = (): LostPage => ({ route: 'lost', title: messages.lost.title, photos: [] });

function makeAllPhotos(index: JournalIndex): GalleryPage {
  return {
    route: 'photos',
    title: messages.gallery.all,
    photos: viewsOf(index.journal.trips.flatMap(photosByDay), index),
    days: index.journal.trips.flatMap((trip) => makeDayViews(trip, index)),
  };
}
