import { compareText } from './compareText.ts';
import { groupBy } from './groupBy.ts';
import type { TripPhotos } from './makeTripPhotos.ts';
import { makeTitle } from './makeTitle.ts';
import { planPosts, type PostPlan } from './planPosts.ts';
import type { TripPlan } from './planTrips.ts';
import type { Post } from './post.ts';
import type { PostFigure } from './postContext.ts';
import type { Problem } from './problem.ts';
import { resolvePost } from './resolvePost.ts';

export interface MadePosts {
  /** Newest first. */
  readonly posts: readonly Post[];
  readonly figures: readonly PostFigure[];
  readonly problems: readonly Problem[];
}

/** The posts of a trip that will be published. */
export interface PlannedPosts {
  readonly trip: TripPhotos;
  readonly plans: readonly PostPlan[];
}

/** The posts of all trips, with the pictures and the other posts that they name. */
export function makePosts(trips: readonly TripPhotos[], drafts: boolean): MadePosts {
  const resolved = listPosts(trips, drafts);
  const figures = groupBy(
    resolved.flatMap((post) => post.figures),
    ({ url }) => url,
  );
  return {
    posts: resolved.map(({ post }) => post).sort(compareAge),
    figures: [...figures.values()].flatMap(([figure]) => figure ?? []),
    problems: resolved.flatMap(({ problems }) => problems),
  };
}

/** Each post that is `wanted`, resolved, beside what it was made from; by trip, the trip's own post first. */
export function listPosts(
  trips: readonly TripPhotos[],
  drafts: boolean,
  wanted: (plan: PostPlan) => boolean = () => true,
) {
  const planned: readonly PlannedPosts[] = trips.map((trip) => ({
    trip,
    plans: planPosts(trip.plan, drafts),
  }));
  const posts = planned.flatMap(({ trip, plans }) => plans.map((plan) => addressOf(plan, trip.plan)));
  return planned.flatMap(({ trip, plans: all }) => {
    const plans = all.filter(wanted);
    if (plans.length === 0) return [];
    const pictures = collectPictures(trip, trips);
    return plans.map((plan) => ({
      ...resolvePost(plan.parsed, { ...placePost(plan, trip.plan), ...pictures, posts }),
      parsed: plan.parsed,
      trip,
    }));
  });
}

function addressOf({ parsed, url }: PostPlan, trip: TripPlan) {
  const { aliases } = parsed.matter;
  return { folder: trip.source.folder, file: parsed.file, url, ...(aliases && { aliases }) };
}

function placePost({ slug, url, story, parsed }: PostPlan, trip: TripPlan) {
  const { folder, name, settings } = trip.source;
  const title = story ? (settings.title ?? makeTitle(name)) : makeTitle(parsed.file);
  return { trip: trip.slug, folder, slug, url, title };
}

/** Those of the post's own trip before the others', as that is where its names are looked up first. */
function collectPictures(trip: TripPhotos, trips: readonly TripPhotos[]) {
  const ordered = [trip, ...trips.filter((other) => other !== trip)];
  const collect = <T>(choose: (from: TripPhotos) => readonly T[]) =>
    ordered.flatMap((from) =>
      choose(from).map((picture) => ({ ...picture, folder: from.plan.source.folder })),
    );
  return {
    photos: collect(({ photos }) => photos),
    figures: collect(({ figures }) => figures),
    withheld: collect(({ withheld }) => withheld.map((file) => ({ file }))),
  };
}

/** The instant of its date, read as UTC where it names no offset; those without a date are older than all. */
function computeInstantOf({ date }: Post): number {
  if (date === undefined) return -Infinity;
  return Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}${date.includes('T') ? 'Z' : ''}`);
}

/** Newest first. Two without a date are equally old. */
function compareAge(a: Post, b: Post): number {
  const [older, newer] = [computeInstantOf(a), computeInstantOf(b)];
  return older === newer ? compareText(a.url, b.url) : newer - older;
}
