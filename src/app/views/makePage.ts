import type { Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import { messages } from '../messages.ts';
import type {
  BasemapView,
  DayView,
  GalleryPage,
  HomePage,
  LostPage,
  MapPage,
  PageData,
  PhotoPage,
  StoryPage,
} from '../page.ts';
import { path } from '../routes.ts';
import { formatDate } from './formatDate.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { makeDayViews, makePostLink, makeTripCard, makeTripLink, tripFacts } from './tripViews.ts';

/** A page and its address relative to the site's root. */
export interface AddressedPage {
  readonly address: string;
  readonly page: PageData;
}

/** Every page of a journal, one after the other. */
export function* makePages(index: JournalIndex, basemap: BasemapView): Generator<AddressedPage> {
  yield { address: '', page: makeHome(index) };
  yield { address: path('lost', {}), page: makeLost() };
  yield { address: path('photos', {}), page: makeAllPhotos(index) };
  yield { address: path('map', {}), page: makeWholeMap(index, basemap) };
  for (const trip of index.journal.trips) yield* makeTripPages(trip, index, basemap);
}

function* makeTripPages(trip: Trip, index: JournalIndex, basemap: BasemapView): Generator<AddressedPage> {
  const posts = index.posts.get(trip.slug) ?? [];
  const own = trip.story ? posts[0] : undefined;
  yield { address: trip.url, page: makeStory('trip', trip, own, index) };
  for (const post of posts)
    if (post !== own) yield { address: post.url, page: makeStory('post', trip, post, index) };
  yield { address: path('tripPhotos', { trip: trip.slug }), page: makeTripPhotos(trip, index) };
  yield { address: path('tripMap', { trip: trip.slug }), page: makeTripMap(trip, index, basemap) };
  for (const day of makeDayViews(trip, index)) {
    if (day.url !== undefined) yield { address: day.url, page: makeDay(trip, day, index) };
  }
  for (const [at, id] of trip.photos.entries()) {
    const page = makePhoto(trip, at, index);
    if (page !== undefined) yield { address: index.photos.get(id)?.url ?? '', page };
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

function makeAllPhotos(index: JournalIndex): GalleryPage {
  return {
    route: 'photos',
    title: messages.gallery.all,
    photos: viewsOf(
      index.journal.trips.flatMap((trip) => trip.photos),
      index,
    ),
    days: index.journal.trips.flatMap((trip) => makeDayViews(trip, index)),
  };
}

function makeTripPhotos(trip: Trip, index: JournalIndex): GalleryPage {
  return {
    route: 'tripPhotos',
    title: `${messages.site.photos} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    photos: viewsOf(trip.photos, index),
    days: makeDayViews(trip, index),
  };
}

function makeDay(trip: Trip, day: DayView, index: JournalIndex): GalleryPage {
  const at = trip.days.findIndex(({ date }) => date === day.date);
  const neighbour = (step: number) => {
    const other = makeDayViews(trip, index)[at + step];
    return other?.url === undefined ? undefined : { title: other.title, url: other.url };
  };
  const [previous, next] = [neighbour(-1), neighbour(1)];
  return {
    route: 'day',
    title: `${day.title} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    photos: viewsOf(trip.days[at]?.photos ?? [], index),
    days: [day],
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

function makeWholeMap(index: JournalIndex, basemap: BasemapView): MapPage {
  const photos = viewsOf(
    index.journal.trips.flatMap((trip) => trip.photos),
    index,
  );
  return {
    route: 'map',
    title: messages.site.map,
    photos,
    unplaced: photos.filter(({ spot }) => spot === undefined).length,
    tracks: index.journal.trips.flatMap((trip) => trip.tracks),
    basemap,
  };
}

function makeTripMap(trip: Trip, index: JournalIndex, basemap: BasemapView): MapPage {
  const photos = viewsOf(trip.photos, index);
  return {
    route: 'tripMap',
    title: `${messages.site.map} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    photos,
    unplaced: photos.filter(({ spot }) => spot === undefined).length,
    ...(trip.bounds && { bounds: trip.bounds }),
    tracks: trip.tracks,
    basemap,
  };
}

function makeStory(
  route: 'trip' | 'post',
  trip: Trip,
  post: Post | undefined,
  index: JournalIndex,
): StoryPage {
  return {
    route,
    title: post?.title ?? trip.title,
    ...(post?.description !== undefined && { description: post.description }),
    ...(post?.lang !== undefined && { lang: post.lang }),
    ...(post?.canonical !== undefined && { canonical: post.canonical }),
    trip: makeTripLink(trip, index),
    facts: tripFacts(trip, index),
    photos: viewsOf(post?.photos ?? trip.photos, index),
    ...(post && {
      story: {
        title: post.title,
        blocks: post.blocks,
        ...(post.date !== undefined && { date: formatDate(post.date, index.language), datetime: post.date }),
      },
    }),
    days: makeDayViews(trip, index),
    posts: (index.posts.get(trip.slug) ?? [])
      .filter((other) => other !== post && other.url !== trip.url)
      .map((other) => makePostLink(other, index)),
  };
}

function makePhoto(trip: Trip, at: number, index: JournalIndex): PhotoPage | undefined {
  const photo = index.view(trip.photos[at] ?? '');
  if (photo === undefined) return undefined;
  const neighbour = (step: number) => {
    const other = index.view(trip.photos[at + step] ?? '');
    return other && { url: other.url, alt: other.alt };
  };
  const [previous, next] = [neighbour(-1), neighbour(1)];
  return {
    route: 'photo',
    title: `${photo.caption ?? photo.alt} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    photo,
    photos: [photo],
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
