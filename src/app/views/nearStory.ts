import type { Photo } from '../../journal/photo.ts';
import type { PhotoView } from '../page.ts';
import type { JournalIndex } from './journalIndex.ts';

/**
 * For a photo that no post shows: the place in the trip's posts that is nearest to it in time, which is where the
 * nearest photo stands that a post does show. Absent where time or posts are missing.
 */
export function findNearStory(photo: Photo, index: JournalIndex): PhotoView['stories'][number] | undefined {
  const moment = momentOf(photo);
  if (moment === undefined) return undefined;
  let nearest: { readonly distance: number; readonly url: string; readonly title: string } | undefined;
  for (const post of index.posts.get(photo.trip) ?? []) {
    for (const id of post.photos) {
      const shown = index.photos.get(id);
      const other = shown && momentOf(shown);
      const url = shown?.posts.find(({ slug }) => slug === post.slug)?.url;
      if (other === undefined || url === undefined) continue;
      const distance = Math.abs(other - moment);
      if (nearest === undefined || distance < nearest.distance)
        nearest = { distance, url, title: post.title };
    }
  }
  return nearest && { title: nearest.title, url: nearest.url, near: true };
}

/** Milliseconds; the wall clock read as UTC where no offset is known, which is near enough within one trip. */
function momentOf({ taken }: Photo): number | undefined {
  if (taken === undefined || taken.local.length < 10) return undefined;
  const time = Date.parse(
    taken.local.length === 10 ? `${taken.local}T12:00:00Z` : `${taken.local}${taken.offset ?? 'Z'}`,
  );
  return Number.isNaN(time) ? undefined : time;
}
