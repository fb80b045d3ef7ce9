import { groupBy } from '../groupBy.ts';
import { isWordless } from '../isWordless.ts';
import type { Journal } from '../journal.ts';
import type { LocatedTrip } from '../locateTrip.ts';
import type { MadeJournal } from '../makeJournal.ts';
import type { Photo } from '../photo.ts';
import { pathOf } from '../planTrips.ts';
import type { LocatedPhoto } from '../settledPhoto.ts';
import { placeInTime } from '../sortByTime.ts';
import type { Spot } from '../spot.ts';
import { findImpossibleSpeeds } from '../whereabouts/findImpossibleSpeeds.ts';
import { adviseClocks } from './adviseClocks.ts';
import { adviseDatums } from './adviseDatums.ts';
import { adviseOffsets } from './adviseOffsets.ts';
import { findMoments } from './findMoments.ts';
import { reportSettled } from './reportSettled.ts';
import type { InferredSpot, Report, TripReport } from './report.ts';

type Made = Pick<MadeJournal, 'journal' | 'located' | 'sources'>;

/** A photo as the author has it and, where it is published, as readers see it. */
interface Known {
  readonly located: LocatedPhoto;
  readonly published: Photo | undefined;
  /** The position that it would be published with, were nothing hidden. */
  readonly spot: Spot | undefined;
}

/**
 * What the author should know of a library beyond its problems: what was worked out and from what, what is missing, and
 * what looks wrong, with the line to write.
 *
 * @param hashes of the bytes of each picture, by path inside the library
 */
export function makeReport({ journal, located, sources }: Made, hashes: ReadonlyMap<string, string>): Report {
  const published = new Map(
    journal.photos.map((photo) => {
      const { folder = '', file = '' } = sources.get(photo.id) ?? {};
      return [`${folder}/${file}`, photo] as const;
    }),
  );
  return {
    trips: located.map((trip) => reportTrip(trip, published, journal)),
    copies: findCopies(hashes),
  };
}

function reportTrip(
  trip: LocatedTrip,
  published: ReadonlyMap<string, Photo>,
  { posts, trips }: Journal,
): TripReport {
  const { source, slug } = trip.plan;
  const known = trip.photos.map((located): Known => {
    const photo = published.get(`${source.folder}/${located.source.file}`);
    const byPost = photo?.spot?.source === 'post' ? photo.spot : undefined;
    return { located, published: photo, spot: located.spot ?? byPost };
  });
  const own = posts.filter((post) => post.trip === slug);
  const shown = known.filter((photo) => photo.published !== undefined);
  const pathsOf = (photos: readonly Known[]) =>
    photos.map(({ located }) => pathOf(source, located.source.file));
  return {
    folder: source.folder,
    title: trips.find((each) => each.slug === slug)?.title ?? source.name,
    photos: known.length,
    posts: own.length,
    tracks: source.tracks.length,
    hidden: known.length - shown.length,
    hiddenSpots: shown.filter((photo) => photo.spot && !photo.published?.spot).length,
    spots: countSources(known),
    withoutSpot: pathsOf(known.filter(({ spot }) => spot === undefined)),
    withoutTime: pathsOf(known.filter(({ located }) => located.taken === undefined)),
    withoutZone: pathsOf(
      known.filter(
        ({ located: { taken } }) => taken?.local.includes('T') === true && taken.offset === undefined,
      ),
    ),
    withoutAlt: pathsOf(
      shown.filter(({ published }) => published && published.posts.length > 0 && isWordless(published)),
    ),
    unposted: own.length === 0 ? [] : pathsOf(shown.filter((photo) => photo.published?.posts.length === 0)),
    inferred: known.flatMap((photo) => describeInferred(photo, trip)),
    clocks: adviseClocks(trip),
    settled: reportSettled(trip),
    offsets: adviseOffsets(trip),
    datums: adviseDatums(trip),
    speeds: findSpeeds(trip),
    moments: findMoments(trip.photos).map((group) => group.map((file) => pathOf(source, file))),
  };
}

function countSources(photos: readonly Known[]): TripReport['spots'] {
  const spots = photos.flatMap(({ spot }) => spot ?? []);
  const counts = [...groupBy(spots, ({ source }) => source)].map(([source, all]) => [source, all.length]);
  return Object.fromEntries(counts) as TripReport['spots']; // fromEntries forgets the keys
}

function describeInferred({ located, spot }: Known, { plan }: LocatedTrip): InferredSpot[] {
  const isNamed = spot?.source === 'sidecar' && located.settings.at === undefined;
  if (spot === undefined || spot.source === 'exif' || (spot.source === 'sidecar' && !isNamed)) return [];
  return [
    {
      file: pathOf(plan.source, located.source.file),
      source: spot.source,
      ...(spot.accuracy !== undefined && { accuracy: spot.accuracy }),
      from: (located.basis?.files ?? []).map((file) => pathOf(plan.source, file)),
    },
  ];
}

/** Between photos whose position and time are known, not worked out. */
function findSpeeds({ photos, plan }: LocatedTrip): TripReport['speeds'] {
  const placed = photos.filter(
    ({ spot, taken }) =>
      (spot?.source === 'exif' || spot?.source === 'sidecar') && taken?.local.includes('T') === true,
  );
  const moments = placeInTime(
    placed.map((photo) => ({ file: photo.source.file, taken: photo.taken, photo })),
  );
  const timed = moments
    .flatMap(({ item: { file, photo }, instant }) => (photo.spot ? [{ ...photo.spot, file, instant }] : []))
    .sort((a, b) => a.instant - b.instant);
  return findImpossibleSpeeds(timed).map(({ from, to, speed, distance, seconds }) => ({
    from: pathOf(plan.source, from),
    to: pathOf(plan.source, to),
    speed,
    distance,
    seconds,
  }));
}

function findCopies(hashes: ReadonlyMap<string, string>): Report['copies'] {
  const known = [...hashes].filter(([, hash]) => hash !== '');
  return [...groupBy(known, ([, hash]) => hash).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(([path]) => path));
}
