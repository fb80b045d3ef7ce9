import { listPosts, type PlannedPosts } from './makePosts.ts';
import type { TripPhoto, TripPhotos } from './makeTripPhotos.ts';
import type { Photo } from './photo.ts';
import type { FrontMatter } from './parsedPost.ts';
import { findNamedSpot } from './whereabouts/findNamedSpot.ts';

/** Metres around a post's `at` within which its photos are taken to be: what one walks to while there. */
const reach = 1000;

/**
 * Gives photos of which nothing says where they were taken the position and the place of the first post that shows
 * them, where its front matter has them. Positions read, written or worked out nearer to the photo stand.
 */
export function placeByPosts(trips: readonly TripPhotos[], drafts: boolean): readonly TripPhotos[] {
  const words = new Map<string, FrontMatter>();
  for (const { post, matter, trip } of listTelling(trips, drafts)) {
    for (const id of post.photos) if (id.startsWith(`${trip}/`) && !words.has(id)) words.set(id, matter);
  }
  if (words.size === 0) return trips;
  return trips.map((trip) => ({
    ...trip,
    photos: trip.photos.map((item) => {
      const matter = words.get(item.photo.id);
      return matter ? { ...item, photo: placePhoto(item, matter, trip) } : item;
    }),
  }));
}

/** Posts whose front matter says where, with the photos that they show. Without any, no post is looked at. */
function listTelling(trips: readonly TripPhotos[], drafts: boolean) {
  const tells = ({ parsed: { matter } }: PlannedPosts['plans'][number]) =>
    matter.at !== undefined || matter.place !== undefined;
  return listPosts(trips, drafts, tells).map(({ post, parsed, trip }) => ({
    post,
    matter: parsed.matter,
    trip: trip.plan.slug,
  }));
}

function placePhoto({ photo, settings }: TripPhoto, matter: FrontMatter, { plan }: TripPhotos): Photo {
  const { places } = plan.source.settings;
  if (photo.spot !== undefined) return photo;
  const named = findNamedSpot(matter.place, places);
  const told = matter.at ? { ...matter.at, accuracy: named?.accuracy ?? reach } : named;
  const spot = settings.infer === false ? undefined : told;
  const name = settings.place ?? photo.place?.name ?? matter.place;
  return {
    ...photo,
    ...(spot && { spot: { ...spot, source: 'post' as const } }),
    ...(name !== undefined && {
      place: { ...photo.place, name, source: photo.place?.source ?? ('sidecar' as const) },
    }),
  };
}
