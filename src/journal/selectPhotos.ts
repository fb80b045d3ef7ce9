import type { TripPhotos, TripPhoto } from './makeTripPhotos.ts';
import type { Post } from './post.ts';
import type { SiteSettings } from './settings.ts';

/** The photos of a trip that are published at last: with `publish: posts` those that a post shows or has as its cover. */
export function selectPhotos(
  { plan, photos }: TripPhotos,
  posts: readonly Post[],
  site: SiteSettings,
): readonly TripPhoto[] {
  const publish = plan.source.settings.publish ?? site.publish;
  if (publish.kind !== 'posts') return photos;
  const shown = new Set(
    posts.flatMap((post) => [...post.photos, ...(post.cover === undefined ? [] : [post.cover])]),
  );
  return photos.filter(({ photo, settings }) => settings.publish === true || shown.has(photo.id));
}
