import { formatInstant } from './formatInstant.ts';
import type { Photo } from './photo.ts';
import type { Post } from './post.ts';
import type { Trip } from './trip.ts';

/** What a feed tells: a post, or a trip that has none. */
export interface Entry {
  readonly trip: Trip;
  readonly post?: Post;
  /** RFC 3339. */
  readonly published: string;
  /** The newest of it, RFC 3339: its own date, or the time of a photo in it. */
  readonly updated: string;
}

interface Told {
  /** By trip slug. */
  readonly posts: ReadonlyMap<string, readonly Post[]>;
  readonly photos: ReadonlyMap<string, Photo>;
}

/**
 * What feeds tell of trips, the newest first. What has no date, nor a photo with one, cannot be told when; a trip's own post
 * that shows no photo with one is as new as the trip's photos.
 */
export function listEntries(trips: readonly Trip[], { posts, photos }: Told): readonly Entry[] {
  const entries = trips.flatMap((trip) => {
    const own = posts.get(trip.slug) ?? [];
    if (own.length === 0) return dateEntry({ trip }, trip.photos, photos);
    return own.flatMap((post) => datePost(trip, post, photos));
  });
  return entries.toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published));
}

/** The posts that no feed tells of. */
export function listUntold(trips: readonly Trip[], { posts, photos }: Told): readonly Post[] {
  return trips.flatMap((trip) =>
    (posts.get(trip.slug) ?? []).filter((post) => datePost(trip, post, photos).length === 0),
  );
}

function datePost(trip: Trip, post: Post, photos: Told['photos']): Entry[] {
  const entry = dateEntry({ trip, post }, post.photos, photos);
  return entry.length === 0 && post.url === trip.url ? dateEntry({ trip, post }, trip.photos, photos) : entry;
}

function dateEntry(
  { trip, post }: Pick<Entry, 'trip' | 'post'>,
  ids: readonly string[],
  photos: Told['photos'],
): Entry[] {
  const newest = ids.flatMap((id) => instantOf(photos.get(id)) ?? []).reduce(later, undefined);
  const published = post?.date === undefined ? newest : formatInstant(post.date);
  if (published === undefined) return [];
  return [{ trip, ...(post && { post }), published, updated: later(newest, published) }];
}

const instantOf = (photo: Photo | undefined) =>
  photo?.taken && formatInstant(photo.taken.local, photo.taken.offset);

export const later = (one: string | undefined, other: string): string =>
  one !== undefined && Date.parse(one) >= Date.parse(other) ? one : other;
