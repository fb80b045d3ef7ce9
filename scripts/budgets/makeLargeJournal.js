import { makeGalleryJournal } from '../bench/gallery/makeGalleryJournal.js';

/**
 * A journal of so many photos: the sample's trip with one more post, forty trips without a story in days of 25 photos,
 * and one whose photos are all of one day, which so has several pages. All share the sample's pictures and words.
 */
export function makeLargeJournal(sample, total) {
  const made = makeGalleryJournal(total - sample.photos.length);
  const shown = (photo, at) => ({ ...photo, ...lookOf(sample.photos[at % sample.photos.length]) });
  const [story] = sample.posts;
  const again = { ...story, slug: 'again', title: 'The same again', url: `${story.url}again/` };
  const [first, ...others] = made.trips;
  return {
    site: sample.site,
    trips: [
      ...sample.trips.map((trip) => ({ ...trip, posts: [...trip.posts, again.slug] })),
      { ...first, days: [{ ...first.days[0], photos: first.photos }] },
      ...others,
    ],
    posts: [again, ...sample.posts],
    photos: [...sample.photos, ...made.photos.map(shown)],
  };
}

/** How a photo looks and what is said of it. */
function lookOf({ width, height, color, placeholder, renditions, caption, alt, camera }) {
  const look = { width, height, color, placeholder, renditions, caption, alt, camera };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
