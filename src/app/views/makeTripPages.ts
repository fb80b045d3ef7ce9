import type { Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import { messages } from '../messages.ts';
import { textDirection } from '../textDirection.ts';
import type { AlbumPage, FindFiles, GalleryPage, PhotoPage, StoryPage, TripSheet } from '../page.ts';
import { path } from '../paths.ts';
import { formatDate } from './formatDate.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { listGallery } from './makeGallery.ts';
import { makeTripMap, type MapParts } from './makeMap.ts';
import type { AddressedPage } from './makePages.ts';
import { makeDayPages } from './makeDayPages.ts';
import { makeDayViews, makePostLink, makeTripLink, photosByDay, tripFacts, tripReach } from './tripViews.ts';

export interface TripParts extends GalleryParts {
  readonly map: MapParts;
}

/** What the gallery of a trip loads. */
interface GalleryParts {
  /** Where it has more photos than its page lists. */
  readonly columns: string | undefined;
  /** Where it has something to choose from. */
  readonly find: FindFiles | undefined;
}

/** Every page of one trip. */
export function* makeTripPages(
  trip: Trip,
  index: JournalIndex,
  { map, columns, find }: TripParts,
): Generator<AddressedPage> {
  const posts = index.posts.get(trip.slug) ?? [];
  const own = trip.story ? posts[0] : undefined;
  yield {
    address: trip.url,
    page: own ? makeStory('trip', trip, own, index, map) : makeAlbum(trip, { columns, find }, index),
  };
  for (const post of posts)
    if (post !== own) yield { address: post.url, page: makeStory('post', trip, post, index, map) };
  yield {
    address: path('tripPhotos', { trip: trip.slug }),
    page: makeTripPhotos(trip, { columns, find }, index),
  };
  yield { address: path('tripMap', { trip: trip.slug }), page: makeTripMap(trip, index, map) };
  const days = makeDayViews(trip, index);
  for (const [at, day] of days.entries()) {
    if (day.url !== undefined) yield* makeDayPages(trip, days, at, { index, columns });
  }
  for (const [at, id] of trip.photos.entries()) {
    const page = makePhoto(trip, at, index);
    if (page !== undefined) yield { address: index.photos.get(id)?.url ?? '', page };
  }
}

/** The gallery of one trip. */
export const makeTripPhotos = (
  trip: Trip,
  { columns, find }: GalleryParts,
  index: JournalIndex,
): GalleryPage => ({
  route: 'tripPhotos',
  title: `${messages.site.photos} · ${trip.title}`,
  trip: makeTripLink(trip, index),
  ...listGallery([trip], columns, index),
  ...(find && { find }),
});

function makeStory(
  route: 'trip' | 'post',
  trip: Trip,
  post: Post,
  index: JournalIndex,
  { basemap, trails }: MapParts,
): StoryPage {
  const photos = viewsOf(post.photos, index);
  const ways = trails.trips.get(trip.slug);
  const isMapped = photos.filter(({ spot }) => spot !== undefined).length > 1;
  return {
    route,
    title: post.title,
    ...(post.lang !== undefined && { lang: post.lang, dir: textDirection(post.lang) }),
    ...(post.canonical !== undefined && { canonical: post.canonical }),
    ...makeSheet(trip, post, index),
    photos,
    ...(isMapped && { map: { basemap, ...(ways !== undefined && { trails: ways }) } }),
    story: {
      title: post.title,
      blocks: post.blocks,
      ...(post.date !== undefined && { date: formatDate(post.date, index.language), datetime: post.date }),
    },
  };
}

function makeAlbum(trip: Trip, { columns, find }: GalleryParts, index: JournalIndex): AlbumPage {
  return {
    route: 'album',
    title: trip.title,
    ...makeSheet(trip, undefined, index),
    ...(columns === undefined
      ? { photos: viewsOf(photosByDay(trip), index) }
      : listGallery([trip], columns, index)),
    ...(find && { find }),
    days: makeDayViews(trip, index),
  };
}

function makeSheet(trip: Trip, shown: Post | undefined, index: JournalIndex): TripSheet {
  return {
    url: shown?.url ?? trip.url,
    trip: makeTripLink(trip, index),
    facts: tripFacts(trip, index),
    ...reachOf(trip, index),
    days: makeDayViews(trip, index),
    posts: (index.posts.get(trip.slug) ?? [])
      .filter((other) => other !== shown && other.url !== trip.url)
      .map((other) => makePostLink(other, index)),
  };
}

function reachOf(trip: Trip, index: JournalIndex): Pick<TripSheet, 'reach'> {
  const reach = tripReach(trip, index);
  return reach === undefined ? {} : { reach };
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
