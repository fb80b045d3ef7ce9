import type { FigureSource, PhotoSource } from './library.ts';
import { matchSettings } from './matchSettings.ts';
import { mergeFacts } from './mergeFacts.ts';
import { pathOf, type TripPlan } from './planTrips.ts';
import type { Problem } from './problem.ts';
import type { PhotoSettings, SiteSettings } from './settings.ts';
import type { Sketch } from './sketch.ts';
import type { LocatedPhoto, SettledPhoto } from './settledPhoto.ts';
import { correctClocks, type SettledClock } from './time/correctClocks.ts';
import { isCamera, matchCamera } from './time/matchCamera.ts';
import type { Track } from './track.ts';
import { convertSketch } from './whereabouts/convertSketch.ts';
import { convertTrack } from './whereabouts/convertTrack.ts';
import { locatePhotos } from './whereabouts/locatePhotos.ts';

/** A trip with when and where each of its photos was taken. All of them: nothing is chosen and nothing private yet. */
export interface LocatedTrip {
  readonly plan: TripPlan;
  readonly photos: readonly LocatedPhoto[];
  readonly figures: readonly (FigureSource & { readonly settings: PhotoSettings })[];
  /** On WGS-84; those with `hidden`, be it `spot`, are none of them: a track is nothing but positions. */
  readonly tracks: readonly (Track & { readonly settings: PhotoSettings })[];
  /** On WGS-84, those that are drawn. */
  readonly sketches: readonly Sketch[];
  /** Clocks that photos of one moment settled. */
  readonly settled: readonly SettledClock[];
  readonly problems: readonly Problem[];
}

/** Gives each picture and track what photos.yaml says of it, and works out times and positions. */
export function locateTrip(plan: TripPlan, site: SiteSettings): LocatedTrip {
  const { photos, figures, tracks, sketches = [], settings } = plan.source;
  const file = pathOf(plan.source, 'photos.yaml');
  const files = [
    ...photos.flatMap(filesOf),
    ...[...figures, ...tracks, ...sketches].map((each) => each.file),
  ];
  const { settingsOf, problems } = matchSettings(settings.photos, files, file);
  const settled = photos.map((source) => settlePhoto(source, settingsOf(filesOf(source)), plan));
  const clocks = correctClocks(settled, settings.cameras, file);
  const recorded = tracks
    .map((track) => ({ track, own: settingsOf([track.file]) }))
    .filter(({ own }) => own.hidden === undefined || own.hidden === false)
    .map(({ track, own }) => ({ ...convertTrack(track, own.datum ?? settings.datum), settings: own }));
  return {
    plan,
    photos: locatePhotos(settled, clocks.taken, { settings, tracks: recorded, siteZone: site.zone }),
    figures: figures.map((figure) => ({ ...figure, settings: settingsOf([figure.file]) })),
    tracks: recorded,
    sketches: sketches
      .map((sketch) => ({ sketch, own: settingsOf([sketch.file]) }))
      .filter(({ own }) => own.hidden !== true && own.hidden !== 'spot' && own.publish !== false)
      .map(({ sketch, own }) => convertSketch(sketch, own.datum ?? settings.datum)),
    settled: clocks.settled,
    problems: [...problems, ...findUnknownCameras(settled, settings.cameras, file), ...clocks.problems],
  };
}

/** The files of one moment, the one that is shown first. */
export const filesOf = ({ file, companions = [] }: PhotoSource): readonly string[] => [
  file,
  ...companions.map((companion) => companion.file),
];

function settlePhoto(source: PhotoSource, settings: PhotoSettings, { source: trip }: TripPlan): SettledPhoto {
  const facts = mergeFacts(source);
  const camera = matchCamera(trip.settings.cameras, source.file, facts);
  return { source, settings, facts, ...(camera && { camera }) };
}

/** An entry of `cameras` by which no photo was taken. */
function findUnknownCameras(
  photos: readonly SettledPhoto[],
  cameras: TripPlan['source']['settings']['cameras'],
  file: string,
): Problem[] {
  const models = [...new Set(photos.flatMap(({ facts }) => facts.camera?.model ?? []))];
  return cameras
    .filter((camera) => !photos.some(({ source, facts }) => isCamera(camera, source.file, facts)))
    .map(({ line, model, make, folder, serial }) => ({
      file,
      line,
      what: `no photo is by the camera ${[make, model, serial, folder].filter(Boolean).join(' ')}`,
      todo:
        models.length === 0
          ? 'no photo of this trip says by which camera it is; name its folder:'
          : `cameras of this trip: ${models.join(', ')}`,
    }));
}
