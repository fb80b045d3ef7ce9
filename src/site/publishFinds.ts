import { packFacets } from '../app/gallery/filters/facets.ts';
import { cutList } from '../app/map/columns/cutList.ts';
import type { FindFiles } from '../app/page.ts';
import { packTexts } from '../app/search/searchTexts.ts';
import type { JournalIndex } from '../app/views/journalIndex.ts';
import type { ViewAddresses } from '../app/views/photoAddresses.ts';
import { makePhotoFacets } from '../app/views/photoFacets.ts';
import { makePhotoTexts, makeSearchedPost } from '../app/views/photoTexts.ts';
import { photosByDay } from '../app/views/tripViews.ts';
import type { Photo } from '../journal/photo.ts';
import type { Post } from '../journal/post.ts';
import type { Trip } from '../journal/trip.ts';
import type { OutputFile } from './outputFile.ts';
import { ValueFiles } from './valueFiles.ts';

/** Photos and posts in a file on average: few requests for all, and one more changes one file. */
const sizes = { photos: 8192, posts: 128 };

/** What every gallery is filtered and searched by: the files, and where pages find them. */
export function* publishFinds(index: JournalIndex): Generator<OutputFile, ViewAddresses<FindFiles>> {
  const files = new ValueFiles('find');
  const trips = new Map<string, FindFiles>();
  const { trips: all } = index.journal;
  for (const trip of all) {
    const find = writeFind([trip], index, files);
    if (find) trips.set(trip.slug, find);
    yield* files.take();
  }
  const whole = writeFind(all, index, files);
  yield* files.take();
  return { trips, ...(whole && { whole }) };
}

/** Nothing is looked for among less than two photos. */
function writeFind(trips: readonly Trip[], index: JournalIndex, files: ValueFiles): FindFiles | undefined {
  const photos = trips.flatMap(photosByDay).flatMap((id) => index.photos.get(id) ?? []);
  if (photos.length < 2) return undefined;
  const parts = cutList<Photo>(photos, sizes.photos);
  const posts = trips.flatMap(({ slug }) => index.posts.get(slug) ?? []);
  return {
    facets: parts.map((part) => files.publish(packFacets(part.map((one) => makePhotoFacets(one, index))))),
    texts: parts.map((part) => files.publish(packTexts(part.map((one) => makePhotoTexts(one, index))))),
    posts: cutPosts(posts).map((part) => files.publish(part.map((one) => makeSearchedPost(one, index)))),
  };
}

const cutPosts = (posts: readonly Post[]): (readonly Post[])[] =>
  cutList(
    posts.map((post) => ({ id: post.url, post })),
    sizes.posts,
  ).map((part) => part.map(({ post }) => post));
