import { compareText } from './compareText.ts';
import { groupBy } from './groupBy.ts';
import { makeAddress } from './makeAddress.ts';
import { makeSlug } from './makeSlug.ts';
import type { ParsedPost } from './parsedPost.ts';
import { pathOf, type TripPlan } from './planTrips.ts';
import { AuthorError, type Problem } from './problem.ts';

/** A post that will be published, and where. */
export interface PostPlan {
  readonly parsed: ParsedPost;
  readonly slug: string;
  readonly url: string;
  /** True for the trip's own post, which stands on the trip's page. */
  readonly story: boolean;
}

/** Parts of a trip's address that are Pinhole's own. */
export const reservedSlugs: readonly string[] = ['photos', 'map', 'days'];

/** The posts of a trip to publish, its own first. Two posts with one address stop the build. */
export function planPosts(trip: TripPlan, drafts: boolean): readonly PostPlan[] {
  const posts = trip.source.posts.toSorted((a, b) => compareText(a.file, b.file));
  // A draft stays the trip's own post, so that no other moves to its address until it is ready.
  const story = findStory(posts);
  const plans = posts
    .filter(({ matter }) => drafts || matter.draft !== true)
    .map((parsed) => (parsed === story ? planStory(parsed, trip) : planFurther(parsed, trip)))
    .sort((a, b) => Number(b.story) - Number(a.story));
  const problems = findClashes(
    plans.filter((plan) => !plan.story),
    trip,
  );
  if (problems.length > 0) throw new AuthorError(problems);
  return plans;
}

function findStory(posts: readonly ParsedPost[]): ParsedPost | undefined {
  return (
    posts.find(({ file }) => /^index\.[^./]+$/i.test(file)) ?? (posts.length === 1 ? posts[0] : undefined)
  );
}

function planStory(parsed: ParsedPost, { slug, url }: TripPlan): PostPlan {
  return { parsed, slug, url, story: true };
}

/**
 * What a further post is called in addresses. A Jekyll date in front is no part of it; `day-2/index.md` is the post `day-2`.
 *
 * @param pinned what its front matter says
 */
export function makePostSlug(file: string, pinned: string | undefined): string {
  const name = file.replace(/\.[^./]*$/, '').replace(/\/index$/i, '');
  return makeSlug(pinned ?? name.replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/, '$1'));
}

function planFurther(parsed: ParsedPost, trip: TripPlan): PostPlan {
  const slug = makePostSlug(parsed.file, parsed.matter.slug);
  return { parsed, slug, url: makeAddress(trip.slug, slug), story: false };
}

function findClashes(plans: readonly PostPlan[], trip: TripPlan): Problem[] {
  const address = (slug: string) => `the address /${trip.slug}/${slug}/ is taken`;
  const taken = plans
    .filter(({ slug }) => slug === '' || reservedSlugs.includes(slug))
    .map(({ parsed, slug }) => ({
      file: pathOf(trip.source, parsed.file),
      what: slug === '' ? 'no address can be made from its name' : `${address(slug)} by Pinhole`,
      todo: 'add `slug: ` and another name to its front matter',
    }));
  const shared = [...groupBy(plans, ({ slug }) => slug).values()].flatMap(([first, ...others]) =>
    others.map(({ parsed, slug }) => ({
      file: pathOf(trip.source, parsed.file),
      what: `${address(slug)} by ${first?.parsed.file}`,
      todo: `add \`slug: ${slug}-2\` or another name to its front matter`,
    })),
  );
  return [...taken, ...shared];
}
