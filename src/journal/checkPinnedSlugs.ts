import { groupBy } from './groupBy.ts';
import type { PhotoSource } from './library.ts';
import { pathOf, type TripPlan } from './planTrips.ts';
import { AuthorError } from './problem.ts';
import type { PhotoSettings } from './settings.ts';

interface Pinned {
  readonly source: PhotoSource;
  readonly settings: PhotoSettings;
}

/** Two photos of a trip with one `slug:` (a glob's, mostly) stop the build. */
export function checkPinnedSlugs(photos: readonly Pinned[], plan: TripPlan) {
  const groups = groupBy(photos, ({ settings }) => settings.slug);
  const problems = [...groups].flatMap(([slug, [first, second]]) => {
    if (slug === undefined || first === undefined || second === undefined) return [];
    return {
      file: pathOf(plan.source, 'photos.yaml'),
      line: plan.source.settings.photos.findLast(({ settings }) => settings.slug === slug)?.line ?? 1,
      what: `\`slug: ${slug}\` is given to ${first.source.file} and ${second.source.file}`,
      todo: 'give each its own',
    };
  });
  if (problems.length > 0) throw new AuthorError(problems);
}
