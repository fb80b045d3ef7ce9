import type { OriginalWish } from './chooseOriginal.ts';
import { chooseSiteCover } from './chooseCover.ts';
import type { Journal, Site } from './journal.ts';
import type { Library } from './library.ts';
import { hideTrip } from './hideTrip.ts';
import { makeHomeZones } from './home/makeHomeZones.ts';
import { linkPhotos } from './linkPhotos.ts';
import { listRawPositions } from './home/listRawPositions.ts';
import { locateTrip, type LocatedTrip } from './locateTrip.ts';
import { makePosts } from './makePosts.ts';
import { makeTrip, type MadeTrip } from './makeTrip.ts';
import { makeTripPhotos, type TripPhotos } from './makeTripPhotos.ts';
import { placeByPosts } from './placeByPosts.ts';
import { planTrips } from './planTrips.ts';
import type { Post } from './post.ts';
import type { PostFigure } from './postContext.ts';
import type { Problem } from './problem.ts';
import { selectPhotos } from './selectPhotos.ts';
import type { HomeZone } from './home/homeZone.ts';
import type { SiteSettings } from './settings.ts';
import { sortTrips } from './sortTrips.ts';
import type { FindPlace } from './whereabouts/makePlaceFinder.ts';

/** Where a photo lies: its trip's folder inside the library, and the path inside that. */
export interface PublishedSource {
  readonly folder: string;
  readonly file: string;
  /** The file itself is published as well. */
  readonly original?: OriginalWish;
}

export interface MadeJournal {
  readonly journal: Journal;
  /** Of each published photo, by its id. */
  readonly sources: ReadonlyMap<string, PublishedSource>;
  /** Pictures that are published for a post alone. */
  readonly figures: readonly PostFigure[];
  /** Around the homes, in which no position may be. */
  readonly holes: readonly HomeZone[];
  /** What it was worked out from, with nothing hidden: for the author alone. */
  readonly located: readonly LocatedTrip[];
  readonly problems: readonly Problem[];
}

export interface JournalMaker {
  /** City and country of a position, where the data for it is at hand. */
  readonly findPlace?: FindPlace;
  /** The holes around homes where all of the library has shown them already, and this is a part of it. */
  readonly holes?: readonly HomeZone[];
}

/**
 * Works out the journal: when and where each photo was taken, what is published of a library, in which order, under
 * which address, told by which words. A photo is private before anything is made of it, so what follows from it is too.
 */
export function makeJournal(
  { site, trips, drafts }: Library,
  { findPlace, holes }: JournalMaker = {},
): MadeJournal {
  const located = planTrips(trips, drafts).map((plan) => locateTrip(plan, site));
  const zones = holes ?? makeHomeZones(site.home, located.flatMap(listRawPositions), site.secret);
  const chosen = located.map((trip) => makeTripPhotos(trip, site, zones));
  const pictured = placeByPosts(chosen, drafts).map((trip) => hideTrip(trip, site, zones, findPlace));
  const { posts, figures, problems } = makePosts(pictured, drafts);
  const made = sortTrips(
    pictured.map((trip) => publishTrip(trip, posts, site)),
    posts,
  );
  const photos = made.flatMap((trip) => trip.photos);
  const cover = chooseSiteCover(site.cover, photos);
  return {
    journal: {
      site: makeSite(site, cover.cover),
      trips: made.map(({ trip }) => trip),
      posts,
      photos: photos.map(({ photo }) => photo),
    },
    sources: new Map(made.flatMap(listSources)),
    figures,
    holes: zones,
    located,
    problems: [...pictured, { problems }, ...made, cover].flatMap((step) => step.problems),
  };
}

function publishTrip(trip: TripPhotos, posts: readonly Post[], site: SiteSettings): MadeTrip {
  const isOwn = (post: Post) => post.trip === trip.plan.slug;
  const own = posts.filter(isOwn);
  const others = posts.filter((post) => !isOwn(post));
  return makeTrip(trip, linkPhotos(selectPhotos(trip, posts, site), [...own, ...others]), own, site);
}

function listSources({ photos, folder }: MadeTrip) {
  return photos.map(
    ({ photo, file, original }) => [photo.id, { folder, file, ...(original && { original }) }] as const,
  );
}

function makeSite(
  { title, author, url, language, images, basemap, accent, studio }: SiteSettings,
  cover: string | undefined,
): Site {
  return {
    title,
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    language,
    ...(images !== undefined && { images }),
    ...(basemap && { basemap }),
    ...(accent !== undefined && { accent }),
    ...(cover !== undefined && { cover }),
    ...(studio && { studio }),
  };
}
