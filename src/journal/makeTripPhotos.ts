import { checkPinnedSlugs } from './checkPinnedSlugs.ts';
import { chooseOriginal, type OriginalWish } from './chooseOriginal.ts';
import { chooseSlugs } from './chooseSlugs.ts';
import { isInZone } from './home/isInZone.ts';
import type { HomeZone } from './home/homeZone.ts';
import type { FigureSource } from './library.ts';
import { filesOf, type LocatedTrip } from './locateTrip.ts';
import { makePhoto } from './makePhoto.ts';
import type { Photo } from './photo.ts';
import type { TripPlan } from './planTrips.ts';
import type { Problem } from './problem.ts';
import type { PhotoSettings, Publish, SiteSettings } from './settings.ts';
import type { LocatedPhoto, SpotBasis } from './settledPhoto.ts';
import { sortByTime } from './sortByTime.ts';
import type { Sketch } from './sketch.ts';
import type { Track } from './track.ts';

/** A photo that may be published, and what the author said of it. */
export interface TripPhoto {
  /** Path inside the trip, which the photo itself may not tell. */
  readonly file: string;
  /** Paths of the other files of its moment, by which posts may name it too. */
  readonly companions: readonly string[];
  readonly photo: Photo;
  readonly settings: PhotoSettings;
  /** Metres, 0 for none: the strictest that is written for it or for what its spot was worked out from. */
  readonly precision: number;
  /** What its spot was worked out from, where it was. */
  readonly basis?: SpotBasis;
  /** Its own file is published as well. */
  readonly original?: OriginalWish;
}

export interface DrawnTrack extends Track {
  /** Metres; its points are published no finer, nor how far they lie apart. */
  readonly precision: number;
}

export interface TripPhotos {
  readonly plan: TripPlan;
  /** In order of time. */
  readonly photos: readonly TripPhoto[];
  /** Pictures for posts alone: what is no photo, and photos with `publish: false`. */
  readonly figures: readonly FigureSource[];
  /** Paths inside the trip of the pictures that are not published at all. */
  readonly withheld: readonly string[];
  /** Those that are drawn. */
  readonly tracks: readonly DrawnTrack[];
  readonly sketches: readonly Sketch[];
  readonly problems: readonly Problem[];
}

/** What of a trip's pictures may be published, by photos.yaml and site.yaml, and under which names. */
export function makeTripPhotos(
  { plan, photos, figures, tracks, sketches, problems }: LocatedTrip,
  site: SiteSettings,
  zones: readonly HomeZone[],
): TripPhotos {
  const publish = plan.source.settings.publish ?? site.publish;
  const precisions = new Map([
    ...photos.map(({ source, settings }) => [source.file, settings.precision ?? 0] as const),
    ...tracks.map(({ file, settings }) => [file, settings.precision ?? 0] as const),
  ]);
  const onHomeTime = new Set(photos.filter(isOnHomeTime).map(({ source }) => source.file));
  const usedAs = (use: Use) => photos.filter((photo) => decideUse(photo, publish, zones) === use);
  return {
    plan,
    photos: sortByTime(
      makePhotos(usedAs('photo'), plan, site, precisions).map(timed),
      ({ file }) => !onHomeTime.has(file),
    ).map(({ item }) => item),
    figures: [
      ...figures.filter(({ settings }) => settings.hidden !== true),
      ...usedAs('figure').map(({ source: { file, facts } }) => ({
        file,
        width: facts.width,
        height: facts.height,
      })),
    ],
    withheld: [
      ...usedAs('nothing').flatMap(({ source }) => filesOf(source)),
      ...figures.filter(({ settings }) => settings.hidden === true).map(({ file }) => file),
    ],
    tracks: tracks
      .filter(({ settings }) => settings.publish !== false)
      .map(({ settings, ...track }) => ({
        ...track,
        precision: Math.max(site.precision, plan.source.settings.precision ?? 0, settings.precision ?? 0),
      })),
    sketches,
    problems,
  };
}

const timed = (item: TripPhoto) => ({ file: item.file, taken: item.photo.taken, item });

/** Whether its time is still the one of the zone that its camera was left on, as nothing says where it was taken. */
const isOnHomeTime = ({ camera, spot, taken }: LocatedPhoto) =>
  camera?.zone !== undefined && spot === undefined && taken?.offsetSource === 'sidecar';

type Use = 'photo' | 'figure' | 'nothing';

/** The photo's own word counts before the trip's; what only posts show is decided when they are read. */
function decideUse(
  { source, settings, spot }: LocatedPhoto,
  publish: Publish,
  zones: readonly HomeZone[],
): Use {
  if (
    settings.hidden === true ||
    (spot &&
      isInZone(
        spot,
        zones.filter(({ hidden }) => hidden === true),
      ))
  )
    return 'nothing';
  if (settings.publish !== undefined) return settings.publish ? 'photo' : 'figure';
  const rating = settings.rating ?? source.facts.rating ?? 0;
  return publish.kind !== 'rated' || rating >= publish.atLeast ? 'photo' : 'nothing';
}

function makePhotos(
  located: readonly LocatedPhoto[],
  plan: TripPlan,
  site: SiteSettings,
  precisions: ReadonlyMap<string, number>,
): TripPhoto[] {
  checkPinnedSlugs(located, plan);
  const slugs = chooseSlugs(
    located.map(({ source, settings }) => ({ file: source.file, pinned: settings.slug })),
  );
  return located.map((photo) => {
    const { source, settings, basis } = photo;
    const slug = slugs.get(source.file) ?? '';
    const [file = source.file, ...companions] = filesOf(source);
    const original = chooseOriginal(settings, plan.source.settings, site);
    return {
      file,
      companions,
      photo: makePhoto(photo, { trip: plan.slug, slug }),
      settings,
      precision: Math.max(...[file, ...(basis?.files ?? [])].map((each) => precisions.get(each) ?? 0)),
      ...(basis && { basis }),
      ...(original && { original }),
    };
  });
}
