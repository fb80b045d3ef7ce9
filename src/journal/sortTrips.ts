import { compareText } from './compareText.ts';
import type { MadeTrip } from './makeTrip.ts';
import type { Post } from './post.ts';

/** Newest first, by the first day, or where neither a photo nor a track has a time by the newest post; those without any by name. */
export function sortTrips(trips: readonly MadeTrip[], posts: readonly Post[]): readonly MadeTrip[] {
  const dated = trips.map((made) => ({ made, date: dateOf(made, posts) }));
  return dated
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.made.folder, b.made.folder))
    .map(({ made }) => made);
}

/** Empty for none, which sorts before any date and so comes last. */
function dateOf({ trip }: MadeTrip, posts: readonly Post[]): string {
  return (
    trip.start ??
    posts.find((post) => post.trip === trip.slug && post.date !== undefined)?.date?.slice(0, 10) ??
    ''
  );
}
