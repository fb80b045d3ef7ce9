import type { Journal } from '../../journal/journal.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import type { PhotoView } from '../page.ts';
import { makePhotoView } from './photoView.ts';

/** A journal with its parts by name, and each photo's view made once. */
export interface JournalIndex {
  readonly journal: Journal;
  readonly language: string;
  readonly trips: ReadonlyMap<string, Trip>;
  readonly photos: ReadonlyMap<string, Photo>;
  /** By trip slug, the trip's own post first. */
  readonly posts: ReadonlyMap<string, readonly Post[]>;
  view(id: string): PhotoView | undefined;
}

export function indexJournal(journal: Journal): JournalIndex {
  const views = new Map<string, PhotoView>();
  const index: JournalIndex = {
    journal,
    language: journal.site.language,
    trips: new Map(journal.trips.map((trip) => [trip.slug, trip])),
    photos: new Map(journal.photos.map((photo) => [photo.id, photo])),
    posts: new Map(
      journal.trips.map((trip) => [
        trip.slug,
        journal.posts.filter((post) => post.trip === trip.slug).sort(byRank(trip)),
      ]),
    ),
    view(id) {
      const photo = index.photos.get(id);
      if (photo === undefined) return undefined;
      const view = views.get(id) ?? makePhotoView(photo, index);
      views.set(id, view);
      return view;
    },
  };
  return index;
}

const byRank = (trip: Trip) => (one: Post, other: Post) =>
  trip.posts.indexOf(one.slug) - trip.posts.indexOf(other.slug);

/** The views of photos by id; an id that the journal does not hold is passed over. */
export function viewsOf(ids: readonly string[], index: JournalIndex): PhotoView[] {
  return ids.flatMap((id) => index.view(id) ?? []);
}
