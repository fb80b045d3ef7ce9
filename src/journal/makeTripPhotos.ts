import { applyPrivacy } from './applyPrivacy.ts';
import { checkPinnedSlugs } from './checkPinnedSlugs.ts';
import { chooseSlugs } from './chooseSlugs.ts';
import type { FigureSource, PhotoSource } from './library.ts';
import { makePhoto } from './makePhoto.ts';
import { matchSettings } from './matchSettings.ts';
import type { Photo } from './photo.ts';
import { pathOf, type TripPlan } from './planTrips.ts';
import type { Problem } from './problem.ts';
import type { PhotoSettings, Publish, SiteSettings } from './settings.ts';
import { sortByTime } from './sortByTime.ts';
import type { Track } from './track.ts';

/** A photo that may be published, and what the author said of it. */
export interface TripPhoto {
  /** Path inside the trip, which the photo itself may not tell. */
  readonly file: string;
  /** Paths of the other files of its moment, by which posts may name it too. */
  readonly companions: readonly string[];
  readonly photo: Photo;
  readonly settings: PhotoSettings;
}

export interface TripPhotos {
  readonly plan: TripPlan;
  /** In order of time. */
  readonly photos: readonly TripPhoto[];
  /** Pictures for posts alone: what is no photo, and photos with `publish: false`. */
  readonly figures: readonly FigureSource[];
  /** Paths inside the trip of the pictures that are not published at all. */
  readonly withheld: readonly string[];
  readonly tracks: readonly Track[];
  readonly problems: readonly Problem[];
}

interface SettledPhoto {
  readonly source: PhotoSource;
  readonly settings: PhotoSettings;
}

/** What of a trip's pictures may be published, by photos.yaml and site.yaml, and under which names. */
export function makeTripPhotos(plan: TripPlan, site: SiteSettings): TripPhotos {
  const { photos, figures, tracks, settings } = plan.source;
  const files = [...photos.flatMap(filesOf), ...[...figures, ...tracks].map(({ file }) => file)];
  const { settingsOf, problems } = matchSettings(settings.photos, files, pathOf(plan.source, 'photos.yaml'));
  const settled = photos.map((source) => ({ source, settings: settingsOf(filesOf(source)) }));
  const usedAs = (use: Use) =>
    settled.filter((photo) => decideUse(photo, settings.publish ?? site.publish) === use);
  const isHidden = ({ file }: { readonly file: string }) => settingsOf([file]).hidden === true;
  return {
    plan,
    photos: sortByTime(makePhotos(usedAs('photo'), plan, site)),
    figures: [
      ...figures.filter((figure) => !isHidden(figure)),
      ...usedAs('figure').map(({ source: { file, facts } }) => ({
        file,
        width: facts.width,
        height: facts.height,
      })),
    ],
    withheld: [
      ...usedAs('nothing').flatMap(({ source }) => filesOf(source)),
      ...figures.filter(isHidden).map(({ file }) => file),
    ],
    tracks: tracks.filter((track) => !isHidden(track)),
    problems,
  };
}

const filesOf = ({ file, companions = [] }: PhotoSource) => [
  file,
  ...companions.map((companion) => companion.file),
];

type Use = 'photo' | 'figure' | 'nothing';

/** The photo's own word counts before the trip's; what only posts show is decided when they are read. */
function decideUse({ source, settings }: SettledPhoto, publish: Publish): Use {
  if (settings.hidden === true) return 'nothing';
  if (settings.publish !== undefined) return settings.publish ? 'photo' : 'figure';
  const rating = settings.rating ?? source.facts.rating ?? 0;
  return publish.kind !== 'rated' || rating >= publish.atLeast ? 'photo' : 'nothing';
}

function makePhotos(settled: readonly SettledPhoto[], plan: TripPlan, site: SiteSettings): TripPhoto[] {
  checkPinnedSlugs(settled, plan);
  const slugs = chooseSlugs(
    settled.map(({ source, settings }) => ({ file: source.file, pinned: settings.slug })),
  );
  const { places, zone = site.zone, precision = 0 } = plan.source.settings;
  return settled.map(({ source, settings }) => {
    const slug = slugs.get(source.file) ?? '';
    const photo = makePhoto(source, settings, { trip: plan.slug, slug, places, zone });
    const privacy = {
      hideSpot: settings.hidden === 'spot',
      precision: Math.max(site.precision, precision, settings.precision ?? 0),
      place: settings.place,
    };
    const [file = source.file, ...companions] = filesOf(source);
    return { file, companions, photo: applyPrivacy(photo, privacy), settings };
  });
}
