import { groupBy } from '../journal/groupBy.ts';
import { isWordless } from '../journal/isWordless.ts';
import type { Journal } from '../journal/journal.ts';
import { listUntold } from '../journal/listEntries.ts';
import type { Problem } from '../journal/problem.ts';

type Noted = Pick<Journal, 'site' | 'trips' | 'posts' | 'photos'>;

/** What the site lacks for want of a setting, a date or words, though nothing is wrong. */
export function listNotes(journal: Noted): Problem[] {
  return [...noteAddress(journal), ...noteDates(journal), ...noteWords(journal)];
}

/** What was left out because nobody says where the site will stand. */
function noteAddress({ site }: Noted): Problem[] {
  if (site.url !== undefined) return [];
  const what = 'has no `url`, so links to the site have no preview, and it has no feeds and no sitemap';
  return [{ file: 'site.yaml', what, todo: 'write `url: https://…`, or build with --url' }];
}

/** Where the site has feeds. */
function noteDates({ site, trips, posts, photos }: Noted): Problem[] {
  if (site.url === undefined) return [];
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

/** Of photos that posts show: a gallery of thousands has words for few. */
function noteWords({ trips, photos }: Noted): Problem[] {
  const wordless = photos.filter((photo) => photo.posts.length > 0 && isWordless(photo));
  if (wordless.length === 0) return [];
  const slugs = new Set(wordless.map(({ trip }) => trip));
  const [folder = ''] = trips.filter(({ slug }) => slugs.has(slug)).map((trip) => trip.folder);
  const what =
    wordless.length === 1
      ? 'a photo that a post shows has no words, so readers who cannot see it are told its place and time'
      : `${wordless.length} photos that posts show have no words, so readers who cannot see them are told place and time`;
  return [
    {
      file: slugs.size > 1 || folder === '' ? 'photos.yaml' : `${folder}/photos.yaml`,
      what,
      todo: 'give `alt:`, or ![what is to be seen](photo.jpg) in the post; `pinhole check` names them',
    },
  ];
}
