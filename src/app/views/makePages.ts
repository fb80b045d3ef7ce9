import { messages } from '../messages.ts';
import type { BasemapView } from '../map/basemap.ts';
import type { GalleryPage, HomePage, LostPage, OfflinePage, PageData, StudioPage } from '../page.ts';
import { path } from '../paths.ts';
import type { JournalIndex } from './journalIndex.ts';
import { listGallery } from './makeGallery.ts';
import { makeWholeMap } from './makeMap.ts';
import { makeTripPages } from './makeTripPages.ts';
import { noAddresses, type PageAddresses } from './photoAddresses.ts';
import { makePostLink, makeTripCard } from './tripViews.ts';

/** A page and its address relative to the site's root. */
export interface AddressedPage {
  readonly address: string;
  readonly page: PageData;
}

/** Every page of a journal, one after the other. */
export function* makePages(
  index: JournalIndex,
  basemap: BasemapView,
  addresses = noAddresses,
): Generator<AddressedPage> {
  for (const { address, page } of listPages(index, basemap, addresses)) {
    const drawn = addresses.drawn.get(address);
    yield { address, page: drawn ? { ...page, drawn } : page };
  }
}

function* listPages(
  index: JournalIndex,
  basemap: BasemapView,
  addresses: PageAddresses,
): Generator<AddressedPage> {
  const map = { basemap, photos: addresses.maps, trails: addresses.trails };
  yield { address: '', page: makeHome(index) };
  yield { address: path('lost', {}), page: makeLost() };
  yield { address: path('offline', {}), page: makeOffline() };
  yield { address: path('photos', {}), page: makeAllPhotos(index, addresses) };
  yield { address: path('map', {}), page: makeWholeMap(index, map) };
  if (index.journal.site.studio) yield { address: path('studio', {}), page: makeStudio(index, basemap) };
  for (const trip of index.journal.trips) {
    const columns = addresses.galleries.trips.get(trip.slug);
    yield* makeTripPages(trip, index, { map, columns, find: addresses.finds.trips.get(trip.slug) });
  }
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

const makeOffline = (): OfflinePage => ({ route: 'offline', title: messages.offline.title, photos: [] });

const makeStudio = ({ language }: JournalIndex, basemap: BasemapView): StudioPage => ({
  route: 'studio',
  title: messages.site.studio,
  photos: [],
  language,
  basemap,
});

const makeAllPhotos = (index: JournalIndex, { galleries, finds }: PageAddresses): GalleryPage => ({
  route: 'photos',
  title: messages.gallery.all,
  ...listGallery(index.journal.trips, galleries.whole, index),
  ...(finds.whole && { find: finds.whole }),
});
