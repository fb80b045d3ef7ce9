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

/** What feeds tell of trips, the newest first. What has no date, nor a photo with one, cannot be told when. */
export function listEntries(trips: readonly Trip[], { posts, photos }: Told): readonly Entry[] {
  const entries = trips.flatMap((trip) => {
    const own = posts.get(trip.slug) ?? [];
    if (own.length === 0) return dateEntry({ trip }, trip.photos, photos);
    return own.flatMap((post) => dateEntry({ trip, post }, post.photos, photos));
  });
  return entries.toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published));
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
