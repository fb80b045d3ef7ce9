import { compareText } from './compareText.ts';
import { groupBy } from './groupBy.ts';
import type { TripSource } from './library.ts';
import { makeAddress } from './makeAddress.ts';
import { makeSlug } from './makeSlug.ts';
import { ownAddresses } from './ownAddresses.ts';
import { AuthorError, type Problem } from './problem.ts';

/** A trip that will be published, and where. */
export interface TripPlan {
  readonly source: TripSource;
  readonly slug: string;
  readonly url: string;
}

/** The trips to publish with their slugs, by folder. Two trips with one address stop the build. */
export function planTrips(trips: readonly TripSource[], drafts: boolean): readonly TripPlan[] {
  const plans = trips
    .filter(({ name }) => drafts || !name.startsWith('_'))
    .map((source) => {
      const slug = chooseSlug(source);
      return { source, slug, url: makeAddress(slug) };
    })
    .sort((a, b) => compareText(a.source.folder, b.source.folder));
  const problems = findClashes(plans);
  if (problems.length > 0) throw new AuthorError(problems);
  return plans;
}

/** A path as the author would type it. */
export function pathOf({ folder }: Pick<TripSource, 'folder'>, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

/** A library that is itself the trip need not mind what its folder is called: `photos` is its usual name. */
function chooseSlug({ folder, name, settings }: TripSource): string {
  const slug = settings.slug ?? makeSlug(name);
  return folder === '' && settings.slug === undefined && !isFree(slug) ? 'trip' : slug;
}

const isFree = (slug: string) => slug !== '' && !ownAddresses.includes(slug);

function findClashes(plans: readonly TripPlan[]): Problem[] {
  const taken = plans
    .filter(({ slug }) => !isFree(slug))
    .map(({ source, slug }) => ({
      file: pathOf(source, 'photos.yaml'),
      what:
        slug === ''
          ? `no address can be made from "${source.name}"`
          : `the address /${slug}/ is taken by Pinhole`,
      todo: 'add `slug: ` and another name',
    }));
  const shared = [...groupBy(plans, ({ slug }) => slug).values()].flatMap(([first, ...others]) =>
    others.map(({ source, slug }) => ({
      file: pathOf(source, 'photos.yaml'),
      what: `the address /${slug}/ is taken by ${first?.source.folder}`,
      todo: `add \`slug: ${slug}-2\` or another name`,
    })),
  );
  return [...taken, ...shared];
}
