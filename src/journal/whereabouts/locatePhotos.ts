import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { computeZoneOffset } from '../computeZoneOffset.ts';
import { compareText } from '../compareText.ts';
import type { LocatedPhoto, SettledPhoto, SpotBasis } from '../settledPhoto.ts';
import { placeInTime } from '../sortByTime.ts';
import type { Spot } from '../spot.ts';
import type { Taken } from '../taken.ts';
import { annotateTaken } from '../time/annotateTaken.ts';
import { findZone } from '../time/findZone.ts';
import { moveToZone } from '../time/moveToZone.ts';
import { tellLocal } from '../time/tellLocal.ts';
import type { Track } from '../track.ts';
import type { TripSettings } from '../settings.ts';
import { computeOffsetMinutes } from '../wallTime.ts';
import type { Fix } from './fix.ts';
import { findNamedSpot } from './findNamedSpot.ts';
import { findOwnSpot } from './findOwnSpot.ts';
import { makeNeighbourLocator } from './makeNeighbourLocator.ts';
import { makeTrackLocator, type TrackFix } from './makeTrackLocator.ts';

export interface WhereaboutsContext {
  readonly settings: TripSettings;
  /** On WGS-84. */
  readonly tracks: readonly Track[];
  /** Where trips that know no better were. */
  readonly siteZone: string | undefined;
}

interface Stage {
  readonly photo: SettledPhoto;
  readonly file: string;
  readonly taken?: Taken | undefined;
  readonly spot?: Spot | undefined;
  readonly basis?: SpotBasis;
}

/**
 * When and where each photo of a trip was taken. Offsets come from what is known of a photo itself, so that each has an
 * instant; where the position is not known, the instant leads to it (a track, else the photos around it, which also count
 * before a track that stood still for long, else the place that the author names), and the position to the zone that is still missing.
 *
 * @param taken times after the camera's clock was corrected, by path
 * @returns them in the order of their paths
 */
export function locatePhotos(
  photos: readonly SettledPhoto[],
  taken: ReadonlyMap<string, Taken>,
  context: WhereaboutsContext,
): LocatedPhoto[] {
  const { settings, tracks, siteZone } = context;
  const known = photos
    .map((photo): Stage => {
      const { file } = photo.source;
      return { photo, file, taken: taken.get(file), spot: findOwnSpot(photo, settings.datum) };
    })
    .sort((a, b) => compareText(a.file, b.file));
  const tripZone = settings.zone ?? (knowsBetter(known, tracks) ? undefined : siteZone);
  const annotated = known.map((stage) => ({ ...stage, taken: annotate(stage, tripZone) }));
  return locate(annotated, context).map((stage) => finish(stage, tripZone));
}

function knowsBetter(stages: readonly Stage[], tracks: readonly Track[]): boolean {
  return stages.some(({ spot }) => spot !== undefined) || tracks.length > 0;
}

function annotate({ photo, taken, spot }: Stage, tripZone: string | undefined): Taken | undefined {
  return (
    taken &&
    annotateTaken(taken, {
      spotZone: spot && findZone(spot, tripZone),
      gpsTime: photo.facts.gpsTime,
      tripZone,
    })
  );
}

function locate(stages: readonly Stage[], { settings, tracks }: WhereaboutsContext): readonly Stage[] {
  const isOnPlaceTime = ({ photo }: Stage) => photo.camera?.zone === undefined;
  const moments = placeInTime(stages, guessOffset(stages, tracks), isOnPlaceTime);
  const instants = new Map(
    moments.flatMap(({ item, instant }) => (isTimed(item) ? [[item.file, instant] as const] : [])),
  );
  const onTrack = makeTrackLocator(tracks);
  const isNear = makeNeighbourLocator(
    moments.flatMap(({ item, instant }) =>
      item.spot && isTimed(item) && item.photo.settings.hidden === undefined
        ? [{ ...item.spot, instant, file: item.file }]
        : [],
    ),
  );
  return stages.map((stage) => {
    const { photo, spot } = stage;
    if (spot) return stage;
    const named = findNamedSpot(photo.settings.place, settings.places);
    const instant = photo.settings.infer === false ? undefined : instants.get(stage.file);
    const tracked = instant === undefined ? undefined : onTrack(instant);
    const near = instant === undefined || !mayInfer(photo, settings) ? undefined : isNear(instant);
    const [track, photos] = [tracked, near].map((fix) => (fix && !contradicts(fix, named) ? fix : undefined));
    if (track && !isVaguer(track, photos)) return place(stage, track, 'track');
    if (photos) return place(stage, photos, 'nearby');
    return named ? { ...stage, spot: named } : stage;
  });
}

/** Metres from which on a track has lost who recorded it: in a pause they may have gone anywhere. */
const lost = 200;

const isVaguer = (track: Fix, photos: Fix | undefined) =>
  photos !== undefined && track.accuracy > lost && photos.accuracy < track.accuracy;

const isTimed = ({ taken }: Stage) => taken?.local.includes('T') === true;

const mayInfer = ({ settings: own }: SettledPhoto, { infer }: TripSettings) => own.infer ?? infer ?? true;

/** What was worked out may refine the author's word, and never leave it. */
function contradicts(fix: LatLon, named: Spot | undefined): boolean {
  return named !== undefined && computeDistance(fix, named) > (named.accuracy ?? 0);
}

function place(
  stage: Stage,
  { lat, lon, altitude, accuracy, bases, files }: TrackFix,
  source: 'track' | 'nearby',
): Stage {
  const spot = {
    lat,
    lon,
    ...(altitude !== undefined && { altitude }),
    accuracy: Math.ceil(accuracy),
    source,
  };
  return { basis: { positions: bases, files }, ...stage, spot };
}

/** Minutes from UTC where no photo says: those of the zone at the first position that is known. */
function guessOffset(stages: readonly Stage[], tracks: readonly Track[]): number {
  const at = stages.find(({ spot }) => spot)?.spot ?? tracks[0]?.segments[0]?.[0];
  const local = stages.find(isTimed)?.taken?.local;
  const zone = at && findZone(at);
  const offset = zone && local && computeZoneOffset(zone, local);
  return offset ? computeOffsetMinutes(offset) : 0;
}

/** The zone follows from a position that was worked out, as from a known one; a clock set to another zone is turned. */
function finish({ photo, taken, spot, basis }: Stage, tripZone: string | undefined): LocatedPhoto {
  const { source, settings, facts, camera } = photo;
  const spotZone = spot && findZone(spot, tripZone);
  const there = spotZone ?? tripZone;
  const moves = camera?.zone !== undefined && settings.taken === undefined && there !== undefined;
  const by = spotZone === undefined ? 'trip' : 'spot';
  const settled =
    taken &&
    (taken.offsetSource === 'utc'
      ? tellLocal(taken, there, by)
      : moves
        ? moveToZone(taken, there, by)
        : annotateTaken(taken, { spotZone, gpsTime: undefined, tripZone }));
  return {
    source,
    settings,
    facts,
    ...(camera && { camera }),
    ...(settled && { taken: settled }),
    ...(spot && { spot }),
    ...(basis && { basis }),
  };
}
