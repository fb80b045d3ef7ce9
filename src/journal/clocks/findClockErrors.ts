import { compareText } from '../compareText.ts';
import type { Track } from '../track.ts';
import type { ClockEstimate } from './clockEstimate.ts';
import type { ClockFinding } from './clockFinding.ts';
import { estimateBodies, type CameraBody } from './estimateBodies.ts';
import { estimateByPath } from './estimateByPath.ts';
import { estimateByRhythm } from './estimateByRhythm.ts';
import { chooseSurer, estimateDirectly } from './estimateDirectly.ts';
import { makeGround, type Ground } from './ground.ts';
import { groupCameras } from './groupCameras.ts';
import { makeFinding } from './makeFinding.ts';
import { makePhotoPath, makeTrackPaths } from './path.ts';
import type { Shot } from './shot.ts';
import { timeShots, type TimedShot } from './timedShot.ts';

/**
 * The cameras of a trip whose clocks are wrong, as far as their photos tell: by their own GPS times and the tracks,
 * else by the way of the cameras that these leave trusted, else by the rhythm of shooting beside those.
 */
export function findClockErrors(shots: readonly Shot[], tracks: readonly Track[]): readonly ClockFinding[] {
  const ground = makeGround(makeTrackPaths(tracks), 'track');
  const bodies = groupCameras(timeShots(shots)).flatMap((camera) =>
    estimateBodies(camera, (photos) => estimateDirectly(photos, ground)),
  );
  const trusted = bodies.filter(isTrusted);
  return [...trusted, ...compareWith(trusted, bodies)]
    .flatMap((body) => makeFinding(body) ?? [])
    .sort((a, b) => compareText(JSON.stringify(a.camera), JSON.stringify(b.camera)));
}

/** A clock that was found right, or that nothing contradicts and that says its offset: a phone's, set by the network. */
function isTrusted(body: CameraBody): boolean {
  if (body.estimate !== undefined) return makeFinding(body) === undefined;
  const telling = body.shots.filter(({ own }) => own !== undefined);
  return telling.length * 2 > body.shots.length && telling.some(({ shot }) => shot.spot !== undefined);
}

/** What is not trusted, estimated beside what is, where nothing better is known. */
function compareWith(trusted: readonly CameraBody[], bodies: readonly CameraBody[]): readonly CameraBody[] {
  const ground = makeGround(
    trusted.map(({ shots }) => makePhotoPath(shots)),
    'phone',
  );
  const instants = trusted.flatMap(({ shots }) => shots.map(({ wall, own, place }) => wall - (own ?? place)));
  const estimate = (photos: readonly TimedShot[]) => estimateIndirectly(photos, ground, instants);
  return bodies
    .filter((body) => !trusted.includes(body))
    .flatMap((body) => {
      if (body.estimate === undefined) return estimateBodies(body, estimate);
      return [{ ...body, estimate: chooseSurer(body.estimate, estimateByPath(body.shots, ground)) }];
    });
}

function estimateIndirectly(
  photos: readonly TimedShot[],
  ground: Ground,
  instants: readonly number[],
): ClockEstimate | undefined {
  return estimateByPath(photos, ground) ?? estimateByRhythm(photos, instants);
}
