import { groupBy } from '../journal/groupBy.ts';
import type { Journal } from '../journal/journal.ts';
import { listUntold } from '../journal/listEntries.ts';
import type { Problem } from '../journal/problem.ts';

/** What the site lacks for want of a setting or a date, though nothing is wrong. */
export function listNotes(journal: Journal): Problem[] {
  if (journal.site.url === undefined) {
    const what = 'has no `url`, so links to the site have no preview, and it has no feeds and no sitemap';
    return [{ file: 'site.yaml', what, todo: 'write `url: https://…`, or build with --url' }];
  }
  return describeUntold(journal);
}

function describeUntold({ trips, posts, photos }: Journal): Problem[] {
  const folders = new Map(trips.map(({ slug, folder }) => [slug, folder]));
  const untold = listUntold(trips, {
    posts: groupBy(posts, ({ trip }) => trip),
    photos: new Map(photos.map((photo) => [photo.id, photo])),
  });
  return untold.map(({ trip, title }) => ({
    file: folders.get(trip) || 'index.md',
    what: `"${title}" has no date and shows no photo with one, so no feed tells of it`,
    todo: 'write `date: …` at the head of its file',
  }));
}
